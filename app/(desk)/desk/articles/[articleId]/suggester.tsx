import { SuggestedBy } from '@/components/article/workspace/suggested-by'
import { deskDb } from '@/db/client'
import { findSuggester } from '@/db/queries/desk/article-texts'
import type { OpenWorkspace } from './open-workspace'

/** Who suggested the claims of the version that is worked on. */
export async function Suggester({ workspace }: { workspace: OpenWorkspace }) {
  const { article, versionId, claims } = workspace
  const suggester = await findSuggester(deskDb(), article.id, versionId)
  const waiting = claims.some(({ stage }) => stage === 'suggested')
  return <SuggestedBy suggester={suggester} waiting={waiting} />
}
