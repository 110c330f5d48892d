import 'server-only'
import { FILE_MAX, FILE_TOO_LARGE } from '@/domain/article-reading'
import { arrivingStep, askingStep, type ReadingStep, readingStep } from '@/domain/reading-step'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import type { Purpose } from '@/outside/fetch-fault'
import { fetchSafely } from '@/outside/fetch-safely'
import type { ReadArticle } from '@/outside/reading/article'
import { startReader } from '@/outside/reading/start-reader'

/** Who hears of the steps of a reading, and may end it. */
export type Watch = { readonly tell: (step: ReadingStep) => void; readonly signal?: AbortSignal }

/** Nobody: for a form that is answered when all is done. */
export const UNWATCHED: Watch = { tell: () => {} }

/** The article at an address; `purpose` is what it is read for. */
export async function readPage(
  address: string,
  { tell, signal }: Watch,
  purpose: Purpose = 'article',
): Promise<ReadArticle | Refusal> {
  const fetched = await fetchSafely(address.trim(), {
    purpose,
    signal,
    tell: (reached) =>
      tell('host' in reached ? askingStep(reached.host) : arrivingStep(reached.bytes, reached.of)),
  })
  if (isRefusal(fetched)) return fetched
  tell(readingStep())
  const { bytes, contentType } = fetched
  // Not before: a reader costs some tenths of a second of processor, and most of what fails does so on its way.
  const reader = startReader({ signal })
  try {
    const read = await reader.read(bytes, { contentType, address: fetched.address })
    return isRefusal(read) ? read : { ...read, address: read.address ?? fetched.address }
  } finally {
    reader.end()
  }
}

/** The article in a file somebody chose. */
export async function readFile(file: File | null, { tell, signal }: Watch): Promise<ReadArticle | Refusal> {
  if (file === null) return refuse('invalid', { sentence: 'Choose a file first.' })
  if (file.size > FILE_MAX) return refuse('too_large', { sentence: FILE_TOO_LARGE })
  tell(readingStep())
  const reader = startReader({ signal, tell: (reached) => tell(readingStep(reached)) })
  try {
    return await reader.read(new Uint8Array(await file.arrayBuffer()), { fileName: file.name })
  } finally {
    reader.end()
  }
}
