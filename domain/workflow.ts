import type { Mode } from './article'
import type { Stage } from './claim'
import { type Actor, type Command, may } from './permissions'
import { isRefusal, type Missing, type Refusal, refuse } from './refusal'

/** How a claim came to the stage it is at: from which one, by whose hand, and whether nothing has happened to it since. */
export type Arrival = { readonly from: Stage; readonly by: string | null; readonly quiet: boolean }

/** A claim as the rules see it, read inside the transaction that is about to change it. */
export type ClaimState = {
  readonly stage: Stage
  readonly mode: Mode
  readonly standing: boolean
  readonly hasRevision: boolean
  /** The rating of the latest revision; null before one is chosen. */
  readonly ratingId: string | null
  /** Whether a verdict was ever published, standing or not. */
  readonly publishedBefore: boolean
  /** Ids of everybody who wrote part of the verdict since its last publication that somebody reviewed. */
  readonly partAuthors: readonly string[]
  /** Who asked for a withdrawal that nobody has confirmed yet. */
  readonly withdrawalAskedBy: string | null
  readonly arrival: Arrival | null
  readonly missingForReview: readonly Missing[]
  readonly missingForApproval: readonly Missing[]
}

type Guard = (claim: ClaimState, actor: Actor) => Refusal | null

type Transition = {
  /** Stages in which the command is legal. */
  readonly from: readonly Stage[]
  /** The stage after it; `stay` keeps it; `unapprove` keeps it but takes an approval back; `recheck` takes it out of review as well. */
  readonly to: Stage | 'stay' | 'unapprove' | 'recheck'
  readonly guards: readonly Guard[]
}

const notPartAuthor: Guard = (claim, actor) =>
  claim.partAuthors.includes(actor.id) ? refuse('part_author') : null
const partAuthor: Guard = (claim, actor) =>
  !claim.hasRevision || claim.partAuthors.includes(actor.id) ? null : refuse('not_part_author')
const standing: Guard = (claim) => (claim.standing ? null : refuse('nothing_published'))
const neverPublished: Guard = (claim) =>
  claim.standing ? refuse('published_stands') : claim.publishedBefore ? refuse('published_before') : null
const elsewhere: Guard = (claim) => (claim.mode === 'own' ? refuse('own_article') : null)
const readyForReview: Guard = (claim) => missing(claim.missingForReview)
const readyForApproval: Guard = (claim) => missing(claim.missingForApproval)
const withdrawalAsked: Guard = (claim) => (claim.withdrawalAskedBy ? null : refuse('nothing_asked'))
const withdrawalNotAsked: Guard = (claim) => (claim.withdrawalAskedBy ? refuse('already_asked') : null)
const withdrawalDecided: Guard = (claim) =>
  claim.withdrawalAskedBy
    ? refuse('already_asked', {
        sentence: 'Withdrawing this claim has been asked for. Confirm or decline that first.',
      })
    : null
const secondPerson: Guard = (claim, actor) =>
  claim.withdrawalAskedBy === actor.id ? refuse('same_person') : null

const wasSuggested: Guard = (claim) =>
  claim.arrival?.from === 'suggested' ? null : refuse('not_from_suggested')
const nothingSince: Guard = (claim) => (claim.arrival?.quiet ? null : refuse('happened_since'))
const decidedSelf: Guard = (claim, actor) =>
  claim.arrival?.by === actor.id || !may(actor, 'reopen_declined') ? null : refuse('decided_by_other')

const unverifiable: Guard = (claim) =>
  claim.ratingId === 'unverifiable' ? null : refuse('emergency_only_unverifiable')
const firstVerdict: Guard = (claim) => (claim.publishedBefore ? refuse('emergency_only_first') : null)

function missing(list: readonly Missing[]): Refusal | null {
  return list.length > 0 ? refuse('requirements_missing', { missing: list }) : null
}

const working = ['open', 'checking', 'in_review', 'approved'] as const
const everywhere = ['suggested', ...working, 'published', 'declined', 'withdrawn'] as const
const standingStages = ['checking', 'in_review', 'approved', 'published'] as const

