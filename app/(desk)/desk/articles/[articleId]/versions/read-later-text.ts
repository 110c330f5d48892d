import 'server-only'
import type { Outcome } from '@/app/_server/form-action'
import { readFile, readPage, type Watch } from '@/app/_server/read-article'
import { deskDb } from '@/db/client'
import type { Act } from '@/db/mutations/desk-transaction'
import { findOriginal, findVersionOfText } from '@/db/queries/desk/versions'
import { filledFrom, readInWords } from '@/domain/article-reading'
import { canonicalText } from '@/domain/article-text'
import { may } from '@/domain/permissions'
import { isRefusal, refuse } from '@/domain/refusal'
import { VERSION_FIELDS, type VersionReadInput } from '@/domain/version-reading'

const NO_ADDRESS = 'The article came in without an address. Paste its text, or read it from a file.'

/**
 * Fills the form for a new version from the article's own address or a file; stores nothing. Where the text is one the article has
 * already, the form stays as it is, and says so.
 */
export async function readLaterText(
  act: Act,
  input: VersionReadInput,
  file: File | null,
  watch: Watch,
): Promise<Outcome> {
  const denied = may(act.actor, 'add_version')
  if (denied) return denied
  const { way, articleId, ...typed } = input
  const original = await findOriginal(deskDb(), articleId)
  if (!original) return refuse('not_found')
  if (way === 'again' && !original.address) return refuse('invalid', { sentence: NO_ADDRESS })
  const read = way === 'again' ? await readPage(original.address ?? '', watch) : await readFile(file, watch)
  if (isRefusal(read))
    return way === 'again' ? read : refuse(read.code, { fieldErrors: { file: [read.sentence] } })
  const source = way === 'again' ? 'page' : 'file'
  const canonical = canonicalText({ title: read.title ?? typed.title, text: read.text })
  const same = isRefusal(canonical) ? null : await findVersionOfText(deskDb(), articleId, canonical.text)
  if (same) return { sentence: sameText(source, same), values: typed }
  const filled = filledFrom(typed, read, { title: original.title }, VERSION_FIELDS)
  const said = filled.kept.includes('text')
    ? `The ${source} has another text, but the one you had in the form stayed. To take the ${source}’s, empty the field and read it again.`
    : `The ${source} was read into the form, and its text differs from every version. ${readInWords(read, VERSION_FIELDS)} Check it, then add the new version.`
  const caution = read.caution !== null || filled.kept.includes('text')
  return { sentence: [said, read.caution].filter(Boolean).join(' '), caution, values: filled.values }
}

function sameText(source: string, { number, isLatest }: { number: number; isLatest: boolean }): string {
  return isLatest
    ? `Nothing has changed: the ${source} says what version ${number} says, word for word.`
    : `The ${source} says again what version ${number} said, word for word. That text is kept already.`
}
