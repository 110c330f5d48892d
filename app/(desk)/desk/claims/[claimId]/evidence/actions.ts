'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { attachEvidence } from '@/db/mutations/attach-evidence'
import { editEvidence, removeEvidence } from '@/db/mutations/edit-evidence'
import { nameEvidenceReader } from '@/db/mutations/name-evidence-reader'
import { restoreEvidence } from '@/db/mutations/restore-evidence'
import {
  attachEvidenceInput,
  editEvidenceInput,
  nameEvidenceReaderInput,
  removeEvidenceInput,
  restoreEvidenceInput,
} from '@/domain/evidence'
import { isRefusal } from '@/domain/refusal'

/** Attaches a piece of evidence to a claim. */
export const attach = deskAction(attachEvidenceInput, async (act, input) => {
  const attached = await attachEvidence(deskDb(), act, input)
  return isRefusal(attached) ? attached : { sentence: 'Attached. It stands in the list.' }
})

/** Changes a piece of evidence. */
export const change = deskAction(editEvidenceInput, async (act, input) => {
  const changed = await editEvidence(deskDb(), act, input)
  return isRefusal(changed) ? changed : { sentence: 'Saved.' }
})

/** Takes a piece of evidence off its claim. */
export const remove = deskAction(removeEvidenceInput, async (act, input) => {
  const removed = await removeEvidence(deskDb(), act, input)
  return isRefusal(removed) ? removed : { sentence: 'Removed.' }
})

/** Puts a removed piece of evidence back. */
export const restore = deskAction(restoreEvidenceInput, async (act, input) => {
  const restored = await restoreEvidence(deskDb(), act, input)
  return isRefusal(restored) ? restored : { sentence: 'It is back.' }
})

/** Lets somebody else see a restricted piece of evidence. */
export const nameReader = deskAction(nameEvidenceReaderInput, async (act, input) => {
  const named = await nameEvidenceReader(deskDb(), act, input)
  return isRefusal(named) ? named : { sentence: 'They may see it now.' }
})
