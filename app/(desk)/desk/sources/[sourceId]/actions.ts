'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { confirmSource } from '@/db/mutations/confirm-source'
import { editSource } from '@/db/mutations/edit-source'
import { confirmSourceInput, editSourceInput } from '@/domain/evidence-input'
import { isRefusal } from '@/domain/refusal'

/** Corrects the record of a source. */
export const correct = deskAction(editSourceInput, async (act, input) => {
  const corrected = await editSource(deskDb(), act, input)
  return isRefusal(corrected) ? corrected : { sentence: 'Saved, for every claim that cites it.' }
})

/** Says that what was read off the page of a source is right. */
export const confirmRead = deskAction(confirmSourceInput, async (act, input) => {
  const confirmed = await confirmSource(deskDb(), act, input)
  return isRefusal(confirmed) ? confirmed : { sentence: 'Confirmed.' }
})
