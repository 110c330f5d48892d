'use server'

import { deskAction } from '@/app/_server/desk-action'
import { readCopy } from '@/app/_server/read-copy'
import { uploadedFile } from '@/app/_server/stored-files'
import { deskDb } from '@/db/client'
import { captureByHand } from '@/db/mutations/capture-by-hand'
import { captureByHandInput } from '@/domain/capture-by-hand'
import { isRefusal } from '@/domain/refusal'

/** Keeps a copy that somebody made in their own browser. */
export const bringCopy = deskAction(
  captureByHandInput,
  async (act, { keepMetadata, ...input }, file) => {
    const fileId = await uploadedFile(act, { fileId: input.fileId, keepMetadata }, file)
    if (isRefusal(fileId)) return fileId
    const read = fileId === null ? null : await readCopy(act.actor, fileId)
    const kept = await captureByHand(deskDb(), act, { ...input, fileId }, read)
    return isRefusal(kept) ? kept : { sentence: 'The copy is kept, and marked as made by hand.' }
  },
  { file: 'file' },
)
