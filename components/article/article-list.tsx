import { StageCounts } from '@/components/claim/stage-counts'
import { ProgressLine } from '@/components/ui/progress-line'
import { Time } from '@/components/ui/time'
import { GROUND_WORDS, type Ground } from '@/domain/article'
import type { Stage } from '@/domain/claim'

type Line = {
  id: string
  title: string
  language: string
  publisher: string | null
  publishedOn: string | null
  importedAt: Date
  ground: Ground | null
  pagePublishedAt: Date | null
  stages: Readonly<Partial<Record<Stage, number>>>
  sentences: number
  decided: number
}

/** The desk's articles: where each came from, how far its claims and sentences are, and whether readers have its page. */
export function ArticleList({ articles }: { articles: readonly Line[] }) {
  return (
    <ul>
      {articles.map((article) => (
        <li
          key={article.id}
          className="grid gap-x-8 gap-y-3 border-b border-hairline py-4 first:pt-0 md:grid-cols-[minmax(0,5fr)_minmax(0,3fr)] xl:grid-cols-[minmax(0,6fr)_minmax(0,3fr)_minmax(0,2fr)]"
        >
          <div className="min-w-0">
            <h2 className="text-h3" lang={article.language} dir="auto">
              <a href={`/desk/articles/${article.id}`} className="link-plain">
                {article.title}
              </a>
            </h2>
            <p className="mt-0.5 text-meta text-ink-2">
              {article.publisher && (
                <>
                  <bdi>{article.publisher}</bdi>,{' '}
                </>
              )}
              {article.publishedOn ? (
                <Time at={article.publishedOn} />
              ) : (
                <>
                  imported <Time at={article.importedAt} />
                </>
              )}
            </p>
          </div>
          <div className="grid content-start gap-2">
            <ProgressLine done={article.decided} total={article.sentences} label="Sentences decided" />
            <StageCounts stages={article.stages} />
          </div>
          <PageState {...article} />
        </li>
      ))}
    </ul>
  )
}

function PageState({ pagePublishedAt, ground }: Pick<Line, 'pagePublishedAt' | 'ground'>) {
  if (!pagePublishedAt)
    return <p className="text-meta text-ink-3 md:col-span-2 xl:col-span-1">Readers have no page of it</p>
  return (
    <p className="text-meta text-ink-2 md:col-span-2 xl:col-span-1">
      Page published <Time at={pagePublishedAt} />
      <span className="block text-ink-3">
        {ground ? `Full text: ${GROUND_WORDS[ground].toLowerCase()}` : 'Quotations only'}
      </span>
    </p>
  )
}
