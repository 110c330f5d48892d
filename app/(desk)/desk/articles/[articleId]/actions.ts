'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { acceptClaim } from '@/db/mutations/accept-claim'
import { addClaim } from '@/db/mutations/add-claim'
import { decideClaims } from '@/db/mutations/decide-claims'
import { declineClaim } from '@/db/mutations/decline-claim'
import { listPlacedClaims } from '@/db/queries/desk/placed-claims'
import { listCoverage } from '@/db/queries/desk/workspace'
import {
  acceptInSentenceInput,
  addClaimInput,
  decideClaimsInput,
  declineInSentenceInput,
  type InSentence,
} from '@/domain/claim'
import { decidedTogether } from '@/domain/decided-together'
import { isRefusal } from '@/domain/refusal'
import { nextOpen } from '@/domain/workspace'

/** Accepts a suggestion from its sentence and takes the next open one in hand. */
export const acceptHere = deskAction(acceptInSentenceInput, async (act, { versionId, number, ...input }) => {
  const accepted = await acceptClaim(deskDb(), act, input)
  return isRefusal(accepted) ? accepted : { goTo: await onFrom({ versionId, number }, input.claimId) }
})

/** Declines a suggestion from its sentence; one that stays open is still to decide itself and stays in hand. */
export const declineHere = deskAction(
  declineInSentenceInput,
  async (act, { versionId, number, ...input }) => {
    const declined = await declineClaim(deskDb(), act, input)
    return isRefusal(declined) ? declined : { goTo: await onFrom({ versionId, number }, input.claimId) }
  },
)

/** Accepts or declines the chosen suggestions, and says of each that was not what kept it back. */
export const decideChosen = deskAction(decideClaimsInput, async (act, input) => {
  const decided = await decideClaims(deskDb(), act, input)
  if (isRefusal(decided)) return decided
  const placed = await listPlacedClaims(deskDb(), input.versionId)
  return { sentence: decidedTogether(decided, input.decision, placed) }
})

/** Where the work goes on once a claim of a sentence is decided: the same sentence if it is open, else the next open one. */
async function onFrom({ versionId, number }: InSentence, claimId: string): Promise<string> {
  const sentences = await listCoverage(deskDb(), versionId)
  const next = nextOpen(sentences, number - 1)
  const here = `/desk/articles/${sentences[0]?.articleId}`
  return `${here}?${next === null ? '' : `sentence=${next}&`}decidedClaim=${claimId}`
}

/** Makes a claim of a passage and takes it in hand. */
export const add = deskAction(addClaimInput, async (act, input) => {
  const added = await addClaim(deskDb(), act, input)
  if (isRefusal(added)) return added
  const [sentence] = await listCoverage(deskDb(), input.versionId)
  return { goTo: `/desk/articles/${sentence?.articleId}?claim=${added.claimId}` }
})
