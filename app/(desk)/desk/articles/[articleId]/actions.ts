'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { addClaim } from '@/db/mutations/add-claim'
import { decideCoverage } from '@/db/mutations/decide-coverage'
import { listCoverage } from '@/db/queries/desk/workspace'
import { decideCoverageInput } from '@/domain/article'
import { addClaimInput } from '@/domain/claim'
import { isRefusal } from '@/domain/refusal'
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

/** Makes a claim of a passage and takes it in hand. */
export const add = deskAction(addClaimInput, async (act, input) => {
  const added = await addClaim(deskDb(), act, input)
  if (isRefusal(added)) return added
  const [sentence] = await listCoverage(deskDb(), input.versionId)
  return { goTo: `/desk/articles/${sentence?.articleId}?claim=${added.claimId}` }
})
