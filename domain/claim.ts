import { z } from 'zod'
import { pageNumber } from './page-number'
import { languageField, optionalAddress, optionalDay, optionalText, textField } from './text-field'

export const STAGES = [
  'suggested',
  'open',
  'checking',
  'in_review',
  'approved',
  'published',
  'declined',
  'withdrawn',
] as const
/** Where a claim is in the work of the desk; never shown to readers. */
export type Stage = (typeof STAGES)[number]

export const ATTRIBUTIONS = ['article', 'named', 'unnamed'] as const
/** Who asserts it: the article itself, a named person or body, or an unnamed one ("reportedly"). */
export type Attribution = (typeof ATTRIBUTIONS)[number]

/** Who asserts a claim, as the desk says it. */
export const ATTRIBUTION_WORDS: Readonly<Record<Attribution, string>> = {
  article: 'The article itself',
  named: 'A named person or body',
  unnamed: 'Somebody who is not named',
}

export const CLAIM_KINDS = ['fact', 'attribution', 'causal', 'evaluation', 'prediction'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

export const CLAIMANT_KINDS = ['person', 'body'] as const
/** Whether a named claimant is one human being or anything else: a company, a ministry, a newspaper. */
export type ClaimantKind = (typeof CLAIMANT_KINDS)[number]

export const DECLINE_REASONS = ['duplicate', 'not_checkable', 'out_of_scope'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** The kinds of claim as the desk says them. */
export const CLAIM_KIND_WORDS: Readonly<Record<ClaimKind, string>> = {
  fact: 'A fact',
  attribution: 'What somebody said',
  causal: 'A cause and its effect',
  evaluation: 'A judgement',
  prediction: 'A prediction',
}

/** The reasons for declining a claim as the desk says them. */
export const DECLINE_REASON_WORDS: Readonly<Record<DeclineReason, string>> = {
  duplicate: 'Duplicate of another claim',
  not_checkable: 'Not checkable',
  out_of_scope: 'Out of scope',
}

export const STATEMENT_MAX = 200

/** The longest passage one claim may stand on, in code points: a long paragraph, and never a whole article quoted to readers as a claim. */
export const SPAN_MAX = 2000

const NEGATED =
  /^(it(’|'| i)s (not|false|untrue|wrong)\b|it (is|was)n(’|')t\b|it was (not|false|untrue)\b|no,)/i

/** Whether a statement denies what was asserted instead of stating it; worth a hint, never a refusal (product.md: stated as asserted). */
export function isStatedNegated(statement: string): boolean {
  return NEGATED.test(statement.trim())
}

const wording = {
  statement: textField('The statement', STATEMENT_MAX).refine(
    (s) => !s.includes('\n'),
    'The statement has to be one line.',
  ),
  language: languageField(),
  attribution: z.enum(ATTRIBUTIONS, { error: 'Say who asserts it.' }),
  claimantName: optionalText('The claimant', 200),
  claimantKind: z.enum(CLAIMANT_KINDS).default('person'),
  kind: z.enum(CLAIM_KINDS).default('fact'),
  claimMadeOn: optionalDay('The date the claim was made'),
}

const namedHasName = (
  input: { attribution: Attribution; claimantName: string | null },
  context: z.RefinementCtx,
) => {
  if (input.attribution === 'named' && !input.claimantName)
    context.addIssue({
      code: 'custom',
      path: ['claimantName'],
      message: 'Name the claimant, or choose another attribution.',
    })
  if (input.attribution !== 'named' && input.claimantName)
    context.addIssue({
      code: 'custom',
      path: ['claimantName'],
      message: 'A claimant is named only when the claim is attributed to a named one.',
    })
}

/** Changing a claim's wording. `version` is the one the person read. */
const editFields = { claimId: z.uuid(), version: pageNumber({ min: 1 }), ...wording }
export const editClaimInput = z.strictObject(editFields).superRefine(namedHasName)
export type EditClaimInput = z.output<typeof editClaimInput>

/** Reasons for checking a claim that are given again and again; a desk may write any other. */
export const OFTEN_CHECKED_BECAUSE = [
  'It is widely repeated.',
  'Harm may come of it if it is wrong.',
  'It comes from somebody in power.',
  'Readers have asked about it.',
  'A decision that is due hangs on it.',
] as const

/** Why a suggestion is chosen: what somebody wrote, else the usual reason, which stood beside the button. */
const whyChosen = {
  selectionReason: optionalText('The reason for checking this', 500),
  usualReason: optionalText('The usual reason', 500),
}
const withWhy = <T extends { selectionReason: string | null; usualReason: string | null }>({
  usualReason,
  ...input
}: T) => ({ ...input, selectionReason: input.selectionReason ?? usualReason })

/** Accepting a suggested claim, with why it was chosen. */
const acceptFields = z.strictObject({ claimId: z.uuid(), ...whyChosen })
export const acceptClaimInput = acceptFields.transform(withWhy)
export type AcceptClaimInput = { readonly claimId: string; readonly selectionReason: string | null }

/** Declining a claim. A duplicate names the public id of the claim that is kept. */
export const declineClaimInput = z
  .strictObject({
    claimId: z.uuid(),
    reason: z.enum(DECLINE_REASONS, { error: 'Choose why the claim is declined.' }),
    duplicateOf: optionalText('The earlier claim', 400),
    note: optionalText('The note', 2000),
  })
  .refine((input) => input.reason !== 'duplicate' || input.duplicateOf !== null, {
    path: ['duplicateOf'],
    message: 'Say which claim this one repeats.',
  })
export type DeclineClaimInput = z.output<typeof declineClaimInput>

/** The sentence from which a suggestion is decided, so that the work goes on from there. */
const inSentence = { versionId: z.uuid(), number: pageNumber() }
export type InSentence = { readonly versionId: string; readonly number: number }
export const acceptInSentenceInput = acceptFields.extend(inSentence).transform(withWhy)
export const declineInSentenceInput = declineClaimInput.safeExtend(inSentence)

/** Wording a suggestion, which is then accepted so, or only saved. */
export const wordSuggestionInput = z
  .strictObject({
    ...editFields,
    ...whyChosen,
    ...inSentence,
    decision: z.enum(['accept', 'save']).default('accept'),
  })
  .superRefine(namedHasName)
  .transform(withWhy)

/** Most suggestions that are decided in one step. */
export const TOGETHER_MAX = 400

/** The reasons for which several suggestions may be declined at once; of a duplicate each names the claim that is kept. */
export const DECLINED_TOGETHER = ['not_checkable', 'out_of_scope'] as const

/** What may be decided of several suggestions at once: accepting them, declining them, or merging them into one claim. */
export const TOGETHER = ['accept', 'decline', 'merge'] as const

const orNone = <T extends z.ZodType>(schema: T) => schema.or(z.literal('').transform(() => null)).nullish()

/**
 * Deciding several suggestions of a version at once; `chosen` is keyed by their ids, `into` is the claim that is kept, `number` the sentence
 * that stays in hand.
 */
export const decideClaimsInput = z
  .strictObject({
    versionId: z.uuid(),
    chosen: z.record(z.uuid(), z.literal('on')).default({}),
    decision: z.enum(TOGETHER),
    number: pageNumber().nullish(),
    selectionReason: optionalText('The reason for checking them', 500),
    reason: orNone(z.enum(DECLINED_TOGETHER)),
    into: orNone(z.uuid()),
  })
  .transform(({ chosen, reason, into, number, ...input }) => ({
    ...input,
    number: number ?? null,
    claimIds: Object.keys(chosen).filter((id) => input.decision !== 'merge' || id !== into),
    reason: reason ?? null,
    into: into ?? null,
  }))
  .superRefine(({ claimIds, decision, reason, into }, context) => {
    const refuseField = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (claimIds.length === 0) refuseField('chosen', 'Choose at least one suggestion.')
    if (claimIds.length > TOGETHER_MAX) refuseField('chosen', `Choose at most ${TOGETHER_MAX} suggestions.`)
    if (decision === 'decline' && !reason) refuseField('reason', 'Choose why they are declined.')
    if (decision === 'merge' && !into) refuseField('into', 'Choose the claim that is kept.')
  })
export type DecideClaimsInput = z.output<typeof decideClaimsInput>

/** A claim added from a passage of an article version; positions in code points, end exclusive. */
export const addClaimInput = z
  .strictObject({
    versionId: z.uuid(),
    start: pageNumber(),
    end: pageNumber({ min: 1 }),
    ...wording,
  })
  .superRefine(namedHasName)
  .refine(({ start, end }) => end - start <= SPAN_MAX, {
    path: ['end'],
    message: `The passage is too long: at most ${SPAN_MAX.toLocaleString('en')} characters. Choose the words that make the claim.`,
  })
export type AddClaimInput = z.output<typeof addClaimInput>

/** A claim without an article: what was said, by whom, where and when. The quote's language is the claim's unless another is named. */
export const recordClaimInput = z
  .strictObject({
    ...wording,
    quote: textField('The quote', 2000),
    quoteLanguage: languageField()
      .or(z.literal('').transform(() => null))
      .nullish(),
    saidWhere: textField('Where it was said', 300),
    saidAddress: optionalAddress('The address'),
    translation: optionalText('The translation', 2000),
    selectionReason: optionalText('The reason for checking this', 500),
  })
  .superRefine(namedHasName)
  .refine((input) => input.attribution !== 'article', {
    path: ['attribution'],
    message: 'There is no article here. Name who asserts it, or choose somebody who is not named.',
  })
export type RecordClaimInput = z.output<typeof recordClaimInput>

/** Making an accepted or declined suggestion a suggestion again. */
export const undoDecisionInput = z.strictObject({ claimId: z.uuid() })
export type UndoDecisionInput = z.output<typeof undoDecisionInput>

/** A command that needs only the claim and, for a way back, a reason. */
export const claimCommandInput = z.strictObject({
  claimId: z.uuid(),
  reason: optionalText('The reason', 2000),
})
export type ClaimCommandInput = z.output<typeof claimCommandInput>
