import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Database } from '@/db/client'
import { recordClaim } from '@/db/mutations/add-claim'
import { approveVerdict } from '@/db/mutations/approve-verdict'
import { attachEvidence } from '@/db/mutations/attach-evidence'
import { declineClaim } from '@/db/mutations/decline-claim'
import { draftVerdict } from '@/db/mutations/draft-verdict'
import { publishEmergency } from '@/db/mutations/publish-emergency'
import { publishVerdict } from '@/db/mutations/publish-verdict'
import { reopenVerdict } from '@/db/mutations/reopen-verdict'
import { requestReview } from '@/db/mutations/request-review'
import { takeClaim } from '@/db/mutations/take-claim'
import { askWithdrawal, confirmWithdrawal } from '@/db/mutations/withdraw-claim'
import { findApprovedSet } from '@/db/queries/desk/approved-set'
import { declineClaimInput, recordClaimInput } from '@/domain/claim'
import type { CorrectionKind } from '@/domain/correction'
import { attachEvidenceInput } from '@/domain/evidence-input'
import type { Actor } from '@/domain/permissions'
import { isRefusal, type Refusal } from '@/domain/refusal'
import { draftVerdictInput } from '@/domain/verdict'
import { addedClaim, type MadeArticle } from './articles'
import { uncaptured } from './captures'
import { deskPeople } from './desk-people'
import type { PersonName } from './people'

export { importedArticle, publishedArticle, suggestedClaim } from './articles'

/** A claim somebody's test began with: `claimId` for the desk, `publicId` for readers. */
export type MadeClaim = { readonly claimId: string; readonly publicId: string }
/** A claim in review or later, with the hash of what is approved. */
export type ReviewedClaim = MadeClaim & { readonly approvedHash: string }
/** A claim with a verdict that readers see, or saw. */
export type StandingClaim = ReviewedClaim & { readonly publicationId: string }

/** A person by a known name, or one the test made. */
export type Somebody = PersonName | Actor

type Draft = Omit<z.input<typeof draftVerdictInput>, 'claimId' | 'baseRevision'>
type Evidence = Partial<Omit<z.input<typeof attachEvidenceInput>, 'claimId'>>

/**
 * What a test wants otherwise than the factories make it. Without `on` the claim belongs to no article, with it to the passage `quote`
 * there. `writer` attaches, drafts and sends; `approver` approves and publishes.
 */
export type Wishes = {
  readonly claim?: Partial<z.input<typeof recordClaimInput>>
  readonly on?: MadeArticle
  readonly evidence?: readonly Evidence[]
  readonly verdict?: Draft
  readonly writer?: Somebody
  readonly approver?: Somebody
  /** Who records the claim, by default the editor. */
  readonly recorder?: Somebody
}

/** What a mutation gave back; a refusal is thrown with its sentence, because the test did not expect one. */
export function done<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`Refused (${answer.code}): ${JSON.stringify(answer)}`)
  return answer
}

/** A verdict with every field that review asks for. */
export const WHOLE_VERDICT = {
  ratingId: 'mostly_true',
  conclusion: 'The figure is right, the year is not.',
  reasoning: 'Both registers give the figure for 2024.',
  confidence: 'high',
  confidenceReason: 'Two registers agree.',
} as const satisfies Draft

/** A whole verdict that leaves the matter open. */
export const OPEN_QUESTION = {
  ratingId: 'unverifiable',
  ...{ known: 'There was a fire.', unknown: 'What began it.' },
  ...{ conclusion: 'What began the fire is not known yet.', reasoning: 'The fire brigade has not said.' },
  confidence: 'low',
  confidenceReason: 'Hours have passed since.',
} as const satisfies Draft

/** Two pieces of evidence that do not depend on each other. */
export const TWO_SOURCES = [
  { owner: 'The port authority', quote: 'Forty ships lay there in 2024.' },
  { owner: 'The customs office', quote: 'Ships in 2024: 40.' },
] as const satisfies readonly Evidence[]

/** An open claim that nobody has taken. */
export async function openClaim(
  db: Database,
  { claim, on, recorder = 'editor' }: Wishes = {},
): Promise<MadeClaim> {
  if (on) return addedClaim(db, on, claim)
  const said = { quote: 'Forty ships lie in the port.', saidWhere: 'At the harbour, on the quay' }
  const asked = { statement: `Forty ships lay in the port (${randomUUID()}).`, language: 'en' }
  const input = recordClaimInput.parse({ ...said, ...asked, attribution: 'unnamed', ...claim })
  return done(await recordClaim(db, await by(db, recorder), input))
}

