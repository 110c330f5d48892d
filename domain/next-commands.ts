import type { Actor } from './permissions'
import { isRefusal, type Refusal, type RefusalCode } from './refusal'
import { type ClaimCommand, type ClaimState, decide } from './workflow'

/** The commands that carry a claim on, in the order of the work; those that only write something down are left out. */
const CARRYING_ON = [
  'accept',
  'take',
  'draft_verdict',
  'request_review',
  'approve',
  'return',
  'publish',
  'reopen',
  'confirm_withdrawal',
  'decline_withdrawal',
  'ask_withdrawal',
  'reinstate',
  'decline',
  'reopen_declined',
] as const satisfies readonly ClaimCommand[]

export type NextCommand = (typeof CARRYING_ON)[number]

/** Refusals that say a command has no place now, rather than that something stands in its way. */
const NO_PLACE_NOW: readonly RefusalCode[] = [
  'wrong_stage',
  'reopen_first',
  'nothing_asked',
  'nothing_published',
  'published_stands',
  'published_before',
]

/** Whether a command belongs to where the claim is now, whoever asks; if not, its form is left out rather than refused. */
export function hasPlace(claim: ClaimState, command: ClaimCommand, actor: Actor): boolean {
  const anybody = decide(claim, command, { ...actor, role: 'admin' })
  return !(isRefusal(anybody) && NO_PLACE_NOW.includes(anybody.code))
}

/** What can happen to a claim next, each with the refusal this person would get now, or null. */
export function nextCommands(
  claim: ClaimState,
  actor: Actor,
): { readonly command: NextCommand; readonly refusal: Refusal | null }[] {
  return CARRYING_ON.flatMap((command) => {
    if (!hasPlace(claim, command, actor)) return []
    const decision = decide(claim, command, actor)
    return [{ command, refusal: isRefusal(decision) ? decision : null }]
  })
}
