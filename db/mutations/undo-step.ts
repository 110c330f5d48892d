import { and, eq, inArray } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { findStep } from '@/db/queries/desk/steps'
import { sentences } from '@/db/schema'
import { may } from '@/domain/permissions'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import type { Step, UndoStepInput } from '@/domain/step'
import { decideSentences } from './decide-sentences'
import { type Act, deskTransaction } from './desk-transaction'
import { lockClaims } from './settle-coverage'
import { undoDecision } from './undo-decision'

/** The suggestions that are undecided again, how many sentences stand as before, and the claims that do not, each with the sentence why. */
export type UndoneStep = {
  undone: string[]
  sentences: number
  not: { claimId: string; sentence: string }[]
}

/**
 * Takes back, in one transaction, all that one step of this person decided: its suggestions are undecided, its sentences as they were. What
 * somebody has gone on with since stays and is named; where that is everything, it is refused.
 */
export async function undoStep(
  db: Database,
  act: Act,
  { step: submissionId }: UndoStepInput,
): Promise<UndoneStep | Refusal> {
  const denied = may(act.actor, 'decide_coverage')
  if (denied) return denied
  return deskTransaction(db, act, 'undo_step', async (tx) => {
    const step = await findStep(tx, act.actor.id, submissionId)
    if (!step || step.did === 'undo') return refuse('not_found')
    await lockClaims(tx, step.claimIds)
    const { actor } = act
    const told: UndoneStep = { undone: [], sentences: 0, not: [] }
    for (const claimId of step.claimIds.toSorted()) {
      const answer = await undoDecision(tx, { actor }, { claimId })
      if (isRefusal(answer)) told.not.push({ claimId, sentence: answer.sentence })
      else told.undone.push(claimId)
    }
    const back = step.sentences && (await openAgain(tx, act, step.sentences))
    if (isRefusal(back)) return back
    told.sentences = back ?? 0
    if (told.undone.length > 0 || told.sentences > 0) return told
    const [first] = told.not
    const sentence = first?.sentence ?? 'Nothing stands as you left it: somebody has decided on it meanwhile.'
    return refuse('requirements_missing', { sentence })
  })
}

/** Makes the sentences that still stand as the step left them what they were, and counts them. A suggestion that is back has opened its own. */
async function openAgain(
  tx: Transaction,
  { actor }: Act,
  { versionId, numbers, was, coverage }: NonNullable<Step['sentences']>,
): Promise<number | Refusal> {
  if (was === 'claim' || coverage === 'claim') return 0
  const still = await tx
    .select({ number: sentences.number })
    .from(sentences)
    .where(
      and(
        ...[eq(sentences.versionId, versionId), eq(sentences.coverage, coverage)],
        inArray(sentences.number, [...numbers]),
      ),
    )
  if (still.length === 0) return 0
  const asked = { versionId, numbers: still.map(({ number }) => number), was: coverage, coverage: was }
  const done = await decideSentences(tx, { actor }, asked)
  return isRefusal(done) ? done : done.decided.length
}
