import 'server-only'
import type { Outcome } from '@/app/_server/form-action'
import type { Act } from '@/db/mutations/desk-transaction'
import {
  FILE_MAX,
  FILE_TOO_LARGE,
  type Filled,
  filledFrom,
  PROPOSED,
  type ReadInput,
} from '@/domain/article-reading'
import { may } from '@/domain/permissions'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { fetchSafely } from '@/outside/fetch-safely'
import type { ReadArticle } from '@/outside/reading/article'
import { startReader } from '@/outside/reading/start-reader'

/**
 * Fills the import form from the address or the file it came with; stores nothing. A refusal stands by the field it is about, and the
 * form keeps what was typed.
 */
export async function readIntoForm(act: Act, input: ReadInput, file: File | null): Promise<Outcome> {
  const denied = may(act.actor, 'import_article')
  if (denied) return denied
  const { way, ...typed } = input
  const read = way === 'address' ? await readAddress(input.address) : await readFile(file)
  if (isRefusal(read)) return refuse(read.code, { fieldErrors: { [way]: [read.sentence] } })
  // The address was typed to be read, so the page's own spelling of it replaces it.
  const filled = filledFrom(way === 'address' ? { ...typed, address: '' } : typed, read, PROPOSED)
  const said = [summary(way, filled, read), read.caution].filter((sentence) => sentence !== null)
  return { sentence: said.join(' '), caution: said.length > 1 || read.text === '', values: filled.values }
}

async function readAddress(address: string): Promise<ReadArticle | Refusal> {
  if (address.trim() === '') return refuse('invalid', { sentence: 'Give the address of the article first.' })
  const reader = startReader()
  try {
    const fetched = await fetchSafely(address.trim())
    if (isRefusal(fetched)) return fetched
    const { bytes, contentType } = fetched
    const read = await reader.read(bytes, { contentType, address: fetched.address })
    return isRefusal(read) ? read : { ...read, address: read.address ?? fetched.address }
  } finally {
    reader.end()
  }
}

async function readFile(file: File | null): Promise<ReadArticle | Refusal> {
  if (file === null) return refuse('invalid', { sentence: 'Choose a file first.' })
  if (file.size > FILE_MAX) return refuse('too_large', { sentence: FILE_TOO_LARGE })
  return startReader().read(new Uint8Array(await file.arrayBuffer()), { fileName: file.name })
}

function summary(way: ReadInput['way'], { kept }: Filled, { text }: ReadArticle): string | null {
  const source = way === 'address' ? 'page' : 'file'
  if (kept.includes('text'))
    return `The text you had in the form stayed. To take the ${source}’s own, empty the field and read the ${source} again.`
  return text === '' ? null : `The ${source} was read into the form. Check it, then import the article.`
}
