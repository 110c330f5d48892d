'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { assignSentences } from '@/db/mutations/assign-sentences'
import { assignSentencesInput } from '@/domain/assignment'
import { isRefusal } from '@/domain/refusal'
import { sentencesInWords } from '@/domain/sentence-numbers'

/** Gives sentences to somebody, takes them for oneself, or takes them back; says which, and which stay as they are. */
export const assign = deskAction(assignSentencesInput, async (act, input) => {
  const assigned = await assignSentences(deskDb(), act, input)
  if (isRefusal(assigned)) return assigned
  const { changed, left } = assigned
  const given = input.personId === act.actor.id ? 'yours now' : 'given'
  const done = input.decision === 'give' ? given : 'nobody’s now'
  const stays = left.length > 0 ? ` ${sentencesInWords(left)}: as before.` : ''
  return { sentence: `${sentencesInWords(changed)}: ${done}.${stays}` }
})
