import { z } from 'zod'
import { pastedText } from '../article'
import { SPAN_MAX } from '../claim'
import { pageNumber } from '../page-number'
import { lineField, optionalText, textField } from '../text-field'

export const ANCHORING_OUTCOMES = ['kept', 'moved', 'orphan'] as const
/** What the search for an appearance's quote in a later version gave. */
export type AnchoringOutcome = (typeof ANCHORING_OUTCOMES)[number]

export const QUOTES_AFTER = ['identical', 'changed'] as const
/** Whether the words found (or, of an orphan, not found) are those of the earlier version. */
export type QuoteAfter = (typeof QUOTES_AFTER)[number]

export const ANCHORING_DECISIONS = ['kept', 'confirmed', 'placed', 'given_up', 'superseded'] as const
/** How the tray was emptied: `superseded` by a still later version or, of a suggestion, by those of this one, `given_up` where the claim no longer stands in the text. */
export type AnchoringDecision = (typeof ANCHORING_DECISIONS)[number]

/** A later text of an article. The text itself is checked by `canonicalText`. */
export const addVersionInput = z.strictObject({
  articleId: z.uuid(),
  title: lineField('The title', 300),
  text: pastedText,
})
export type AddVersionInput = z.output<typeof addVersionInput>

/** Whether the person says of a published verdict that the same is meant at the new place and that it still holds there. */
const stillHolds = z
  .literal('on')
  .optional()
  .transform((said) => said === 'on')

/** Confirming the place that was proposed for a claim. */
export const confirmPlaceInput = z.strictObject({ anchoringId: z.uuid(), stillHolds })
export type ConfirmPlaceInput = z.output<typeof confirmPlaceInput>

/** Saying of a place a claim stands at already that its published verdict still holds there, or taking that back. */
export const sayStillHoldsInput = z.strictObject({
  claimId: z.uuid(),
  appearanceId: z.uuid(),
  holds: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
})
export type SayStillHoldsInput = z.output<typeof sayStillHoldsInput>

/** Confirming all proposed places of a version at which the words are the same as before. */
export const confirmIdenticalInput = z.strictObject({ versionId: z.uuid() })
export type ConfirmIdenticalInput = z.output<typeof confirmIdenticalInput>

const sentenceNumber = z
  .string()
  .trim()
  .regex(/^\d{0,5}$/, 'Give the number of a sentence.')
  .optional()
  .transform((typed) => (typed ? Number(typed) : null))

/**
 * Placing a claim anew: the sentence, by choosing one or by the number of another, which goes first; and the words of it that make the
 * claim, without which the whole sentence is meant.
 */
export const placeAnewInput = z
  .strictObject({
    anchoringId: z.uuid(),
    sentence: sentenceNumber,
    other: sentenceNumber,
    words: optionalText('The words', 2000),
  })
  .refine(({ sentence, other }) => (other ?? sentence) !== null, {
    path: ['other'],
    message: 'Choose the sentence the claim stands in, or give its number.',
  })
  .transform(({ sentence, other, ...input }) => ({ ...input, sentence: other ?? sentence ?? 0 }))
export type PlaceAnewInput = z.output<typeof placeAnewInput>

/** Placing a claim anew on a passage picked in the text; positions in code points, end exclusive. */
export const placeOnPassageInput = z
  .strictObject({
    anchoringId: z.uuid(),
    start: pageNumber(),
    end: pageNumber({ min: 1 }),
    stillHolds,
  })
  .refine(({ start, end }) => start < end && end - start <= SPAN_MAX, {
    path: ['end'],
    message: `The passage is too long: at most ${SPAN_MAX.toLocaleString('en')} characters. Choose the words that make the claim.`,
  })
export type PlaceOnPassageInput = z.output<typeof placeOnPassageInput>

/** Saying that a claim no longer stands in the new version, with why. */
export const giveUpPlaceInput = z.strictObject({
  anchoringId: z.uuid(),
  reason: textField('The reason', 2000),
})
export type GiveUpPlaceInput = z.output<typeof giveUpPlaceInput>
