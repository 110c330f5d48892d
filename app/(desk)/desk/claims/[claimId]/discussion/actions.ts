'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { postComment, resolveThread } from '@/db/mutations/post-comment'
import { postCommentInput, resolveThreadInput } from '@/domain/comment'
import { isRefusal } from '@/domain/refusal'

/** Opens a thread on a claim, or replies in one. */
export const post = deskAction(postCommentInput, async (act, input) => {
  const posted = await postComment(deskDb(), act, input)
  return isRefusal(posted) ? posted : { sentence: 'Posted.' }
})

/** Resolves a thread, or opens it again. */
export const resolve = deskAction(resolveThreadInput, async (act, input) => {
  const resolved = await resolveThread(deskDb(), act, input)
  return isRefusal(resolved) ? resolved : { sentence: input.resolved ? 'Resolved.' : 'Open again.' }
})
