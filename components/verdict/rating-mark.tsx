import type { ReactNode } from 'react'
import type { RatingId } from '@/domain/rating'

/** Outlines differ from each other in shape, so that a mark is told apart without its colour. Drawn on a field of 20 by 20. */
const SHAPES: Record<RatingId, ReactNode> = {
  true: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="m5.8 10.3 2.9 2.9 5.6-6" stroke="var(--paper)" strokeWidth="2.2" />
    </>
  ),
  mostly_true: (
    <>
      <circle cx="10" cy="10" r="8.2" />
      <path d="M10 10V1.8A8.2 8.2 0 1 1 1.8 10Z" fill="currentColor" />
    </>
  ),
  mixed: (
    <>
      <circle cx="10" cy="10" r="8.2" />
      <path d="M10 1.8a8.2 8.2 0 0 1 0 16.4Z" fill="currentColor" />
    </>
  ),
  misleading: (
    <>
      <path d="M10 1.9 18.9 17.6H1.1Z" strokeLinejoin="round" />
      <path d="M10 7.2v5" strokeWidth="2" />
      <circle cx="10" cy="14.9" r="1.2" fill="currentColor" stroke="none" />
    </>
  ),
  mostly_false: (
    <>
      <circle cx="10" cy="10" r="8.2" />
      <path d="M10 10V1.8A8.2 8.2 0 0 1 18.2 10Z" fill="currentColor" />
    </>
  ),
  false: (
    <>
      <path d="M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2Z" fill="currentColor" stroke="none" />
      <path d="m6.6 6.6 6.8 6.8m0-6.8-6.8 6.8" stroke="var(--paper)" strokeWidth="2.2" />
    </>
  ),
  unverifiable: (
    <>
      <circle cx="10" cy="10" r="8.2" strokeDasharray="3.4 2.6" />
      <path d="M7.6 8a2.4 2.4 0 1 1 3.6 2.1c-.8.4-1.2.9-1.2 1.7" />
      <circle cx="10" cy="14.3" r="1.1" fill="currentColor" stroke="none" />
    </>
  ),
  opinion: (
    <>
      <path d="M2 2.5h16v11.8H9.4L5.6 18v-3.7H2Z" strokeLinejoin="round" />
      <path d="M6.4 10V8.1c0-1 .5-1.7 1.6-2.1M11 10V8.1c0-1 .5-1.7 1.6-2.1" strokeWidth="1.9" />
    </>
  ),
}

/** The mark of a rating, in the rating's colour. The word always stands beside it, so it says nothing to assistive technology. */
export function RatingMark({ rating, size = 18 }: { rating: RatingId; size?: number }) {
  return (
    <svg
      data-rating={rating}
      aria-hidden="true"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      className="inline-block shrink-0 text-rating"
    >
      {SHAPES[rating]}
    </svg>
  )
}
