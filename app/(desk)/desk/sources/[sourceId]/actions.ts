'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { editSource } from '@/db/mutations/edit-source'
import { editSourceInput } from '@/domain/evidence-input'
import { isRefusal } from '@/domain/refusal'

/** Corrects the record of a source. */
export const correct = deskAction(editSourceInput, async (act, input) => {
  const corrected = await editSource(deskDb(), act, input)
  return isRefusal(corrected) ? corrected : { sentence: 'Saved, for every claim that cites it.' }
})