/** A claim that the writer has taken. */
export async function checkingClaim(db: Database, wishes: Wishes = {}): Promise<MadeClaim> {
  const made = await openClaim(db, wishes)
  done(await takeClaim(db, await by(db, wishes.writer), { claimId: made.claimId, reason: null }))
  return made
}

/** A claim being checked, with evidence and a whole draft of its verdict (revision 1). */
export async function draftedClaim(db: Database, wishes: Wishes = {}): Promise<MadeClaim> {
  const made = await checkingClaim(db, wishes)
  for (const piece of wishes.evidence ?? TWO_SOURCES) await attached(db, made, piece, wishes.writer)
  await drafted(db, made, 0, wishes)
  return made
}

/** A claim whose whole verdict has been sent for review. */
export async function claimInReview(db: Database, wishes: Wishes = {}): Promise<ReviewedClaim> {
  const made = await draftedClaim(db, wishes)
  return { ...made, approvedHash: await sent(db, made, wishes) }
}

/** A claim whose verdict a second person has approved. */
export async function approvedClaim(db: Database, wishes: Wishes = {}): Promise<ReviewedClaim> {
  const made = await claimInReview(db, wishes)
  await approve(db, made, wishes)
  return made
}

/** A claim whose verdict readers see. */
export async function publishedClaim(db: Database, wishes: Wishes = {}): Promise<StandingClaim> {
  return published(db, await approvedClaim(db, wishes), wishes)
}

/** A first verdict “Unverifiable” that one person wrote and published by the emergency rule, by default the editor. */
export async function unreviewedClaim(
  db: Database,
  { writer = 'editor' }: Wishes = {},
): Promise<StandingClaim> {
  const made = await draftedClaim(db, { writer, verdict: OPEN_QUESTION, evidence: [] })
  const input = { claimId: made.claimId, approvedHash: await hashOf(db, made) }
  const reason = 'It is night, and the story runs.'
  const { publicationId } = done(await publishEmergency(db, await by(db, writer), { ...input, reason }))
  return { ...made, ...input, publicationId }
}

/** A published claim that has been taken up again; its publication stands, its next revision is number 2. */
export async function reopenedClaim(
  db: Database,
  {
    kind = 'correction',
    reason = 'A reader wrote to us.',
    ...wishes
  }: Wishes & { kind?: CorrectionKind; reason?: string } = {},
): Promise<StandingClaim> {
  const made = await publishedClaim(db, wishes)
  const act = await by(db, wishes.approver ?? 'editor')
  done(await reopenVerdict(db, act, { claimId: made.claimId, kind, reason }))
  return made
}

/** What the correction of a claim says, beside what the claim began with. */
export type CorrectionWishes = Wishes & { kind?: CorrectionKind; now?: Draft; notice?: string }

/** A published claim whose next verdict, by default "false", is in review; the published one stands. */
export async function rewrittenClaim(
  db: Database,
  { now = {}, ...wishes }: CorrectionWishes = {},
): Promise<StandingClaim> {
  const made = await reopenedClaim(db, wishes)
  return { ...made, approvedHash: await rewritten(db, made, { now, ...wishes }) }
}

/** A published claim that was corrected (or updated) since: by default from "mostly true" to "false". */
export async function correctedClaim(db: Database, wishes: CorrectionWishes = {}): Promise<StandingClaim> {
  return correctedAgain(db, await reopenedClaim(db, wishes), wishes)
}

/** A reopened claim's way back to readers, from its first revision on. */
export async function correctedAgain(
  db: Database,
  made: MadeClaim,
  {
    kind = 'correction',
    now = {},
    notice = 'We read the register wrongly.',
    ...wishes
  }: CorrectionWishes = {},
): Promise<StandingClaim> {
  const again = { ...made, approvedHash: await rewritten(db, made, { now, ...wishes }) }
  await approve(db, again, wishes, { correctionKind: kind, correctionNote: notice })
  return published(db, again, wishes)
}

