'use server'

import { deskAction } from '@/app/_server/desk-action'
import { uploadedFile } from '@/app/_server/stored-files'
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
  withFile,
  withRecording,
} from '@/domain/evidence-input'
import { isRefusal } from '@/domain/refusal'

/** Attaches a piece of evidence to a claim, with the file it came with. */
export const attach = deskAction(
  attachEvidenceInput,
  async (act, input, file) => {
    const fileId = await uploadedFile(act, input.upload, file)
    if (isRefusal(fileId)) return fileId
    const attached = await attachEvidence(deskDb(), act, withFile(input, fileId))
    return isRefusal(attached) ? attached : { sentence: 'Attached. It stands in the list.' }
  },
  { file: 'file' },
)

/** Changes a piece of evidence. */
export const change = deskAction(
  editEvidenceInput,
  async (act, input, file) => {
    const fileId = await uploadedFile(act, input.upload, file)
    if (isRefusal(fileId)) return fileId
    const changed = await editEvidence(deskDb(), act, withRecording(input, fileId))
    return isRefusal(changed) ? changed : { sentence: 'Saved.' }
  },
  { file: 'file' },
)

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
