/**
 * The default rating scale, version 1. `value` is the number ClaimReview carries (worst 1, best 5); null where a number would
 * mislead; `opinion` gets no ClaimReview at all. A desk keeps its scales in the table `ratings`; a used step is never deleted.
 */
export const SCALE_VERSION = 1

export const RATING_IDS = [
  'true',
  'mostly_true',
  'mixed',
  'misleading',
  'mostly_false',
  'false',
  'unverifiable',
  'opinion',
] as const
export type RatingId = (typeof RATING_IDS)[number]

export type Rating = {
  readonly id: RatingId
  readonly word: string
  readonly definition: string
  readonly value: number | null
}

export const RATING_SCALE: readonly Rating[] = [
  { id: 'true', word: 'True', definition: 'Accurate; nothing important is missing.', value: 5 },
  {
    id: 'mostly_true',
    word: 'Mostly true',
    definition: 'Accurate, but needs a detail or clarification.',
    value: 4,
  },
  { id: 'mixed', word: 'Mixed', definition: 'Has important true and false parts.', value: 3 },
  {
    id: 'misleading',
    word: 'Misleading',
    definition: 'Uses correct facts in a way that gives a wrong impression.',
    value: null,
  },
  {
    id: 'mostly_false',
    word: 'Mostly false',
    definition: 'Has some truth but ignores facts that change the picture.',
    value: 2,
  },
  { id: 'false', word: 'False', definition: 'Not accurate.', value: 1 },
  {
    id: 'unverifiable',
    word: 'Unverifiable',
    definition: 'We looked; the available evidence cannot settle it.',
    value: null,
  },
  {
    id: 'opinion',
    word: 'Opinion',
    definition: 'A view or a forecast; not something facts can settle.',
    value: null,
  },
]

/** Type guard for a rating id from outside. */
export function isRatingId(id: string): id is RatingId {
  return RATING_IDS.some((known) => known === id)
}

/** The step with that id on the default scale. */
export function rating(id: RatingId): Rating {
  const step = RATING_SCALE.find((r) => r.id === id)
  if (!step) throw new Error(`The scale has no step ${id}`)
  return step
}

/** Ratings that make no statement about the facts, so the rule of two independent sources does not apply to them. */
export function needsSources(id: RatingId): boolean {
  return id !== 'unverifiable' && id !== 'opinion'
}