/** A published claim that one editor (the writer of the notice) has asked to withdraw; "second.editor" may confirm. */
export async function claimToWithdraw(
  db: Database,
  { notice = 'The document was a forgery.', ...wishes }: Wishes & { notice?: string } = {},
): Promise<StandingClaim> {
  const made = await publishedClaim(db, wishes)
  done(await askWithdrawal(db, await by(db, 'editor'), { claimId: made.claimId, reason: notice }))
  return made
}

/** A claim that two editors have withdrawn. */
export async function withdrawnClaim(
  db: Database,
  wishes: Wishes & { notice?: string } = {},
): Promise<StandingClaim> {
  const made = await publishedClaim(db, wishes)
  await withdraw(db, made, wishes.notice)
  return made
}

/** Withdraws a standing verdict: "editor" asks, "second.editor" confirms. */
export async function withdraw(
  db: Database,
  { claimId }: { claimId: string },
  notice = 'The document was a forgery.',
): Promise<void> {
  done(await askWithdrawal(db, await by(db, 'editor'), { claimId, reason: notice }))
  done(await confirmWithdrawal(db, await by(db, 'second.editor'), { claimId, reason: null }))
}

/** An open claim that was declined as not checkable. */
export async function declinedClaim(db: Database, wishes: Wishes = {}): Promise<MadeClaim> {
  const made = await openClaim(db, wishes)
  const input = declineClaimInput.parse({ claimId: made.claimId, reason: 'not_checkable' })
  done(await declineClaim(db, await by(db, wishes.writer), input))
  return made
}

/** Attaches a piece of evidence to a claim; that its source cannot be captured here is acknowledged. */
export async function attached(
  db: Database,
  { claimId }: MadeClaim,
  piece: Evidence = {},
  writer?: Somebody,
): Promise<{ evidenceId: string }> {
  const source = { title: 'A register', stance: 'supports', quote: 'Forty ships.' } as const
  const input = attachEvidenceInput.parse({ ...source, ...piece, claimId })
  const act = await by(db, writer)
  const made = done(await attachEvidence(db, act, input))
  await uncaptured(db, act.actor, made.evidenceId)
  return made
}

/** Saves a whole verdict as the revision after `baseRevision`. */
export async function drafted(
  db: Database,
  { claimId }: MadeClaim,
  baseRevision: number,
  { verdict, writer }: Wishes = {},
): Promise<void> {
  const input = draftVerdictInput.parse({ ...WHOLE_VERDICT, ...verdict, claimId, baseRevision })
  done(await draftVerdict(db, await by(db, writer), input))
}

/** The hash of what an approval of this claim would be bound to now. */
export async function hashOf(db: Database, { claimId }: { claimId: string }): Promise<string> {
  const found = await findApprovedSet(db, claimId)
  if (!found) throw new Error('The claim has no verdict yet.')
  return found.hash
}

async function rewritten(
  db: Database,
  made: MadeClaim,
  { now = {}, ...wishes }: CorrectionWishes,
): Promise<string> {
  const verdict = { ...WHOLE_VERDICT, ratingId: 'false', conclusion: 'No ship lay there.', ...now } as const
  await drafted(db, made, 1, { ...wishes, verdict })
  return sent(db, made, wishes)
}

async function sent(db: Database, { claimId }: MadeClaim, { writer }: Wishes): Promise<string> {
  done(await requestReview(db, await by(db, writer), { claimId }))
  return hashOf(db, { claimId })
}

/** Approves a verdict in review, with a notice where one stood before. */
export async function approve(
  db: Database,
  { claimId, approvedHash }: ReviewedClaim,
  { approver = 'editor' }: Wishes,
  notice: { note?: string; correctionKind?: CorrectionKind; correctionNote?: string } = {},
): Promise<void> {
  const input = { claimId, approvedHash, agreesPrimary: true, note: null, correctionNote: null, ...notice }
  done(await approveVerdict(db, await by(db, approver), input))
}

/** Shows an approved claim's verdict to readers. */
export async function published(
  db: Database,
  { claimId, publicId, approvedHash }: ReviewedClaim,
  { approver = 'editor' }: Wishes,
): Promise<StandingClaim> {
  const { publicationId } = done(await publishVerdict(db, await by(db, approver), { claimId, approvedHash }))
  return { claimId, publicId, approvedHash, publicationId }
}

async function by(db: Database, who: Somebody = 'reviewer'): Promise<{ actor: Actor }> {
  return { actor: typeof who === 'string' ? (await deskPeople(db))[who] : who }
}
