'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { acceptClaim } from '@/db/mutations/accept-claim'
import { declineClaim, reopenDeclined } from '@/db/mutations/decline-claim'
import { editClaim } from '@/db/mutations/edit-claim'
import { sayStillHolds } from '@/db/mutations/say-still-holds'
import { takeClaim } from '@/db/mutations/take-claim'
import { undoDecision } from '@/db/mutations/undo-decision'
import { sayStillHoldsInput } from '@/domain/anchoring/anchoring'
import {
  acceptClaimInput,
  claimCommandInput,
  declineClaimInput,
  editClaimInput,
  undoDecisionInput,
} from '@/domain/claim'
import { isRefusal } from '@/domain/refusal'

/** Makes a suggestion one of the desk's claims. */
export const accept = deskAction(acceptClaimInput, async (act, input) => {
  const accepted = await acceptClaim(deskDb(), act, input)
  return isRefusal(accepted) ? accepted : { sentence: 'Accepted: the claim is open.' }
})

/** Changes the wording of a claim. */
export const edit = deskAction(editClaimInput, async (act, input) => {
  const edited = await editClaim(deskDb(), act, input)
  return isRefusal(edited) ? edited : { sentence: 'Saved.' }
})

/** Declines a claim with its reason. */
export const decline = deskAction(declineClaimInput, async (act, input) => {
  const declined = await declineClaim(deskDb(), act, input)
  if (isRefusal(declined)) return declined
  return { sentence: declined.into ? 'Declined: the claim that is kept has its places now.' : 'Declined.' }
})

/** Takes an open claim to check it. */
export const take = deskAction(claimCommandInput, async (act, input) => {
  const taken = await takeClaim(deskDb(), act, input)
  return isRefusal(taken) ? taken : { sentence: 'You check this claim now.' }
})

/** Opens a declined claim again. */
export const reopenDeclinedClaim = deskAction(claimCommandInput, async (act, input) => {
  const reopened = await reopenDeclined(deskDb(), act, input)
  return isRefusal(reopened) ? reopened : { sentence: 'The claim is open again.' }
})

/** Makes an accepted or declined suggestion a suggestion again. */
export const undo = deskAction(undoDecisionInput, async (act, input) => {
  const undone = await undoDecision(deskDb(), act, input)
  return isRefusal(undone) ? undone : { sentence: 'It is a suggestion again.' }
})

/** Says of a place that the published verdict still holds there, or takes that back. */
export const sayThatItHolds = deskAction(sayStillHoldsInput, async (act, input) => {
  const said = await sayStillHolds(deskDb(), act, input)
  if (isRefusal(said)) return said
  return {
    sentence: input.holds
      ? 'Said. Where readers can open that page, they see the rating there now.'
      : 'Readers are told “Being checked” at that place again.',
  }
})
