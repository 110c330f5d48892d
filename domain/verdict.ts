import { z } from 'zod'
import { pageNumber } from './page-number'
import { RATING_IDS } from './rating'
import { optionalText } from './text-field'

export const CONFIDENCES = ['high', 'medium', 'low'] as const
/** How sure the desk is, in words with a reason; not a step of the scale. */
export type Confidence = (typeof CONFIDENCES)[number]

/** What each step of confidence promises, as the form and the methodology say it. */
export const CONFIDENCE_DEFINITIONS: Readonly<Record<Confidence, string>> = {
  high: 'Further evidence is unlikely to change the rating.',
  medium: 'Well supported, but further evidence could change the rating.',
  low: 'The best reading of what there is; it may well change.',
}

export const QUALIFIERS = ['missing_context', 'outdated', 'altered_media', 'misattributed', 'satire'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** The qualifiers as people read them. */
export const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  missing_context: 'Missing context',
  outdated: 'Outdated',
  altered_media: 'Altered media',
  misattributed: 'Misattributed',
  satire: 'Satire',
}

/** Whether a stored text is one of the qualifiers. */
export function isQualifier(text: string): text is Qualifier {
  return QUALIFIERS.some((known) => known === text)
}

export const CONCLUSION_MAX = 280

const empty = z.literal('').transform(() => null)

const EMPTY_DRAFT = 'This draft is empty. Choose a rating or write something before you save it.'

const WRITTEN = [
  'ratingId',
  'conclusion',
  'reasoning',
  'known',
  'unknown',
  'confidence',
  'confidenceReason',
] as const

/**
 * A draft of a verdict: each field may still be empty, but not all, because saving it makes its writer
 * a part-author; requirements.ts says what review needs.
 * `baseRevision` is the number of the revision the writer started from, 0 for none.
 */
export const draftVerdictInput = z
  .strictObject({
    claimId: z.uuid(),
    baseRevision: pageNumber(),
    ratingId: z
      .enum(RATING_IDS)
      .or(empty)
      .nullish()
      .transform((id) => id ?? null),
    conclusion: optionalText('The conclusion', CONCLUSION_MAX),
    reasoning: optionalText('The reasoning', 20000),
    known: optionalText('What we know', 5000),
    unknown: optionalText('What we do not know', 5000),
    confidence: z
      .enum(CONFIDENCES)
      .or(empty)
      .nullish()
      .transform((word) => word ?? null),
    confidenceReason: optionalText('The reason for the confidence', 500),
    qualifiers: z.array(z.enum(QUALIFIERS)).max(QUALIFIERS.length).default([]),
  })
  .refine((draft) => draft.qualifiers.length > 0 || WRITTEN.some((field) => draft[field] !== null), {
    error: EMPTY_DRAFT,
    path: ['conclusion'],
  })
export type DraftVerdictInput = z.output<typeof draftVerdictInput>
