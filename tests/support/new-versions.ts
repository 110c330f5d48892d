import { and, eq, isNull } from 'drizzle-orm'
import { addVersion } from '@/db/mutations/add-version'
import { anchorings, appearances } from '@/db/schema'
import { addVersionInput } from '@/domain/anchoring/anchoring'
import type { SuggestedClaim } from '@/domain/extraction/suggest'
import type { MadeArticle } from './articles'
import type { testDesk } from './desk'
import { done } from './factories'

/** The text of the versions' articles. */
export const TEXT =
  'Forty ships lie in the port. The mayor counted them on Monday, she says.\nMost of them carry grain.'
/** An article of that text, for which nothing is suggested. */
export const bare = { text: TEXT, suggested: [] as SuggestedClaim[] }
/** The text of an article without its title. */
export const bodyOf = ({ text }: MadeArticle) => text.slice(text.indexOf('\n') + 1)
/** The title of an article. */
export const titleOf = ({ text }: MadeArticle) => text.slice(0, text.indexOf('\n'))

/** How a desk's tests add a version of an article, and ask what became of the places of the one before. */
export function newVersions({ db, as }: Pick<Awaited<ReturnType<typeof testDesk>>, 'db' | 'as'>) {
  async function added(article: MadeArticle, text: string) {
    const input = addVersionInput.parse({ articleId: article.articleId, title: titleOf(article), text })
    return done(await addVersion(db, as('editor'), input))
  }

  const placesOf = (claimId: string, versionId: string) =>
    db
      .select()
      .from(appearances)
      .where(and(eq(appearances.claimId, claimId), eq(appearances.versionId, versionId)))

  const waitingAt = (versionId: string) =>
    db
      .select()
      .from(anchorings)
      .where(and(eq(anchorings.versionId, versionId), isNull(anchorings.decision)))

  async function onlyWaiting(versionId: string) {
    const [entry, ...others] = await waitingAt(versionId)
    if (!entry || others.length > 0) throw new Error('Not one entry waits.')
    return entry
  }

  return { added, placesOf, waitingAt, onlyWaiting }
}
