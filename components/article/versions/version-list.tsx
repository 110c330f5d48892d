import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Person } from '@/components/ui/person'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { WordDiff } from '@/components/ui/word-diff'

type Version = {
  readonly id: string
  readonly number: number
  readonly digest: string
  readonly length: number
  readonly createdAt: Date
  readonly addedBy: string
  readonly text: string | null
}

type Props = {
  articleId: string
  versions: readonly Version[]
  publishedId: string | null
  /** Numbers of two versions to set against each other, as they stand in the address. */
  compare: { readonly from: number; readonly to: number } | null
  lang: string
  timeZone: string
}

/** Every frozen version, the newest first, with its hash and the way to its print, and what changed between any two, word by word. */
export function VersionList({ articleId, versions, publishedId, compare, lang, timeZone }: Props) {
  const before = versions.find(({ number }) => number === compare?.from)
  const after = versions.find(({ number }) => number === compare?.to)
  return (
    <>
      <Table caption="Versions of the article" density="compact">
        <thead>
          <tr>
            <th scope="col" className="fit">
              Version
            </th>
            <th scope="col" className="max-sm:hidden">
              Characters
            </th>
            <th scope="col" className="max-sm:hidden">
              Frozen under
            </th>
            <th scope="col">Added by</th>
            <th scope="col">When</th>
            <th scope="col" className="fit">
              On paper
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, number, digest, length, createdAt, addedBy }) => (
            <tr key={number}>
              <th scope="row" className="fit">
                {number} {id === publishedId && <Badge>Shown to readers</Badge>}
              </th>
              <td className="tabular max-sm:hidden">{length.toLocaleString('en')}</td>
              <td className="max-sm:hidden">
                <code title={digest}>{digest.slice(0, 12)}…</code>
              </td>
              <td>
                <Person name={addedBy} />
              </td>
              <td>
                <Time at={createdAt} show="minute" timeZone={timeZone} />
              </td>
              <td className="fit">
                <a
                  href={`/desk/articles/${articleId}/print?version=${number}`}
                  aria-label={`Version ${number} with notes`}
                  className="link"
                >
                  With notes
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {versions.length > 1 && <Choice versions={versions} compare={compare} />}
      {before?.text && after?.text && (
        <section
          aria-label={`From version ${before.number} to version ${after.number}`}
          className="measure mt-6 font-serif"
        >
          {before.text === after.text ? (
            <p className="text-ui text-ink-2">These are the same text.</p>
          ) : (
            <WordDiff before={before.text} after={after.text} lang={lang} />
          )}
        </section>
      )}
    </>
  )
}

function Choice({ versions, compare }: Pick<Props, 'versions' | 'compare'>) {
  const newest = versions[0]?.number ?? 1
  const options = versions.map(({ number }) => (
    <option key={number} value={number}>
      Version {number}
    </option>
  ))
  return (
    <form action="#versions" className="mt-4 flex flex-wrap items-end gap-3 text-ui" aria-label="Compare">
      <label className="grid gap-1">
        <span className="font-semibold">From</span>
        <select name="from" defaultValue={compare?.from ?? newest - 1} className="field-control">
          {options}
        </select>
      </label>
      <label className="grid gap-1">
        <span className="font-semibold">To</span>
        <select name="to" defaultValue={compare?.to ?? newest} className="field-control">
          {options}
        </select>
      </label>
      <Button type="submit">Show what changed</Button>
    </form>
  )
}
