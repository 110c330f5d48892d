'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { addClaim } from '@/db/mutations/add-claim'
import { undoStep } from '@/db/mutations/undo-step'
import { listCoverage } from '@/db/queries/desk/workspace'
import { addClaimInput } from '@/domain/claim'
import { isRefusal } from '@/domain/refusal'
import { undoStepInput } from '@/domain/step'
import { workOn } from './work-on'

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
