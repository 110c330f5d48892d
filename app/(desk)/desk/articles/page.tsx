import type { Metadata } from 'next'
import { requireCommand } from '@/app/_server/actor'
import { ArticleList } from '@/components/article/article-list'
import { DeskMain } from '@/components/shell/desk-main'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { deskDb } from '@/db/client'
import { listDeskArticles } from '@/db/queries/desk/articles'
import { may, whoMay } from '@/domain/permissions'

export const metadata: Metadata = { title: 'Articles' }

export default async function ArticlesPage() {
  const actor = await requireCommand('see_desk')
  const articles = await listDeskArticles(deskDb())
  const importing = may(actor, 'import_article') === null && (
    <ButtonLink href="/desk/import" variant="primary">
      Import an article
    </ButtonLink>
  )
  if (articles.length > 0)
    return (
      <DeskMain title="Articles" actions={importing}>
        <ArticleList articles={articles} />
      </DeskMain>
    )
  return (
    <DeskMain title="Articles">
      <EmptyState title="No article has been imported yet" action={importing}>
        An article comes in by its pasted text. Every sentence is then decided: a claim, nothing to check, or
        an opinion.
        {!importing && ` Importing takes ${whoMay('import_article')}.`}
      </EmptyState>
    </DeskMain>
  )
}
