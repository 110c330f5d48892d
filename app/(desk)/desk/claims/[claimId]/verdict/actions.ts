'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { draftVerdict } from '@/db/mutations/draft-verdict'
import { requestReview } from '@/db/mutations/request-review'
import { isRefusal } from '@/domain/refusal'
import { requestReviewInput } from '@/domain/review'
import { draftVerdictInput } from '@/domain/verdict'

/** Saves the verdict as its next revision. */
export const saveDraft = deskAction(draftVerdictInput, async (act, input) => {
  const saved = await draftVerdict(deskDb(), act, input)
  return isRefusal(saved) ? saved : { sentence: `Saved as revision ${saved.revision}.` }
})

/** Sends the last saved revision for review. */
export const sendForReview = deskAction(requestReviewInput, async (act, input) => {
  const sent = await requestReview(deskDb(), act, input)
  return isRefusal(sent)
    ? sent
    : { sentence: 'Sent for review. Somebody who wrote no part of it decides now.' }
})
