import { readListPage } from '@/app/(reader)/_server/list-page'
import { readDesk } from '@/app/(reader)/_server/reads'
import { CheckEntry } from '@/components/claim/check-entry'
import { ReaderMain } from '@/components/shell/reader-main'
import { EmptyState } from '@/components/ui/empty-state'
import { Heading } from '@/components/ui/heading'
import { Pager } from '@/components/ui/pager'
import { readerDb } from '@/db/client'
import { listChecks } from '@/db/queries/reader/checks'
import { claimPath } from '@/domain/address'

/** One page of everything that was ever published, the latest first. */
export async function ChecksList({ number }: { number: number }) {
  const { timeZone } = await readDesk()
  const { rows, ...neighbours } = await readListPage('/checks', number, (limit, offset) =>
    listChecks(readerDb(), limit, offset),
  )
  return (
    <ReaderMain section="checks">
      <Heading level={1}>All checks</Heading>
      <p className="measure mt-3 mb-8 text-body text-ink-2">
        Every claim whose check has been published, the latest first, and those we took back.
      </p>
      {rows.length > 0 ? (
        <ul className="grid grid-cols-1 gap-x-10 gap-y-8 sm:grid-cols-2">
          {rows.map((check) => (
            <li key={check.publicId} className="border-t border-hairline pt-4">
              <CheckEntry check={{ ...check, href: claimPath(check) }} timeZone={timeZone} level={2} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="No checks published yet">
          <p>A check stands here as soon as a second person has approved it.</p>
        </EmptyState>
      )}
      <Pager label="Pages of the checks" {...neighbours} previousText="Newer" nextText="Older" />
    </ReaderMain>
  )
}
