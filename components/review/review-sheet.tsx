import { Facts } from '@/components/ui/facts'
import { Heading } from '@/components/ui/heading'
import { Time } from '@/components/ui/time'
import { VerdictSheet } from '@/components/verdict/verdict-sheet'
import type { ApprovedSet } from '@/domain/approval'
import { SOURCE_RULE_WORDS, type SourceRule } from '@/domain/requirements'
import { EvidenceSheet } from './evidence-sheet'

/** Everything an approval is bound to, as one person may see it. */
export type Subject = {
  readonly set: ApprovedSet
  readonly withheldIds: readonly string[]
  readonly rule: SourceRule
  readonly independentSources: number
  readonly waiverReason: string | null
  readonly copies: Parameters<typeof EvidenceSheet>[0]['copies']
}

/** What would be approved, whole: statement, claimant, verdict, evidence, and how the source rule is met. */
export function ReviewSheet({
  subject,
  timeZone,
  label = 'What would be approved',
}: {
  subject: Subject
  timeZone: string
  label?: string
}) {
  const { set, copies, withheldIds } = subject
  return (
    <article aria-label={label} className="grid gap-6">
      <div>
        <p className="kicker text-ink-2">Claim</p>
        <p lang={set.language} dir="auto" className="measure mt-1 font-serif text-h3">
          {set.statement}
        </p>
        <p className="mt-1 text-ui text-ink-2">
          <Claimant set={set} />
        </p>
      </div>
      <div className="border-s-2 border-ink ps-5">
        <p className="kicker mb-3 text-ink-2">Verdict, revision {set.revision.number}</p>
        <VerdictSheet verdict={set.revision} lang={set.language} />
      </div>
      <div>
        <Heading level={3}>Evidence</Heading>
        <div className="mt-3">
          <EvidenceSheet
            evidence={set.evidence}
            copies={copies}
            timeZone={timeZone}
            withheldIds={withheldIds}
          />
        </div>
      </div>
      <Facts facts={[{ term: 'Source rule', detail: <Rule subject={subject} /> }]} />
    </article>
  )
}

function Claimant({ set }: { set: ApprovedSet }) {
  const who =
    set.attribution === 'named' ? (
      <>
        <bdi>{set.claimant?.name}</bdi> ({set.claimant?.kind === 'body' ? 'a body' : 'a person'})
      </>
    ) : set.attribution === 'article' ? (
      'The article itself'
    ) : (
      'Somebody who is not named'
    )
  return (
    <>
      {who}
      {set.claimMadeOn && (
        <>
          , <Time at={set.claimMadeOn} />
        </>
      )}
    </>
  )
}

function Rule({ subject }: { subject: Subject }) {
  const { rule, independentSources, waiverReason, withheldIds } = subject
  return (
    <>
      {rule === 'two_independent'
        ? `Met by ${independentSources} sources that do not depend on each other.`
        : SOURCE_RULE_WORDS[rule]}
      {rule === 'waived' && waiverReason && (
        <span className="block text-ink-2">The reason given: {waiverReason}</span>
      )}
      {withheldIds.length > 0 && (
        <span className="block text-ink-2">
          What you may not read does not count towards an approval by you.
        </span>
      )}
    </>
  )
}
