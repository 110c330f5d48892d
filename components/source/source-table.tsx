import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table'
import { SOURCE_KIND_WORDS, type SourceKind } from '@/domain/evidence'
import { usedInWords } from '@/domain/source-list'
import { SourceByline } from './source-byline'

/** A source in a row of the list. */
export type SourceRow = {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  readonly author: string | null
  readonly publishedOn: string | null
  readonly owner: string | null
  readonly kind: SourceKind
  readonly restricted: boolean
  readonly claims: number
}

/** Sources, one a row; on a phone one a block. */
export function SourceTable({ rows }: { rows: readonly SourceRow[] }) {
  return (
    <Table caption="Sources of the desk" stack>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Owner</th>
          <th scope="col">Kind</th>
          <th scope="col">Used</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="py-2.5 font-normal md:w-full md:max-w-0">
              <a
                href={`/desk/sources/${row.id}`}
                dir="auto"
                className="link-plain inline-block min-h-6 wrap-anywhere font-serif text-body font-semibold leading-snug"
              >
                {row.title}
              </a>
              <SourceByline source={row} />
              {row.restricted && (
                <span className="mt-1 block">
                  <Badge tone="strong">Restricted</Badge>
                </span>
              )}
            </th>
            <td data-label="Owner" className="md:min-w-40">
              {row.owner ? (
                <bdi className="wrap-anywhere">{row.owner}</bdi>
              ) : (
                <span className="text-meta text-ink-3">Not named</span>
              )}
            </td>
            <td data-label="Kind" className="fit">
              {SOURCE_KIND_WORDS[row.kind]}
            </td>
            <td data-label="Used" className="fit">
              {usedInWords(row.claims)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
