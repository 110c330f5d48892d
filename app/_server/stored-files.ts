import 'server-only'
import path from 'node:path'
import { deskDb } from '@/db/client'
import type { Act } from '@/db/mutations/desk-transaction'
import { takeInUpload, type UploadPlace } from '@/db/mutations/take-in-upload'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { readSettings } from '@/domain/settings'
import { FORM_FILE_MEGABYTES } from '@/domain/upload'
import { filesOf } from '@/outside/files'

/** Where the files of this installation stand, and how much of them is kept. The launcher gives its server the whole path of the data folder. */
export function uploadPlace(): UploadPlace {
  const read = readSettings(process.env)
  if ('faults' in read) throw new Error(read.faults.join(' '))
  const { dataDir, uploadLimits: limits } = read.settings
  if (!path.isAbsolute(dataDir)) throw new Error('DATA_DIR must be a whole path: start by `npm start`.')
  return { files: filesOf(dataDir), limits }
}

/**
 * The file a form with an `UploadField` brought: the id of one that was streamed before, or, without scripts, the file in the form itself, which is
 * taken in now. Null where there is neither. What uses it asks `takeUpload` in its transaction.
 */
export async function uploadedFile(
  { actor }: Act,
  { fileId, keepMetadata }: { readonly fileId: string | null; readonly keepMetadata: boolean },
  file: File | null,
): Promise<string | null | Refusal> {
  if (file === null || fileId !== null) return fileId
  if (file.size > FORM_FILE_MEGABYTES * 1024 * 1024)
    return inField(
      `Without scripts the desk takes files up to ${FORM_FILE_MEGABYTES} MB. Allow scripts for larger ones.`,
    )
  const upload = { content: file.stream(), name: file.name, bytes: file.size, keepMetadata }
  const taken = await takeInUpload(deskDb(), uploadPlace(), actor, upload)
  return isRefusal(taken) ? inField(taken.sentence) : taken.fileId
}

function inField(sentence: string): Refusal {
  return refuse('invalid', { fieldErrors: { fileId: [sentence] } })
}
