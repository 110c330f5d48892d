import type { Attribution, ClaimKind } from '@/domain/claim'
import { namesIn, worthOfClaim } from '@/domain/extraction/worth'

type Props = { claim: { statement: string; language: string; attribution: Attribution; kind: ClaimKind } }

/** How much a suggested claim is worth checking, with the reasons, and whom and what it names: found by rules over its words, which are English ones. */
export function WorthLine({ claim }: Props) {
  const worth = worthOfClaim(claim)
  if (!worth) return null
  const { level, reasons } = worth
  const names = namesIn(claim.statement)
  return (
    <p className="mt-2 text-meta text-ink-2">
      Worth checking: <strong className="font-semibold text-ink">{level}</strong>. {reasons.join(' ')}
      {names.length > 0 && ` Named: ${names.join(', ')}.`}
    </p>
  )
}
