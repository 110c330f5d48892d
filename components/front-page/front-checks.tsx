import { CheckEntry, type ListedCheck } from '@/components/claim/check-entry'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'

type Props = { checks: readonly ListedCheck[]; timeZone: string }

/** The latest check in large, and those before it; before the first one, what will stand here. */
export function FrontChecks({ checks: [lead, ...checks], timeZone }: Props) {
  if (!lead)
    return (
      <EmptyState
        title="No checks published yet"
        action={
          <a href="/methodology" className="link">
            How we check and rate
          </a>
        }
      >
        <p>A check stands here as soon as a second person has approved it.</p>
      </EmptyState>
    )
  return (
    <>
      <section aria-label="Latest check">
        <CheckEntry check={lead} look="lead" timeZone={timeZone} />
      </section>
      {checks.length > 0 && (
        <Section title="Latest checks">
          <ul className="grid grid-cols-1 gap-x-10 gap-y-8 sm:grid-cols-2">
            {checks.map((check) => (
              <li key={check.href} className="border-t border-hairline pt-4">
                <CheckEntry check={check} timeZone={timeZone} />
              </li>
            ))}
          </ul>
          <p className="mt-6">
            <a href="/checks" className="link">
              All checks
            </a>
          </p>
        </Section>
      )}
    </>
  )
}
