'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { acceptClaim } from '@/db/mutations/accept-claim'
import { addClaim } from '@/db/mutations/add-claim'
import { decideClaims } from '@/db/mutations/decide-claims'
import { declineClaim } from '@/db/mutations/decline-claim'
import { undoStep } from '@/db/mutations/undo-step'
import { listCoverage } from '@/db/queries/desk/workspace'
import {
  acceptInSentenceInput,
  addClaimInput,
  decideClaimsInput,
  declineInSentenceInput,
} from '@/domain/claim'
import { isRefusal } from '@/domain/refusal'
import { undoStepInput } from '@/domain/step'
import { nextOpen } from '@/domain/workspace'
import { workOn } from './work-on'

/** Accepts a suggestion from its sentence and takes the next open one in hand. */
export const acceptHere = deskAction(acceptInSentenceInput, async (act, { versionId, number, ...input }) => {
  const accepted = await acceptClaim(deskDb(), act, input)
  return isRefusal(accepted) ? accepted : workOn(act, versionId, (left) => nextOpen(left, number - 1))
})

/** Declines a suggestion from its sentence; one that stays open is still to decide itself and stays in hand. */
export const declineHere = deskAction(
  declineInSentenceInput,
  async (act, { versionId, number, ...input }) => {
    const declined = await declineClaim(deskDb(), act, input)
    return isRefusal(declined) ? declined : workOn(act, versionId, (left) => nextOpen(left, number - 1))
  },
)

/** Accepts or declines the chosen suggestions; what was in hand stays so. */
export const decideChosen = deskAction(decideClaimsInput, async (act, { number, ...input }) => {
  const decided = await decideClaims(deskDb(), act, input)
  return isRefusal(decided) ? decided : workOn(act, input.versionId, () => number)
})

/** Takes a step back, and what it decided in hand again. */
export const undo = deskAction(undoStepInput, async (act, input) => {
  const undone = await undoStep(deskDb(), act, input)
  return isRefusal(undone) ? undone : workOn(act, input.versionId, () => input.number)
})

/** Makes a claim of a passage and takes it in hand. */
export const add = deskAction(addClaimInput, async (act, input) => {
  const added = await addClaim(deskDb(), act, input)
  if (isRefusal(added)) return added
  const [sentence] = await listCoverage(deskDb(), input.versionId)
  return { goTo: `/desk/articles/${sentence?.articleId}?claim=${added.claimId}` }
})
