import { readListPage } from '@/app/(reader)/_server/list-page'
import { CheckedArticles } from '@/components/article/checked-articles'
import { ReaderMain } from '@/components/shell/reader-main'
import { EmptyState } from '@/components/ui/empty-state'
import { Heading } from '@/components/ui/heading'
import { Pager } from '@/components/ui/pager'
import { readerDb } from '@/db/client'
import { listArticles } from '@/db/queries/reader/articles'
import { articlePath } from '@/domain/address'

/** One page of the articles that have a page, the latest first. */
export async function ArticlesList({ number }: { number: number }) {
  const { rows: articles, ...neighbours } = await readListPage('/articles', number, (limit, offset) =>
    listArticles(readerDb(), limit, offset),
  )
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
      <Pager label="Pages of the articles" {...neighbours} previousText="Newer" nextText="Older" />
    </ReaderMain>
  )
}
