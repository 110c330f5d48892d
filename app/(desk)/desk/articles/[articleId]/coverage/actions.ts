'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { decideCoverage } from '@/db/mutations/decide-coverage'
import { decideSentences } from '@/db/mutations/decide-sentences'
import { decideCoverageInput, decideSentencesInput } from '@/domain/article'
import { isRefusal } from '@/domain/refusal'
import { nextOpen } from '@/domain/workspace'
import { workOn } from '../work-on'

/** Decides a sentence and takes the next open one in hand; opened again, it stays in hand itself. */
export const decide = deskAction(decideCoverageInput, async (act, input) => {
  const decided = await decideCoverage(deskDb(), act, input)
  if (isRefusal(decided)) return decided
  return workOn(act, input.versionId, (sentences) =>
    input.coverage === 'open' ? input.number : nextOpen(sentences, input.number),
  )
})

/** Decides several sentences and takes the first that is left in hand. */
export const decideTogether = deskAction(decideSentencesInput, async (act, input) => {
  const done = await decideSentences(deskDb(), act, input)
  if (isRefusal(done)) return done
  return workOn(act, input.versionId, (sentences) => nextOpen(sentences, (input.numbers[0] ?? 1) - 1))
})
