import { RATING_IDS } from '@/domain/rating'
import { statusWords, type VerificationStatus } from '@/domain/verification-status'

const NEUTRAL = ['being_checked', 'not_checked', 'withdrawn'] as const

type WithStatus = { readonly status: VerificationStatus }

/** The claims of one status: the first of them as it stands in the text, and how many, "3 mostly true". */
export type StatusCount<T extends WithStatus> = { readonly first: T; readonly words: string }

/** A page's claims by what readers are told of them, ratings in the order of the scale; what no claim has is left out. */
export function statusCounts<T extends WithStatus>(claims: readonly T[]): StatusCount<T>[] {
  return [
    ...RATING_IDS.map((id) =>
      claims.filter(({ status }) => status.kind === 'rated' && status.ratingId === id),
    ),
    ...NEUTRAL.map((kind) => claims.filter(({ status }) => status.kind === kind)),
  ].flatMap(([first, ...others]) =>
    first
      ? [{ first, words: `${others.length + 1} ${statusWords(first.status).toLocaleLowerCase('en')}` }]
      : [],
  )
}

/** "7 claims", "1 claim". */
export function claimTotal(count: number): string {
  return count === 1 ? '1 claim' : `${count} claims`
}

/** "7 claims: 3 true, 2 false, 2 being checked": a page's claims in one line. */
export function claimCounts(claims: readonly WithStatus[]): string {
  const parts = statusCounts(claims).map(({ words }) => words)
  const total = claimTotal(claims.length)
  return parts.length > 0 ? `${total}: ${parts.join(', ')}` : total
}
