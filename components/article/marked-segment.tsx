import type { ReactNode } from 'react'
import { type MarkedClaim, markId, markLabel, markRating, noteId } from './mark'

const LANES = ['lane', 'lane lane-2', 'lane lane-3'] as const

type Props = {
  text: string
  covering: readonly MarkedClaim[]
  ending: readonly MarkedClaim[]
  starting: readonly MarkedClaim[]
}

/** One stretch of a marked text: up to three lines under it, then the numbered links of the claims that end here. */
export function MarkedSegment({ text, covering, ending, starting }: Props) {
  if (covering.length === 0) return text
  const lined = covering.slice(0, LANES.length).reduceRight<ReactNode>(
    (inner, claim, lane) => (
      <span
        key={claim.id}
        className={LANES[lane]}
        data-rating={markRating(claim)}
        data-stage={claim.desk?.stage}
      >
        {inner}
      </span>
    ),
    text,
  )
  return (
    <>
      {starting.slice(1).map((claim) => (
        <span key={claim.id} id={markId(claim)} />
      ))}
      <mark
        id={starting[0] && markId(starting[0])}
        data-in-hand={covering.some((claim) => claim.desk?.inHand) || undefined}
        aria-details={covering.map(noteId).join(' ')}
      >
        {lined}
      </mark>
      {ending.map((claim) => (
        <sup
          key={claim.id}
          className="claim-ref"
          data-rating={markRating(claim)}
          data-stage={claim.desk?.stage}
        >
          <a href={claim.href} aria-label={markLabel(claim)}>
            {claim.number}
          </a>
        </sup>
      ))}
    </>
  )
}
