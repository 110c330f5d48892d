import { z } from 'zod'
import { CORRECTION_KINDS } from './correction'
import { checkbox, optionalText, textField } from './text-field'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'The page is out of date. Load it again.')

/** Sending the current revision for review. */
export const requestReviewInput = z.strictObject({ claimId: z.uuid() })
export type RequestReviewInput = z.output<typeof requestReviewInput>

/**
 * Approving exactly what was seen: `approvedHash` is the hash of the set on the approver's screen. `agreesPrimary` agrees that a source
 * is decisive and primary; `correctionKind` and `correctionNote` confirm what readers are told when a verdict stood before.
 */
export const approveVerdictInput = z.strictObject({
  claimId: z.uuid(),
  approvedHash: sha256,
  agreesPrimary: checkbox,
  note: optionalText('The note', 2000),
  correctionKind: z.enum(CORRECTION_KINDS).optional(),
  correctionNote: optionalText('The notice to readers', 1000),
})
export type ApproveVerdictInput = z.output<typeof approveVerdictInput>

/** Returning a verdict to its writers, with what has to change. */
export const returnVerdictInput = z.strictObject({ claimId: z.uuid(), note: textField('The note', 2000) })
export type ReturnVerdictInput = z.output<typeof returnVerdictInput>

/** Publishing exactly what was approved. */
export const publishVerdictInput = z.strictObject({ claimId: z.uuid(), approvedHash: sha256 })
export type PublishVerdictInput = z.output<typeof publishVerdictInput>

/** Publishing “Unverifiable” with no second person on duty, as what we know so far; the reason is for the review of the next day. */
export const publishEmergencyInput = z.strictObject({
  claimId: z.uuid(),
  approvedHash: sha256,
  reason: textField('The reason', 1000),
})
export type PublishEmergencyInput = z.output<typeof publishEmergencyInput>

/** An editor's waiver of the rule of two sources; readers see "one source" and this reason. */
export const waiveSourceRuleInput = z.strictObject({
  claimId: z.uuid(),
  reason: textField('The reason', 500),
})
export type WaiveSourceRuleInput = z.output<typeof waiveSourceRuleInput>
