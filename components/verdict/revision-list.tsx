import { Button } from '@/components/ui/button'
import { Person } from '@/components/ui/person'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { RevisionDiff } from './revision-diff'
import { ratingWord, type SavedRevision } from './revision-text'

type Props = {
  revisions: readonly SavedRevision[]
  timeZone: string
  /** Numbers of two revisions to set against each other, as they stand in the address. */
  compare: { readonly from: number; readonly to: number } | null
}

/** Every saved revision, the newest first, with who saved it and what changed between any two. */
export function RevisionList({ revisions, compare, timeZone }: Props) {
  const before = revisions.find(({ number }) => number === compare?.from)
  const after = revisions.find(({ number }) => number === compare?.to)
  return (
    <>
      <Table caption="Revisions of the verdict" density="compact">
        <thead>
          <tr>
            <th scope="col" className="fit">
              Revision
            </th>
            <th scope="col">Rating</th>
            <th scope="col">Saved by</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map(({ number, ratingId, savedBy, savedAt }) => (
            <tr key={number}>
              <th scope="row" className="fit">
                {number}
              </th>
              <td>{ratingWord(ratingId) || 'None yet'}</td>
              <td>
                <Person name={savedBy} />
              </td>
              <td>
                <Time at={savedAt} show="minute" timeZone={timeZone} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {revisions.length > 1 && <Choice revisions={revisions} compare={compare} />}
      {before && after && (
        <section aria-label={`From revision ${before.number} to revision ${after.number}`} className="mt-4">
          <RevisionDiff before={before} after={after} />
        </section>
      )}
    </>
  )
}

function Choice({ revisions, compare }: Omit<Props, 'timeZone'>) {
  const newest = revisions[0]?.number ?? 1
  const options = revisions.map(({ number }) => (
    <option key={number} value={number}>
      Revision {number}
    </option>
  ))
  return (
    <form action="#revisions" className="mt-4 flex flex-wrap items-end gap-3 text-ui" aria-label="Compare">
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
