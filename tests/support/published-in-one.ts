import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { articles, claims } from '@/db/schema'
import { articlePath, claimPath } from '@/domain/address'
import { approvedClaim, publishedArticle, WHOLE_VERDICT } from './factories'
import { openForm, postForm } from './plain-form'

/** A claim on an article's page that is approved and waits to be published, with the pages it stands on. */
export type Waiting = {
  readonly claimId: string
  readonly conclusion: string
  /** Its own page, its article's, and the home page. */
  readonly paths: readonly string[]
}

export async function waitingClaim(db: Database): Promise<Waiting> {
  const article = await publishedArticle(db, { ground: 'own' })
  const conclusion = `It was counted twice (${crypto.randomUUID()}).`
  const { claimId } = await approvedClaim(db, { on: article, verdict: { ...WHOLE_VERDICT, conclusion } })
  const [claim] = await db.select().from(claims).where(eq(claims.id, claimId))
  const [row] = await db.select().from(articles).where(eq(articles.id, article.articleId))
  if (!claim?.publicId || !row) throw new Error('The claim is not there.')
  const ownPath = claimPath({ words: claim.words ?? '', publicId: claim.publicId })
  return { claimId, conclusion, paths: [ownPath, articlePath(row), '/'] }
}

/** Publishes it by the form of the desk on one server, without JavaScript, and waits for the answer. */
export async function publishBy(server: string, session: string, { claimId }: Waiting): Promise<void> {
  const form = await openForm(`${server}/desk/claims/${claimId}/publication`, session, 'Publish')
  const { told, status } = await postForm(form, {})
  if (!told.includes('Published.')) throw new Error(`It was not published (${status}): ${told}`)
}

/** The text of a reader's page. */
export async function pageOf(server: string, path: string): Promise<string> {
  return (await fetch(`${server}${path}`)).text()
}

/**
 * One round: every page is loaded twice on every server, so that it is stored there; then the claim is published on the first server; then
 * the first load of each page on each server must show it. Gives the pages that did not.
 */
export async function roundOf(
  servers: readonly string[],
  session: string,
  waiting: Waiting,
): Promise<string[]> {
  const pages = servers.flatMap((server) => waiting.paths.map((path) => ({ server, path })))
  for (const { server, path } of [...pages, ...pages])
    if ((await pageOf(server, path)).includes(waiting.conclusion))
      throw new Error(`${path} showed the verdict before it was published.`)
  await publishBy(servers[0] ?? '', session, waiting)
  const stale: string[] = []
  await Promise.all(
    pages.map(async ({ server, path }) => {
      if (!(await pageOf(server, path)).includes(waiting.conclusion)) stale.push(`${server}${path}`)
    }),
  )
  return stale
}
