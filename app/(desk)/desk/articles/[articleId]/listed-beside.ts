import type { PlacedClaim } from '@/db/queries/desk/placed-claims'
import type { NearText } from '@/domain/near-text'
import { BY_WORTH_MAX, byWorth, type SuggestionOrder } from '@/domain/workspace'
import type { OpenWorkspace } from './open-workspace'

type Listed = {
  order: SuggestionOrder
  claims: readonly PlacedClaim[]
  /** How many more there are, and sentences that bring them. */
  elsewhere: { count: number; earlier: number | null; later: number | null }
}

/** What is listed beside the text: the claims of the part that is near, or the suggestions of the whole text most worth checking. */
export function listedBeside(
  { claims }: OpenWorkspace,
  near: NearText<OpenWorkspace['sentences'][number]>,
  nearClaims: readonly PlacedClaim[],
  asked: unknown,
): Listed {
  if (asked !== 'worth')
    return {
      order: 'text',
      claims: nearClaims,
      elsewhere: { count: claims.length - nearClaims.length, earlier: near.earlier, later: near.later },
    }
  const ordered = byWorth(claims)
  const elsewhere = { count: Math.max(0, ordered.length - BY_WORTH_MAX), earlier: null, later: null }
  return { order: 'worth', claims: ordered.slice(0, BY_WORTH_MAX), elsewhere }
}
