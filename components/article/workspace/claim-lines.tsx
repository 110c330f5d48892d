import { StageSteps } from '@/components/claim/stage-steps'
import { Disclosure } from '@/components/ui/disclosure'
import type { Attribution, Stage } from '@/domain/claim'
import { statusWords, type VerificationStatus } from '@/domain/verification-status'

export type ClaimLine = {
  readonly id: string
  readonly number: number
  readonly stage: Stage
  readonly statement: string
  readonly language: string
  readonly attribution: Attribution
  readonly claimantName: string | null
  /** What readers are told of it, or null: nothing. */
  readonly status: VerificationStatus | null
}

type Props = { claims: readonly ClaimLine[]; inHand: string | null }

/** The claims of an article in the text's order; those that were declined stand apart. */
export function ClaimLines({ claims, inHand }: Props) {
  const declined = claims.filter(({ stage }) => stage === 'declined')
  const standing = claims.filter(({ stage }) => stage !== 'declined')
  return (
    <div>
      <ol>
        {standing.map((claim) => (
          <Line key={claim.id} claim={claim} inHand={claim.id === inHand} />
        ))}
      </ol>
      {declined.length > 0 && (
        <Disclosure summary={`Declined (${declined.length})`} open={declined.some(({ id }) => id === inHand)}>
          <ol>
            {declined.map((claim) => (
              <Line key={claim.id} claim={claim} inHand={claim.id === inHand} />
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  )
}

function Line({ claim, inHand }: { claim: ClaimLine; inHand: boolean }) {
  const { id, number, stage, statement, language } = claim
  return (
    <li
      id={`claim-${number}`}
      data-claim-card
      data-in-hand={inHand || undefined}
      className="border-b border-hairline py-2.5 data-in-hand:bg-sunken data-lit:bg-sunken"
    >
      <div className="flex items-baseline gap-2">
        <span className="tabular w-6 shrink-0 text-end text-meta font-semibold text-ink-2">{number}</span>
        <div className="min-w-0 flex-1">
          <a
            href={`?claim=${id}#mark-${number}`}
            aria-current={inHand ? 'true' : undefined}
            lang={language}
            dir="auto"
            className={`link-plain line-clamp-3 font-serif text-body leading-snug ${stage === 'suggested' ? 'text-ink-2' : ''}`}
          >
            {statement}
          </a>
          <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-meta text-ink-3">
            <span>
              <StageSteps stage={stage} />
              {claim.status?.kind === 'rated' && `, readers see “${statusWords(claim.status)}”`}
              {claim.claimantName && (
                <>
                  {' · '}
                  <bdi>{claim.claimantName}</bdi>
                </>
              )}
            </span>
            <a href={`/desk/claims/${id}`} className="link" aria-label={`Page of claim ${number}`}>
              Page
            </a>
          </div>
        </div>
      </div>
    </li>
  )
}
