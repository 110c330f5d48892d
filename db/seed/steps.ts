import type { SamplePerson } from '@/db/sample/people'
import type { SampleDraft, SampleEvidence, SampleRound, SampleThread, SampleWork } from '@/db/sample/types'
import type { DeclineReason } from '@/domain/claim'
import type { CorrectionKind } from '@/domain/correction'
import type { DraftVerdictInput } from '@/domain/verdict'

/** A verdict as its form is sent: every field, not only those that change. */
export type WholeVerdict = Omit<DraftVerdictInput, 'claimId' | 'baseRevision'>

/** Something one person does to a sample claim. `thread` counts the claim's threads from 0. */
export type SampleStep = { readonly by: SamplePerson } & (
  | { readonly command: 'accept'; readonly reason: string | null }
  | { readonly command: 'decline'; readonly reason: DeclineReason; readonly note: string }
  | { readonly command: 'take' | 'request_review' | 'publish' | 'confirm_withdrawal' }
  | { readonly command: 'attach_evidence'; readonly evidence: SampleEvidence }
  | { readonly command: 'draft_verdict'; readonly verdict: WholeVerdict }
  | { readonly command: 'return'; readonly note: string }
  | { readonly command: 'approve'; readonly notice: string | null }
  | { readonly command: 'reopen'; readonly kind: CorrectionKind; readonly reason: string }
  | { readonly command: 'ask_withdrawal'; readonly reason: string }
  | { readonly command: 'comment'; readonly thread: number; readonly body: string }
  | { readonly command: 'resolve_thread'; readonly thread: number }
)

const EMPTY: WholeVerdict = {
  ratingId: null,
  conclusion: null,
  reasoning: null,
  known: null,
  unknown: null,
  confidence: null,
  confidenceReason: null,
  qualifiers: [],
}

/** What the people of the sample desk did to bring a claim to where its record says it stands, in order. */
export function stepsOf(claim: SampleWork): SampleStep[] {
  const steps: SampleStep[] = []
  if (claim.declined) steps.push({ command: 'decline', ...claim.declined })
  if (claim.acceptedBy)
    steps.push({ command: 'accept', by: claim.acceptedBy, reason: claim.selectionReason ?? null })
  if (claim.takenBy) steps.push({ command: 'take', by: claim.takenBy })
  const [first, ...later] = claim.rounds ?? []
  let verdict = first ? addRound(steps, first, EMPTY) : EMPTY
  for (const [number, thread] of (claim.threads ?? []).entries()) steps.push(...stepsOfThread(thread, number))
  for (const round of later) verdict = addRound(steps, round, verdict)
  if (claim.withdrawn) {
    const { askedBy, confirmedBy, reason } = claim.withdrawn
    steps.push({ command: 'ask_withdrawal', by: askedBy, reason })
    steps.push({ command: 'confirm_withdrawal', by: confirmedBy })
  }
  return steps
}

/** Adds a round's steps, and gives the verdict as it stands at its end. */
function addRound(steps: SampleStep[], round: SampleRound, before: WholeVerdict): WholeVerdict {
  if (round.reopened) steps.push({ command: 'reopen', ...round.reopened })
  for (const evidence of round.evidence) steps.push({ command: 'attach_evidence', by: evidence.by, evidence })
  let verdict = addDrafts(steps, round.drafts, before)
  if (round.sentBy) steps.push({ command: 'request_review', by: round.sentBy })
  if (round.returned) {
    const { by, note, drafts, sentAgain } = round.returned
    steps.push({ command: 'return', by, note })
    verdict = addDrafts(steps, drafts, verdict)
    const sender = drafts.at(-1)?.by ?? round.sentBy
    if (sentAgain && sender) steps.push({ command: 'request_review', by: sender })
  }
  if (round.approvedBy) steps.push({ command: 'approve', by: round.approvedBy, notice: round.notice ?? null })
  if (round.publishedBy) steps.push({ command: 'publish', by: round.publishedBy })
  return verdict
}

function addDrafts(steps: SampleStep[], drafts: readonly SampleDraft[], before: WholeVerdict): WholeVerdict {
  let verdict = before
  for (const { by, qualifiers, ...changed } of drafts) {
    verdict = { ...verdict, ...changed, qualifiers: [...(qualifiers ?? verdict.qualifiers)] }
    steps.push({ command: 'draft_verdict', by, verdict })
  }
  return verdict
}

function stepsOfThread({ comments, resolvedBy }: SampleThread, thread: number): SampleStep[] {
  const steps: SampleStep[] = comments.map(({ by, body }) => ({ command: 'comment', by, thread, body }))
  if (resolvedBy) steps.push({ command: 'resolve_thread', by: resolvedBy, thread })
  return steps
}
