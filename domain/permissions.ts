import type { Mode } from './article'
import { type Refusal, refuse } from './refusal'

export const ROLES = ['reader', 'reviewer', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Who calls, as the database knows them at this request. `secondCheck` lets a reviewer approve and return. */
export type Actor = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly secondCheck: boolean
}

const desk = ['reviewer', 'editor', 'admin'] as const
const editors = ['editor', 'admin'] as const
const admins = ['admin'] as const

/** Which role may give which command; who else is asked for (a part-author, a second person) stands in workflow.ts. */
export const PERMISSIONS = {
  see_desk: desk,
  import_article: editors,
  add_version: editors,
  place_claim: editors,
  note_text_changed: editors,
  publish_page: editors,
  take_back_page: editors,
  decide_coverage: desk,
  assign_sentences: editors,
  take_sentences: desk,
  add_claim: desk,
  accept: desk,
  edit_claim: desk,
  decline: desk,
  reopen_declined: editors,
  undo_accept: desk,
  undo_decline: desk,
  take: desk,
  attach_evidence: desk,
  edit_evidence: desk,
  remove_evidence: desk,
  restore_evidence: desk,
  rule_independence: desk,
  end_ruling: desk,
  add_point: desk,
  remove_point: desk,
  restore_point: desk,
  set_point_stance: desk,
  name_evidence_reader: desk,
  edit_source: desk,
  upload_file: desk,
  capture_by_hand: desk,
  ask_capture: desk,
  acknowledge_capture: desk,
  settle_capture_flag: desk,
  waive_source_rule: editors,
  draft_verdict: desk,
  request_review: desk,
  approve: editors,
  return: editors,
  publish: editors,
  publish_emergency: editors,
  reopen: editors,
  ask_withdrawal: editors,
  confirm_withdrawal: editors,
  decline_withdrawal: editors,
  reinstate: editors,
  comment: desk,
  resolve_thread: desk,
  see_history: desk,
  invite_person: admins,
  change_role: admins,
  revoke_session: admins,
  see_jobs: admins,
  sweep_now: admins,
  retry_job: admins,
} as const satisfies Record<string, readonly Role[]>

export type Command = keyof typeof PERMISSIONS

const SECOND_CHECK: readonly Command[] = ['approve', 'return']

/** What a permission may depend on beside the role: the mode of the article the claim belongs to, and whether the actor is a member of it. */
export type Scope = { readonly mode: Mode; readonly member: boolean }

const ELSEWHERE: Scope = { mode: 'published_elsewhere', member: false }

/** Null when the actor may give the command, else the refusal. No actor at all is told to sign in. */
export function may(actor: Actor | null, command: Command, scope: Scope = ELSEWHERE): Refusal | null {
  if (!actor) return refuse('not_signed_in')
  const allowed: readonly Role[] = PERMISSIONS[command]
  if (allowed.includes(actor.role)) return null
  if (actor.role === 'reviewer' && actor.secondCheck && SECOND_CHECK.includes(command)) return null
  if (actor.role === 'reader' && !(scope.mode === 'own' && scope.member)) return refuse('not_found')
  return refuse('wrong_role', { sentence: sentenceFor(command) })
}

/** The roles that may give a command, as words: "an editor or an admin". */
export function whoMay(command: Command): string {
  const words = PERMISSIONS[command].map((role) => (role === 'reviewer' ? 'a reviewer' : `an ${role}`))
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? '')
}

function sentenceFor(command: Command): string {
  return `Your role does not allow this: it takes ${whoMay(command)}.`
}
