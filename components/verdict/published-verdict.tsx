import { type AnnouncedChange, ChangeNotices } from '@/components/correction/change-notices'
import { type PublicEvidence, ShownEvidence } from '@/components/evidence/shown-evidence'
import { Markdown } from '@/components/ui/markdown'
import { Section } from '@/components/ui/section'
import type { RatingId } from '@/domain/rating'
import { CONFIDENCES } from '@/domain/verdict'
import { KnownUnknown } from './known-unknown'
import { VerdictHead } from './verdict-head'

/** A verdict with everything its publication froze for readers, in the language of the desk and its pages. */
export type StandingVerdict = {
  readonly ratingId: RatingId
  readonly ratingWord: string
  readonly ratingDefinition: string
  readonly conclusion: string | null
  readonly reasoning: string | null
  readonly known: string | null
  readonly unknown: string | null
  readonly confidence: string
  readonly confidenceReason: string | null
  readonly qualifiers: readonly string[]
  readonly sourceRule: string
  readonly waiverReason: string | null
  readonly evidence: readonly PublicEvidence[]
}

type Props = { verdict: StandingVerdict; changes: readonly AnnouncedChange[]; timeZone: string }

/** A verdict as its claim's page shows it: what changed, the conclusion, then why, and on what evidence. */
export function PublishedVerdict({ verdict, changes, timeZone }: Props) {
  const { known, unknown, reasoning, evidence } = verdict
  return (
    <>
      {changes.length > 0 && (
        <div className="mt-6">
          <ChangeNotices changes={changes} timeZone={timeZone} />
        </div>
      )}
      <div className="mt-6 mb-10">
        <VerdictHead
          ratingId={verdict.ratingId}
          ratingWord={verdict.ratingWord}
          definition={verdict.ratingDefinition}
          conclusion={verdict.conclusion}
          confidence={CONFIDENCES.find((known) => known === verdict.confidence) ?? 'low'}
          confidenceReason={verdict.confidenceReason}
          qualifiers={verdict.qualifiers}
          oneSource={verdict.sourceRule === 'waived' ? (verdict.waiverReason ?? '') : null}
        />
      </div>
      <KnownUnknown known={known} unknown={unknown} />
      {reasoning && (
        <Section title="How we came to this">
          <Markdown text={reasoning} />
        </Section>
      )}
      {evidence.length > 0 && (
        <Section title="Evidence">
          <ShownEvidence evidence={evidence} timeZone={timeZone} />
        </Section>
      )}
    </>
  )
}
