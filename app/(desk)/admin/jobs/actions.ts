'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { retryJob } from '@/db/mutations/retry-job'
import { sweepNow } from '@/db/mutations/sweep-now'
import { retryJobSchema } from '@/domain/job'
import { noFieldsSchema } from '@/domain/people'
import { isRefusal } from '@/domain/refusal'

/** Lets a job that went wrong run again. */
export const retry = deskAction(retryJobSchema, async (act, input) => {
  const retried = await retryJob(deskDb(), act, input)
  return isRefusal(retried) ? retried : { sentence: 'The job is queued again and runs next.' }
})

/** Sweeps out of turn. */
export const sweep = deskAction(noFieldsSchema, async (act) => {
  const queued = await sweepNow(deskDb(), act)
  return isRefusal(queued) ? queued : { sentence: 'The sweep is queued and runs next.' }
})
