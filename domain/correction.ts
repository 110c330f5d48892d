import { z } from 'zod'
import type { RatingId } from './rating'
import { type Refusal, refuse } from './refusal'
import { textField } from './text-field'

export const CORRECTION_KINDS = ['correction', 'update', 'typo'] as const
/** Why something published changes: we were wrong, the facts or evidence changed, or a slip of the pen (no notice, history only). */
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

/** Each kind of change as the desk chooses it. */
export const CORRECTION_WORDS: Readonly<Record<CorrectionKind, { word: string; definition: string }>> = {
  correction: { word: 'Correction', definition: 'We were wrong. Readers are told what was, and what is.' },
  update: {
    word: 'Update',
    definition: 'The facts or the evidence changed since. Readers are told what was, and what is.',
  },
  typo: {
    word: 'Typing error',
    definition: 'A slip of the pen that changes no rating. No notice; it stays in the history.',
  },
}

/** Reopening a published verdict, and withdrawing one: each says why. */
export const reopenVerdictInput = z.strictObject({
  claimId: z.uuid(),
  kind: z.enum(CORRECTION_KINDS, { error: 'Say whether this is a correction, an update or a typing error.' }),
  reason: textField('The reason', 1000),
})
export type ReopenVerdictInput = z.output<typeof reopenVerdictInput>

/** Asking for a withdrawal: the reason is the public notice. */
export const askWithdrawalInput = z.strictObject({
  claimId: z.uuid(),
  reason: textField('The notice to readers', 1000),
})
export type AskWithdrawalInput = z.output<typeof askWithdrawalInput>

/** A changed published rating is always announced; a typing error may not change one (product.md, rules of the desk). */
export function checkCorrection(
  kind: CorrectionKind,
  oldRating: RatingId,
  newRating: RatingId,
): Refusal | null {
  return kind === 'typo' && oldRating !== newRating ? refuse('same_rating') : null
}
