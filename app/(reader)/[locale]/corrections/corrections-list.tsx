import { readListPage } from '@/app/(reader)/_server/list-page'
import { readDesk } from '@/app/(reader)/_server/reads'
import { ChangeEntry } from '@/components/correction/change-entry'
import { WithdrawalEntry } from '@/components/correction/withdrawal-entry'
import { ReaderMain } from '@/components/shell/reader-main'
import { EmptyState } from '@/components/ui/empty-state'
import { Heading } from '@/components/ui/heading'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { readerDb } from '@/db/client'
import { listCorrections } from '@/db/queries/reader/corrections'
import { listWithdrawals } from '@/db/queries/reader/withdrawals'
import { claimPath } from '@/domain/address'

/** One page of the corrections and updates, the latest first. */
export async function CorrectionsList({ number }: { number: number }) {
  const { timeZone } = await readDesk()
  const { rows: changes, ...neighbours } = await readListPage('/corrections', number, (limit, offset) =>
    listCorrections(readerDb(), limit, offset),
  )
  const withdrawals = number === 1 ? await listWithdrawals(readerDb()) : []
  return (
    <ReaderMain section="corrections">
      <Heading level={1}>Corrections and updates</Heading>
      <p className="measure mt-3 mb-8 text-body text-ink-2">
        A correction says that we were wrong; an update, that the facts or the evidence changed since. Each
        stands here with the old rating and the new one, and on the page of its claim.
      </p>
      {changes.length > 0 ? (
        <ul>
          {changes.map((change) => (
            <li key={`${change.publicId} ${change.at.getTime()}`} className="border-t border-hairline py-6">
              <ChangeEntry change={{ ...change, href: claimPath(change) }} timeZone={timeZone} level={2} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="Nothing has been corrected yet">
          <p>No published verdict has changed.</p>
        </EmptyState>
      )}
      <Pager label="Pages of the corrections" {...neighbours} previousText="Newer" nextText="Older" />
      {withdrawals.length > 0 && (
        <div className="mt-10">
          <Section title="Withdrawn verdicts">
            <ul className="grid grid-cols-1 gap-6">
              {withdrawals.map((withdrawal) => (
                <li key={withdrawal.publicId}>
                  <WithdrawalEntry
                    withdrawal={{ ...withdrawal, href: claimPath(withdrawal) }}
                    timeZone={timeZone}
                  />
                </li>
              ))}
            </ul>
          </Section>
        </div>
      )}
    </ReaderMain>
  )
}
