import type { ReactNode } from 'react'
import { StageSteps } from '@/components/claim/stage-steps'
import { WorthLine } from '@/components/claim/worth-line'
import { ButtonLink } from '@/components/ui/button'
import { Quote } from '@/components/ui/quote'
import type { ClaimLine } from './claim-lines'
import { Hand } from './hand'

type Props = {
  claim: ClaimLine
  quote: { text: string; lang: string }
  sentence: number | null
  nextSuggestion: ClaimLine | null
  /** The forms for what can be done with it here. */
  children: ReactNode
}

/** A claim taken in hand: what it says, where it stands in the text, how far it is, and what can be decided here. */
export function ClaimInHand({ claim, quote, sentence, nextSuggestion, children }: Props) {
  const { id, number, stage, statement, language } = claim
  return (
    <Hand kicker={`Claim ${number}`} title={`Claim ${number}`}>
      <p lang={language} dir="auto" className="font-serif text-h3 font-semibold leading-snug">
        {statement}
      </p>
      <div role="status" className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-ink-2">
        <StageSteps stage={stage} />
        {claim.claimantName && <bdi>{claim.claimantName}</bdi>}
      </div>
      {stage === 'suggested' && <WorthLine claim={claim} />}
      {quote.text !== statement && (
        <div className="mt-3">
          <Quote lang={quote.lang} cite="As it stands in the text">
            {quote.text}
          </Quote>
        </div>
      )}
      <div className="mt-4 grid grid-cols-1 gap-4">{children}</div>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-hairline pt-3 text-ui">
        <ButtonLink href={`/desk/claims/${id}`} size="small">
          Open the claim
        </ButtonLink>
        {sentence !== null && (
          <a href={`?sentence=${sentence}#sentence-${sentence}`} className="link">
            Its sentence
          </a>
        )}
        {nextSuggestion && (
          <a href={`?claim=${nextSuggestion.id}#mark-${nextSuggestion.number}`} data-key="N" className="link">
            Next suggestion
          </a>
        )}
      </div>
    </Hand>
  )
}
