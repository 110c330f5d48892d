import { Fragment } from 'react'
import { claimTotal, statusCounts } from './claim-counts'
import { type MarkedClaim, markRating, noteId } from './mark'

type CountedClaim = MarkedClaim & { readonly status: NonNullable<MarkedClaim['status']> }

/** An article's claims in one line; each count leads to the first note of its status, the total to all notes. */
export function ClaimCountLine({ claims }: { claims: readonly CountedClaim[] }) {
  const counts = statusCounts(claims)
  const total = claimTotal(claims.length)
  if (counts.length === 0) return total
  return (
    <>
      <a href="#claims-of-the-text" className="link-quiet">
        {total}
      </a>
      {': '}
      {counts.map(({ first, words }, n) => (
        <Fragment key={words}>
          {n > 0 && ', '}
          <a
            href={`#${noteId(first)}`}
            data-rating={markRating(first)}
            className="link-quiet whitespace-nowrap data-rating:text-rating"
          >
            {words}
          </a>
        </Fragment>
      ))}
    </>
  )
}
