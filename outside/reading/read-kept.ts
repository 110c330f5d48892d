import { isRefusal } from '@/domain/refusal'
import type { Files } from '@/outside/files'
import type { ReadPage } from './article'
import type { Named } from './kind'
import { READING_LIMITS, startReader } from './start-reader'

/** Larger files are kept and not read. */
const READ_MOST = 40 * 1024 * 1024

/** All text of a stored file, read in a thread apart; null where it is none the desk reads. */
export async function readKept(
  files: Files,
  { key, bytes }: { readonly key: string; readonly bytes: number },
  named: Named,
): Promise<ReadPage | null> {
  if (bytes > READ_MOST) return null
  const chunks: Uint8Array[] = []
  for await (const chunk of files.read(key)) chunks.push(chunk)
  const reader = startReader({ limits: { megabytes: 2 * READING_LIMITS.megabytes } })
  const page = await reader.readPage(Buffer.concat(chunks), named)
  return isRefusal(page) ? null : page
}
