import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { findStanding, findStep } from '@/db/queries/desk/steps'
import { sentences } from '@/db/schema'
import { may } from '@/domain/permissions'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import type { Step, UndoStepInput } from '@/domain/step'
import { decideSentences } from './decide-sentences'
import { type Act, deskTransaction } from './desk-transaction'
import { lockClaims } from './settle-coverage'
import { undoDecision } from './undo-decision'

/** The suggestions that are undecided again and how many sentences are as before; the claims that are not, each with why, and the sentences that stayed. `worded`: the suggestion keeps the wording that the step gave it. */
export type UndoneStep = {
  undone: string[]
  sentences: number
  not: { claimId: string; sentence: string }[]
  stayed: number[]
  worded: boolean
}

const ANEW = 'The claim was decided anew or gone on with since, so it stays as it is.'

/**
 * Takes back, in one transaction, all that one step of this person decided: its suggestions are undecided, its sentences as they were. What
 * anybody has decided anew or gone on with since stays and is named; where that is everything, it is refused.
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
    if (step.sentences) await lockSentences(tx, step.sentences)
    const { actor } = act
    const standing = await findStanding(tx, submissionId, step)
    const [claims, numbers] = [new Set(standing.claimIds), new Set(standing.numbers)]
    const stayed = step.sentences?.numbers.filter((number) => !numbers.has(number)) ?? []
    const told: UndoneStep = { undone: [], sentences: 0, not: [], stayed, worded: step.worded ?? false }
    for (const claimId of step.claimIds.toSorted()) {
      const answer = claims.has(claimId)
        ? await undoDecision(tx, { actor }, { claimId })
        : refuse('requirements_missing', { sentence: ANEW })
      if (isRefusal(answer)) told.not.push({ claimId, sentence: answer.sentence })
      else told.undone.push(claimId)
    }
    const back = step.sentences && (await openAgain(tx, act, step.sentences, standing.numbers))
    // A suggestion that is back has opened its sentence already.
    if (isRefusal(back) && told.undone.length === 0) return back
    if (typeof back === 'number') told.sentences = back
    if (told.undone.length > 0 || told.sentences > 0) return told
    const [first] = told.not
    const sentence = first?.sentence ?? 'Nothing stands as you left it: it was decided anew since.'
    return refuse('requirements_missing', { sentence })
  })
}

/** Locks a step's sentences, so that nobody decides them between the look at the history and the undoing. */
async function lockSentences(
  tx: Transaction,
  { versionId, numbers }: NonNullable<Step['sentences']>,
): Promise<void> {
  await tx
    .select({ number: sentences.number })
    .from(sentences)
    .where(and(eq(sentences.versionId, versionId), inArray(sentences.number, [...numbers])))
    .orderBy(asc(sentences.number))
    .for('update')
}

/** Makes sentences of a step what they were, and counts them. */
async function openAgain(
  tx: Transaction,
  { actor }: Act,
  { versionId, was, coverage }: NonNullable<Step['sentences']>,
  numbers: readonly number[],
): Promise<number | Refusal> {
  if (was === 'claim' || coverage === 'claim' || numbers.length === 0) return 0
  const asked = { versionId, numbers: [...numbers], was: coverage, coverage: was }
  const done = await decideSentences(tx, { actor }, asked)
  return isRefusal(done) ? done : done.decided.length
}
