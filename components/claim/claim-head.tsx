import { Heading, Kicker } from '@/components/ui/heading'
import { Unbroken } from '@/components/ui/unbroken'
import type { Attribution } from '@/domain/claim'
import { ClaimantLine } from './claimant-line'

type Props = {
  statement: string
  language: string
  attribution: Attribution
  claimantName: string | null
  madeOn: string | null
}

/** The head of a claim's page: that this is a claim, its words, and whose they are. */
export function ClaimHead({ statement, language, attribution, claimantName, madeOn }: Props) {
  return (
    <header>
      <Kicker>Claim</Kicker>
      <div className="mt-2">
        <Heading level={1} lang={language}>
          <Unbroken text={statement} />
        </Heading>
      </div>
      <p className="mt-3 text-body text-ink-2">
        <ClaimantLine attribution={attribution} name={claimantName} madeOn={madeOn} />
      </p>
    </header>
  )
}
