import { ArticleSource } from './article-source'

/** An article with a page, as lists show it; counts are of visible claims. */
export type CheckedArticle = {
  readonly href: string
  readonly title: string
  readonly language: string
  readonly publisher: string | null
  readonly author?: string | null
  readonly publishedOn: string | null
  readonly claimCount?: number
  readonly ratedCount?: number
}

/** Articles whose claims are checked, each with where it appeared. */
export function CheckedArticles({
  articles,
  level = 3,
}: {
  articles: readonly CheckedArticle[]
  level?: 2 | 3
}) {
  const Headline = `h${level}` as const
  return (
    <ul>
      {articles.map((article) => (
        <li key={article.href} className="border-t border-hairline py-5 first:border-t-0 first:pt-0">
          <p className="text-meta text-ink-2">
            <ArticleSource {...article} />
          </p>
          <Headline lang={article.language} dir="auto" className="mt-1 text-h3">
            <a href={article.href} className="link-plain">
              {article.title}
            </a>
          </Headline>
          {article.claimCount !== undefined && (
            <p className="tabular mt-1 text-ui text-ink-2">
              {claims(article.claimCount)}
              {article.claimCount > 0 && `, ${article.ratedCount ?? 0} with a rating`}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function claims(count: number): string {
  if (count === 0) return 'No claims shown yet'
  return count === 1 ? '1 claim' : `${count} claims`
}
