import type { Metadata } from 'next'
import { CheckedArticles } from '@/components/article/checked-articles'
import { ReaderMain } from '@/components/shell/reader-main'
import { EmptyState } from '@/components/ui/empty-state'
import { Heading } from '@/components/ui/heading'
import { readerDb } from '@/db/client'
import { listArticles } from '@/db/queries/reader/articles'
import { articlePath } from '@/domain/address'

export const metadata: Metadata = {
  title: 'Articles checked',
  description: 'Articles whose claims are checked one by one, each marked at its place in the text.',
  alternates: { canonical: '/articles' },
}

export function generateStaticParams() {
  return []
}

export default async function Articles() {
  const articles = await listArticles(readerDb())
  return (
    <ReaderMain section="articles">
      <Heading level={1}>Articles checked</Heading>
      <p className="measure mt-3 mb-8 text-body text-ink-2">
        Each article with its claims marked where they stand, and what we found about every one of them.
      </p>
      {articles.length > 0 ? (
        <CheckedArticles
          level={2}
          articles={articles.map((article) => ({ ...article, href: articlePath(article) }))}
        />
      ) : (
        <EmptyState title="No articles yet">
          <p>The first article stands here as soon as its page is published.</p>
        </EmptyState>
      )}
    </ReaderMain>
  )
}
