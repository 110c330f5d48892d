'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { acceptClaim } from '@/db/mutations/accept-claim'
import { decideClaims } from '@/db/mutations/decide-claims'
import { declineClaim } from '@/db/mutations/decline-claim'
import { editClaim } from '@/db/mutations/edit-claim'
import { wordAndAccept } from '@/db/mutations/word-and-accept'
import {
  acceptInSentenceInput,
  decideClaimsInput,
  declineInSentenceInput,
  wordSuggestionInput,
} from '@/domain/claim'
import { isRefusal } from '@/domain/refusal'
import { nextOpen } from '@/domain/workspace'
import { workOn } from '../work-on'

/** Accepts a suggestion from its sentence and takes the next open one in hand. */
export const acceptHere = deskAction(acceptInSentenceInput, async (act, { versionId, number, ...input }) => {
  const accepted = await acceptClaim(deskDb(), act, input)
  return isRefusal(accepted) ? accepted : workOn(act, versionId, (left) => nextOpen(left, number - 1))
})

/** Declines or merges a suggestion from its sentence; one that stays open is still to decide itself and stays in hand. */
export const declineHere = deskAction(
  declineInSentenceInput,
  async (act, { versionId, number, ...input }) => {
    const declined = await declineClaim(deskDb(), act, input)
    return isRefusal(declined) ? declined : workOn(act, versionId, (left) => nextOpen(left, number - 1))
  },
)

/** Accepts a suggestion in the wording somebody gives it and takes the next open sentence in hand, or only saves the wording. */
export const word = deskAction(
  wordSuggestionInput,
  async (act, { versionId, number, decision, selectionReason, ...wording }) => {
    if (decision === 'save') {
      const edited = await editClaim(deskDb(), act, wording)
      return isRefusal(edited) ? edited : { sentence: 'Saved.' }
    }
    const accepted = await wordAndAccept(deskDb(), act, wording, selectionReason)
    return isRefusal(accepted) ? accepted : workOn(act, versionId, (left) => nextOpen(left, number - 1))
  },
)

/** Accepts, declines or merges the chosen suggestions; what was in hand stays so. */
export const decideChosen = deskAction(decideClaimsInput, async (act, { number, ...input }) => {
  const decided = await decideClaims(deskDb(), act, input)
  return isRefusal(decided) ? decided : workOn(act, input.versionId, () => number)
})
