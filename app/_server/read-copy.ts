import 'server-only'
import { deskDb } from '@/db/client'
import { findFile } from '@/db/queries/desk/file'
import type { Actor } from '@/domain/permissions'
import { isPicture, mediaTypeNamed } from '@/domain/upload'
import type { ReadPage } from '@/outside/reading/article'
import { readKept } from '@/outside/reading/read-kept'
import { uploadPlace } from './stored-files'

/** What can be read of a file of this person's: the text of a PDF or a text, and of a picture that it has none. */
export async function readCopy(actor: Actor, fileId: string): Promise<ReadPage | null> {
  const file = await findFile(deskDb(), actor, fileId)
  const type = file && mediaTypeNamed(file.mediaType)
  if (!file || !type || !(isPicture(type) || type === 'application/pdf' || type === 'text/plain')) return null
  return readKept(uploadPlace().files, file, { contentType: file.mediaType })
}
