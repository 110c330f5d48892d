'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { endRuling, ruleIndependence } from '@/db/mutations/rule-independence'
import { isRefusal } from '@/domain/refusal'
import { endRulingInput, ruleIndependenceInput } from '@/domain/ruling'

/** Overrules what was computed of a piece's independence. */
export const rule = deskAction(ruleIndependenceInput, async (act, input) => {
  const ruled = await ruleIndependence(deskDb(), act, input)
  return isRefusal(ruled) ? ruled : { sentence: 'Ruled. The groups are counted anew.' }
})

/** Ends a ruling. */
export const end = deskAction(endRulingInput, async (act, input) => {
  const ended = await endRuling(deskDb(), act, input)
  return isRefusal(ended) ? ended : { sentence: 'The ruling has ended. What is computed holds again.' }
})
