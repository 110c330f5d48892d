import type { ServerAction } from '@/components/form'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { SOURCE_KIND_WORDS, type SourceKind, type Stance } from '@/domain/evidence'
import { type Totals, totalsWords } from '@/domain/matrix'
import { PointStanceField } from './point-stance-field'
import { StanceMark } from './stance-mark'

type SeenRow = {
  readonly hidden: false
  readonly id: string
  readonly title: string
  readonly kind: SourceKind
  readonly publishedOn: string | null
  readonly group: number | null
  readonly stance: Stance
  readonly onPoints: readonly (Stance | null)[]
}

/** The evidence of a claim against its points. A row that may not be seen holds its stance alone. */
export type Matrix = {
  readonly rows: readonly (
    | SeenRow
    | { readonly hidden: true; readonly id: string; readonly stance: Stance }
  )[]
  readonly whole: Totals
  readonly points: readonly { readonly postedAs: string; readonly words: string; readonly totals: Totals }[]
}

type Props = {
  matrix: Matrix
  /** What sets a stance on a point; null where this person may not. */
  action: ServerAction | null
}

/** What each piece of evidence shows, on the claim as a whole and point by point. Its totals count groups of sources, not links. */
export function EvidenceMatrix({ matrix, action }: Props) {
  const { rows, whole, points } = matrix
  const hidden = rows.some((row) => row.hidden)
  return (
    <>
      <Table caption="What each piece of evidence shows, point by point" sticky>
        <thead>
          <tr>
            <th scope="col">Evidence</th>
            <th scope="col" className="matrix-column">
              The claim as a whole
            </th>
            {points.map(({ postedAs, words }) => (
              <th key={postedAs} scope="col" className="matrix-column">
                <span dir="auto">{words}</span>
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row">In total</th>
            {[{ postedAs: 'whole', totals: whole }, ...points].map(({ postedAs, totals }) => (
              <td key={postedAs} className="matrix-column">
                {totalsWords(totals)}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="text-start">
                {row.hidden ? 'Restricted evidence' : <Named row={row} />}
              </th>
              <td>
                <StanceMark stance={row.stance} short />
              </td>
              {points.map((point, n) => (
                <td key={point.postedAs}>
                  {row.hidden ? (
                    <span className="text-meta text-ink-3">Not yours to see</span>
                  ) : (
                    <PointCell row={row} stance={row.onPoints[n] ?? null} point={point} action={action} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-meta text-ink-3">
        Totals count groups of sources that do not depend on each other, not links.
        {hidden && ' What you may not see is left out of them.'}
      </p>
    </>
  )
}

function Named({ row: { id, title, kind, publishedOn, group } }: { row: SeenRow }) {
  return (
    <>
      <a href={`#evidence-${id}`} className="link wrap-anywhere">
        <cite dir="auto">{title}</cite>
      </a>
      <span className="block text-meta text-ink-3">
        {SOURCE_KIND_WORDS[kind]}
        {publishedOn && (
          <>
            , <Time at={publishedOn} />
          </>
        )}
        {group !== null && (
          <>
            , <span className="whitespace-nowrap">group {group}</span>
          </>
        )}
      </span>
    </>
  )
}

function PointCell({
  row,
  stance,
  point,
  action,
}: {
  row: SeenRow
  stance: Stance | null
  point: { postedAs: string; words: string }
  action: ServerAction | null
}) {
  if (action)
    return (
      <PointStanceField
        action={action}
        evidenceId={row.id}
        pointId={point.postedAs}
        stance={stance}
        label={`${row.title}: ${point.words}`}
      />
    )
  if (stance === null) return <span className="text-meta text-ink-3">Says nothing</span>
  return <StanceMark stance={stance} short />
}
