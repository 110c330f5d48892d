import 'server-only'
import type { Outcome } from '@/app/_server/form-action'
import { readPage, type Watch } from '@/app/_server/read-article'
import { deskDb } from '@/db/client'
import type { Act } from '@/db/mutations/desk-transaction'
import { findSourceAt } from '@/db/queries/desk/source-at'
import { may } from '@/domain/permissions'
import { isRefusal, refuse } from '@/domain/refusal'
import { usedInWords } from '@/domain/source-list'
import { PAGE_FACTS, type ReadSourceInput, toldInWords, unreadInWords } from '@/domain/source-reading'

/**
 * What is known of a source at an address: by the desk's own record, else by its page. For restricted evidence nothing is asked of anybody:
 * the question itself would give it away.
 */
export async function readSource(
  act: Act,
  { address, visibility }: ReadSourceInput,
  watch: Watch,
): Promise<Outcome> {
  const denied = may(act.actor, 'attach_evidence')
  if (denied) return denied
  if (visibility === 'restricted')
    return refuse('not_fetched', {
      sentence: 'Restricted: the page is not asked. Fill in the fields by hand.',
    })
  if (address === null) return refuse('invalid', { sentence: 'Give an address first.' })
  const known = await findSourceAt(deskDb(), act.actor, address)
  if (known) {
    const sentence = `The desk knows this source. ${usedInWords(known.claims)}.`
    return { sentence, values: { ...filledIn(known), known: 'on' } }
  }
  const read = await readPage(address, watch, 'citation')
  if (isRefusal(read))
    return refuse(read.code, {
      sentence: read.code === 'not_read' ? unreadInWords(read.sentence) : read.sentence,
    })
  if (!read.cited) return { sentence: 'This file says nothing of itself. Fill in the fields by hand.' }
  const { language } = read.cited
  return {
    sentence: toldInWords(read.cited),
    values: { ...filledIn(read.cited), ...(language && { quoteLanguage: language }) },
  }
}

function filledIn(
  facts: Readonly<Record<(typeof PAGE_FACTS)[number], string | null>>,
): Record<string, string> {
  return Object.fromEntries(PAGE_FACTS.flatMap((fact) => (facts[fact] ? [[fact, facts[fact]]] : [])))
}
