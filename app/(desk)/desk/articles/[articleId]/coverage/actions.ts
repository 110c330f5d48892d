'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { decideCoverage } from '@/db/mutations/decide-coverage'
import { decideSentences } from '@/db/mutations/decide-sentences'
import { listCoverage } from '@/db/queries/desk/workspace'
import { decideCoverageInput, decideSentencesInput } from '@/domain/article'
import { isRefusal } from '@/domain/refusal'
import { sentenceNumbers } from '@/domain/sentence-numbers'
import { nextOpen } from '@/domain/workspace'

/** Decides a sentence and takes the next open one in hand; opened again, it stays in hand itself. */
export const decide = deskAction(decideCoverageInput, async (act, input) => {
  const decided = await decideCoverage(deskDb(), act, input)
  if (isRefusal(decided)) return decided
  const sentences = await listCoverage(deskDb(), input.versionId)
  const here = `/desk/articles/${sentences[0]?.articleId}`
  if (input.coverage === 'open') return { goTo: `${here}?sentence=${input.number}` }
  const next = nextOpen(sentences, input.number)
  return { goTo: `${here}?${next === null ? '' : `sentence=${next}&`}decided=${input.number}` }
})

/** Decides several sentences and takes the first that is left in hand; opened again, the first of them. */
export const decideTogether = deskAction(decideSentencesInput, async (act, input) => {
  const done = await decideSentences(deskDb(), act, input)
  if (isRefusal(done)) return done
  const sentences = await listCoverage(deskDb(), input.versionId)
  const here = `/desk/articles/${sentences[0]?.articleId}`
  const [first = 0] = done.decided
  if (input.coverage === 'open') return { goTo: `${here}?sentence=${first}` }
  const next = nextOpen(sentences, (input.numbers[0] ?? first) - 1)
  const query = new URLSearchParams(next === null ? {} : { sentence: String(next) })
  query.set('decided', sentenceNumbers(done.decided))
  if (done.left.length > 0) query.set('left', sentenceNumbers(done.left))
  return { goTo: `${here}?${query}` }
})
