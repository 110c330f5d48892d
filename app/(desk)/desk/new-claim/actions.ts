'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { recordClaim } from '@/db/mutations/add-claim'
import { recordClaimInput } from '@/domain/claim'
import { isRefusal } from '@/domain/refusal'

/** Records a claim without an article and opens its page. */
export const record = deskAction(recordClaimInput, async (act, input) => {
  const recorded = await recordClaim(deskDb(), act, input)
  return isRefusal(recorded) ? recorded : { goTo: `/desk/claims/${recorded.claimId}` }
})
