import 'server-only'
import { deskDb } from '@/db/client'
import type { Act } from '@/db/mutations/desk-transaction'
import { listCoverage } from '@/db/queries/desk/workspace'

type Sentences = Awaited<ReturnType<typeof listCoverage>>

/** The address where the work on a version goes on: with `next` of its sentences in hand, and by which step one came there, so that it can be undone. */
export async function workOn(
  { submission }: Act,
  versionId: string,
  next: (sentences: Sentences) => number | null,
): Promise<{ goTo: string }> {
  const sentences = await listCoverage(deskDb(), versionId)
  const number = next(sentences)
  const query = new URLSearchParams({
    ...(number !== null && { sentence: String(number) }),
    ...(submission && { step: submission.id }),
  })
  const [first] = sentences
  return { goTo: first ? `/desk/articles/${first.articleId}?${query}` : '/desk/articles' }
}
