import type { Transaction } from '@/db/client'
import { acceptClaim } from '@/db/mutations/accept-claim'
import { approveVerdict } from '@/db/mutations/approve-verdict'
import { attachEvidence } from '@/db/mutations/attach-evidence'
import { declineClaim } from '@/db/mutations/decline-claim'
import { draftVerdict } from '@/db/mutations/draft-verdict'
import { postComment, resolveThread } from '@/db/mutations/post-comment'
import { publishVerdict } from '@/db/mutations/publish-verdict'
import { reopenVerdict } from '@/db/mutations/reopen-verdict'
import { requestReview } from '@/db/mutations/request-review'
import { returnVerdict } from '@/db/mutations/return-verdict'
import { takeClaim } from '@/db/mutations/take-claim'
import { askWithdrawal, confirmWithdrawal } from '@/db/mutations/withdraw-claim'
import { findApprovedSet } from '@/db/queries/desk/approved-set'
import { SAMPLE_SOURCES, type SampleSource } from '@/db/sample/sources'
import type { SampleEvidence, SampleWork } from '@/db/sample/types'
import type { CorrectionKind } from '@/domain/correction'
import { type AttachEvidenceInput, attachEvidenceInput } from '@/domain/evidence-input'
import { settleCaptures } from './captures'
import { done } from './done'
import type { SampleActors } from './people'
import { type SampleStep, stepsOf } from './steps'

/** What a claim's later steps need of its earlier ones. */
type Played = { revision: number; reopenedAs: CorrectionKind | undefined; threads: string[] }

/** Brings a claim to where its record says it stands, by the desk's own mutations. The first refusal is thrown with its step. */
export async function playWork(
  tx: Transaction,
  actors: SampleActors,
  work: SampleWork,
  claimId: string,
  name: string,
): Promise<void> {
  const played: Played = { revision: 0, reopenedAs: undefined, threads: [] }
  for (const step of stepsOf(work)) {
    try {
      await playStep(tx, actors, step, claimId, played)
    } catch (cause) {
      throw new Error(`Claim ${name} of the sample cannot be loaded: ${step.by} ${step.command}`, {
        cause,
      })
    }
  }
}

async function playStep(
  tx: Transaction,
  actors: SampleActors,
  step: SampleStep,
  claimId: string,
  played: Played,
): Promise<unknown> {
  const act = { actor: actors[step.by] }
  switch (step.command) {
    case 'accept':
      return done(await acceptClaim(tx, act, { claimId, selectionReason: step.reason }))
    case 'decline':
      return done(
        await declineClaim(tx, act, { claimId, reason: step.reason, note: step.note, duplicateOf: null }),
      )
    case 'take':
      return done(await takeClaim(tx, act, { claimId, reason: null }))
    case 'attach_evidence':
      return settleCaptures(
        tx,
        act,
        done(await attachEvidence(tx, act, evidenceInput(claimId, step.evidence))),
      )
    case 'draft_verdict': {
      const input = { claimId, baseRevision: played.revision, ...step.verdict }
      played.revision = done(await draftVerdict(tx, act, input)).revision
      return
    }
    case 'request_review':
      return done(await requestReview(tx, act, { claimId }))
    case 'return':
      return done(await returnVerdict(tx, act, { claimId, note: step.note }))
    case 'approve':
      return done(
        await approveVerdict(tx, act, {
          claimId,
          ...(await seenBy(tx, claimId)),
          note: null,
          correctionKind: played.reopenedAs,
          correctionNote: step.notice,
        }),
      )
    case 'publish': {
      const { approvedHash } = await seenBy(tx, claimId)
      return done(await publishVerdict(tx, act, { claimId, approvedHash }))
    }
    case 'reopen':
      played.reopenedAs = step.kind
      return done(await reopenVerdict(tx, act, { claimId, kind: step.kind, reason: step.reason }))
    case 'ask_withdrawal':
      return done(await askWithdrawal(tx, act, { claimId, reason: step.reason }))
    case 'confirm_withdrawal':
      return done(await confirmWithdrawal(tx, act, { claimId, reason: null }))
    case 'comment': {
      const threadId = played.threads[step.thread] ?? null
      played.threads[step.thread] = done(
        await postComment(tx, act, { claimId, threadId, body: step.body }),
      ).threadId
      return
    }
    case 'resolve_thread':
      return done(
        await resolveThread(tx, act, { threadId: played.threads[step.thread] ?? '', resolved: true }),
      )
  }
}

/** What is on the approver's screen: the hash of the set, and the agreement to a primary source that decides. */
async function seenBy(tx: Transaction, claimId: string) {
  const seen = await findApprovedSet(tx, claimId)
  if (!seen) throw new Error('There is no draft to decide on.')
  return { approvedHash: seen.hash, agreesPrimary: seen.set.sourceRule === 'decisive_primary' }
}

function evidenceInput(claimId: string, evidence: SampleEvidence): AttachEvidenceInput {
  const { source, by: _, decisivePrimary, ...shown } = evidence
  const cited: SampleSource = SAMPLE_SOURCES[source]
  return attachEvidenceInput.parse({
    claimId,
    ...cited,
    ...shown,
    decisivePrimary: decisivePrimary ? 'on' : '',
  })
}
