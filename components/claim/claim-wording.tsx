import { Facts } from '@/components/ui/facts'
import { Time } from '@/components/ui/time'
import {
  ATTRIBUTION_WORDS,
  type Attribution,
  CLAIM_KIND_WORDS,
  type ClaimantKind,
  type ClaimKind,
} from '@/domain/claim'

type Props = {
  claim: {
    readonly statement: string
    readonly language: string
    readonly attribution: Attribution
    readonly claimantName: string | null
    readonly claimantKind: ClaimantKind | null
    readonly kind: ClaimKind
    readonly claimMadeOn: string | null
    readonly version: number
  }
}

/** What is claimed, by whom and when. */
export function ClaimWording({ claim }: Props) {
  const { claimantName, attribution } = claim
  return (
    <Facts
      facts={[
        {
          term: 'Asserted by',
          detail: claimantName ? <bdi>{claimantName}</bdi> : ATTRIBUTION_WORDS[attribution],
        },
        { term: 'Kind', detail: CLAIM_KIND_WORDS[claim.kind] },
        { term: 'Made on', detail: claim.claimMadeOn ? <Time at={claim.claimMadeOn} /> : 'Not known' },
        { term: 'Language', detail: claim.language },
        { term: 'Wording', detail: claim.version === 1 ? 'as first recorded' : `version ${claim.version}` },
      ]}
    />
  )
}
