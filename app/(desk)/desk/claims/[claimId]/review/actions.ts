'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { approveVerdict } from '@/db/mutations/approve-verdict'
import { returnVerdict } from '@/db/mutations/return-verdict'
import { waiveSourceRule } from '@/db/mutations/waive-source-rule'
import { isRefusal } from '@/domain/refusal'
import { approveVerdictInput, returnVerdictInput, waiveSourceRuleInput } from '@/domain/review'

/** Approves what the page showed. */
export const approve = deskAction(approveVerdictInput, async (act, input) => {
  const approved = await approveVerdict(deskDb(), act, input)
  return isRefusal(approved) ? approved : { sentence: 'Approved. An editor can publish it now.' }
})

/** Returns the verdict to its writers. */
export const sendBack = deskAction(returnVerdictInput, async (act, input) => {
  const returned = await returnVerdict(deskDb(), act, input)
  return isRefusal(returned) ? returned : { sentence: 'Returned to its writers with your note.' }
})

/** Waives the rule of two sources. */
export const waive = deskAction(waiveSourceRuleInput, async (act, input) => {
  const waived = await waiveSourceRule(deskDb(), act, input)
  return isRefusal(waived) ? waived : { sentence: 'Waived. Readers will be told “one source”, and why.' }
})
