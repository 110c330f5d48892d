import type { ListedCheck } from '@/components/claim/check-entry'
import { PendingList } from '@/components/claim/pending-list'
import { ChangeEntry, type ListedChange } from '@/components/correction/change-entry'
import { Section } from '@/components/ui/section'

type Props = { pending: readonly ListedCheck[]; changes: readonly ListedChange[]; timeZone: string }

/** What stands beside the checks: claims without a verdict, and the last corrections. */
export function FrontMargin({ pending, changes, timeZone }: Props) {
  return (
    <>
      {pending.length > 0 && (
        <Section title="Being checked" level={3}>
          <PendingList claims={pending} />
        </Section>
      )}
      {changes.length > 0 && (
        <Section title="Corrections" level={3}>
          <div className="grid grid-cols-1 gap-5">
            {changes.map((change) => (
              <ChangeEntry key={`${change.href} ${change.at}`} change={change} timeZone={timeZone} short />
            ))}
          </div>
          <p className="mt-4">
            <a href="/corrections" className="link">
              All corrections and updates
            </a>
          </p>
        </Section>
      )}
    </>
  )
}
