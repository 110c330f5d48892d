import { RATING_IDS } from '@/domain/rating'
import { statusWords, type VerificationStatus } from '@/domain/verification-status'

const NEUTRAL = ['being_checked', 'not_checked', 'withdrawn'] as const

/** "7 claims: 3 true, 2 false, 2 being checked": a page's claims in one line, ratings in the order of the scale. */
export function claimCounts(statuses: readonly VerificationStatus[]): string {
  const total = statuses.length === 1 ? '1 claim' : `${statuses.length} claims`
  const parts = [
    ...RATING_IDS.map((id) => statuses.filter((s) => s.kind === 'rated' && s.ratingId === id)),
    ...NEUTRAL.map((kind) => statuses.filter((s) => s.kind === kind)),
  ].flatMap((alike) => (alike[0] ? [`${alike.length} ${statusWords(alike[0]).toLocaleLowerCase('en')}`] : []))
  return parts.length > 0 ? `${total}: ${parts.join(', ')}` : total
}
