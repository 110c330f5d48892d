import 'server-only'
import type { Outcome } from '@/app/_server/form-action'
import { readFile, readPage, type Watch } from '@/app/_server/read-article'
import type { Act } from '@/db/mutations/desk-transaction'
import { type Filled, filledFrom, PROPOSED, type ReadInput, readInWords } from '@/domain/article-reading'
import { may } from '@/domain/permissions'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import type { ReadArticle } from '@/outside/reading/article'

/**
 * Fills the import form from the address or the file it came with; stores nothing. A refusal stands by the field it is about, and the
 * form keeps what was typed.
 */
export async function readIntoForm(
  act: Act,
  input: ReadInput,
  file: File | null,
  watch: Watch,
): Promise<Outcome> {
  const denied = may(act.actor, 'import_article')
  if (denied) return denied
  const { way, ...typed } = input
  const read = way === 'address' ? await readAddress(input.address, watch) : await readFile(file, watch)
  if (isRefusal(read)) return refuse(read.code, { fieldErrors: { [way]: [read.sentence] } })
  // The address was typed to be read, so the page's own spelling of it replaces it.
  const filled = filledFrom(way === 'address' ? { ...typed, address: '' } : typed, read, PROPOSED)
  const said = [summary(way, filled, read), read.caution].filter((sentence) => sentence !== null)
  return { sentence: said.join(' '), caution: said.length > 1 || read.text === '', values: filled.values }
}

async function readAddress(address: string, watch: Watch): Promise<ReadArticle | Refusal> {
  if (address.trim() === '') return refuse('invalid', { sentence: 'Give the address of the article first.' })
  return readPage(address, watch)
}

function summary(way: ReadInput['way'], { kept }: Filled, read: ReadArticle): string | null {
  const source = way === 'address' ? 'page' : 'file'
  if (kept.includes('text'))
    return `The text you had in the form stayed. To take the ${source}’s own, empty the field and read the ${source} again.`
  if (read.text === '') return null
  return `The ${source} was read into the form. ${readInWords(read)} Check it, then import the article.`
}