/** The workflow, one row a command (product.md, "Three separate things"). Nothing else moves a claim. */
export const TRANSITIONS = {
  accept: { from: ['suggested'], to: 'open', guards: [] },
  take: { from: ['open'], to: 'checking', guards: [] },
  decline: { from: ['suggested', 'open', 'checking'], to: 'declined', guards: [neverPublished] },
  reopen_declined: { from: ['declined'], to: 'open', guards: [] },
  undo_accept: { from: ['open'], to: 'suggested', guards: [wasSuggested, nothingSince, decidedSelf] },
  undo_decline: { from: ['declined'], to: 'suggested', guards: [wasSuggested, decidedSelf] },
  edit_claim: { from: ['suggested', ...working], to: 'recheck', guards: [] },
  note_text_changed: { from: [...working, 'published'], to: 'unapprove', guards: [] },
  attach_evidence: { from: working, to: 'unapprove', guards: [] },
  edit_evidence: { from: working, to: 'unapprove', guards: [] },
  remove_evidence: { from: working, to: 'unapprove', guards: [] },
  restore_evidence: { from: working, to: 'unapprove', guards: [] },
  edit_source: { from: [...working, 'published'], to: 'unapprove', guards: [] },
  rule_independence: { from: working, to: 'unapprove', guards: [] },
  end_ruling: { from: working, to: 'unapprove', guards: [] },
  add_point: { from: working, to: 'stay', guards: [] },
  remove_point: { from: working, to: 'stay', guards: [] },
  restore_point: { from: working, to: 'stay', guards: [] },
  set_point_stance: { from: working, to: 'stay', guards: [] },
  name_evidence_reader: { from: [...working, 'published'], to: 'stay', guards: [] },
  waive_source_rule: { from: ['checking', 'in_review'], to: 'stay', guards: [] },
  draft_verdict: { from: ['checking', 'in_review', 'approved'], to: 'unapprove', guards: [] },
  request_review: { from: ['checking'], to: 'in_review', guards: [partAuthor, readyForReview] },
  approve: { from: ['in_review'], to: 'approved', guards: [notPartAuthor, readyForApproval] },
  return: { from: ['in_review', 'approved'], to: 'checking', guards: [notPartAuthor] },
  publish: { from: ['approved'], to: 'published', guards: [elsewhere, withdrawalDecided] },
  publish_emergency: {
    from: ['checking', 'in_review'],
    to: 'published',
    guards: [elsewhere, firstVerdict, unverifiable, readyForReview],
  },
  reopen: { from: ['published'], to: 'checking', guards: [standing] },
  ask_withdrawal: { from: standingStages, to: 'stay', guards: [standing, withdrawalNotAsked] },
  confirm_withdrawal: {
    from: standingStages,
    to: 'withdrawn',
    guards: [standing, withdrawalAsked, secondPerson],
  },
  decline_withdrawal: { from: standingStages, to: 'stay', guards: [standing, withdrawalAsked] },
  reinstate: { from: ['withdrawn'], to: 'checking', guards: [] },
  comment: { from: everywhere, to: 'stay', guards: [] },
  resolve_thread: { from: everywhere, to: 'stay', guards: [] },
} as const satisfies Partial<Record<Command, Transition>>

export type ClaimCommand = keyof typeof TRANSITIONS

/** The stage the claim has after the command, and whether an approval is taken back by it. */
export type Decision = { readonly to: Stage; readonly takesApprovalBack: boolean }

/**
 * Asks every rule in order: role, stage, then the guards of the command. The only place that answers whether a command may be given;
 * pages ask it to explain a button, the single door in db/mutations/transition.ts asks it again inside the transaction.
 */
export function decide(claim: ClaimState, command: ClaimCommand, actor: Actor | null): Decision | Refusal {
  const forbidden = may(actor, command, { mode: claim.mode, member: false })
  if (forbidden || !actor) return forbidden ?? refuse('not_signed_in')
  const row: Transition = TRANSITIONS[command]
  if (!row.from.includes(claim.stage)) return refuseStage(claim, command)
  for (const guard of row.guards) {
    const refusal = guard(claim, actor)
    if (refusal) return refusal
  }
  if (row.to !== 'unapprove' && row.to !== 'recheck')
    return { to: row.to === 'stay' ? claim.stage : row.to, takesApprovalBack: false }
  const takesApprovalBack = claim.stage === 'approved'
  const back = takesApprovalBack || (row.to === 'recheck' && claim.stage === 'in_review')
  return { to: back ? 'checking' : claim.stage, takesApprovalBack }
}

/** The sentence why this person cannot give the command now, or null: what a page hands to a button. */
export function refusalSentence(
  claim: ClaimState,
  command: ClaimCommand,
  actor: Actor | null,
): string | null {
  const decision = decide(claim, command, actor)
  return isRefusal(decision) ? decision.sentence : null
}

/** The stage as a word of the desk. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  suggested: 'Suggested',
  open: 'Open',
  checking: 'Checking',
  in_review: 'In review',
  approved: 'Approved',
  published: 'Published',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
}

function refuseStage(claim: ClaimState, command: ClaimCommand): Refusal {
  const { to } = TRANSITIONS[command]
  const editing = to === 'unapprove' || to === 'recheck'
  if (editing && claim.stage === 'published') return refuse('reopen_first')
  return refuse('wrong_stage', {
    sentence: `This cannot be done while the claim is at the stage “${STAGE_WORDS[claim.stage]}”.`,
  })
}
