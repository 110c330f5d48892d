import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Database, OpenDatabase } from '@/db/client'
import { addClaim } from '@/db/mutations/add-claim'
import { importArticle } from '@/db/mutations/import-article'
import { publishPage } from '@/db/mutations/publish-page'
import { appearances, articles, articleVersions, claims } from '@/db/schema'
import { type Ground, importArticleInput } from '@/domain/article'
import { addClaimInput } from '@/domain/claim'
import type { SuggestedClaim } from '@/domain/extraction/suggest'
import { isRefusal } from '@/domain/refusal'
import { deskPeople } from './desk-people'

/** An article of somebody else's, as imported. `text` is its canonical text: the title, then the body. */
export type MadeArticle = {
  readonly articleId: string
  readonly versionId: string
  readonly publicId: string
  readonly text: string
}

type ArticleWishes = Partial<z.input<typeof importArticleInput>> & {
  /** The claims to suggest; by default one for each sentence. */
  suggested?: readonly SuggestedClaim[]
}

/** An article as it stands after its import: every sentence open, a suggestion in each. No two share their text. */
export async function importedArticle(
  db: Database,
  { suggested, ...given }: ArticleWishes = {},
): Promise<MadeArticle> {
  const { editor } = await deskPeople(db)
  const text = 'Forty ships lie in the port. The mayor counted them on Monday.\nMost of them carry grain.'
  const input = importArticleInput.parse({ title: `The port (${randomUUID()})`, text, ...given })
  const made = await importArticle(db, { actor: editor }, input, suggested)
  if (isRefusal(made)) throw new Error(made.sentence)
  const [row] = await db
    .select({ publicId: articles.publicId, text: articleVersions.text })
    .from(articleVersions)
    .innerJoin(articles, eq(articles.id, articleVersions.articleId))
    .where(eq(articleVersions.id, made.versionId))
  if (!row) throw new Error('The version is not there.')
  return { articleId: made.articleId, versionId: made.versionId, ...row }
}

/** An article whose page readers can open, by default in quotations only. */
export async function publishedArticle(
  db: Database,
  { ground = null, ...given }: ArticleWishes & { ground?: Ground | null } = {},
): Promise<MadeArticle> {
  const made = await importedArticle(db, given)
  const { editor } = await deskPeople(db)
  const { articleId, versionId } = made
  const page = await publishPage(db, { actor: editor }, { articleId, versionId, ground, incomplete: true })
  if (isRefusal(page)) throw new Error(page.sentence)
  return made
}

/** An article of the newsroom's own with one sentence; no command makes one yet, so it is written by the tables' owner. */
export async function ownArticle(owner: OpenDatabase, createdBy: string): Promise<{ versionId: string }> {
  const [made] = await owner.sql<{ versionId: string }[]>`
    with article as (insert into articles (public_id, words, mode, title, language, created_by)
      values (substr(translate(md5(random()::text), '0189', 'wxyz'), 1, 10), '', 'own', 'Ours', 'en', ${createdBy}) returning id),
    version as (insert into article_versions (article_id, number, text, length, digest, blocks, language, created_by)
      select id, 1, 'Ours is here.', 13, encode(sha256('Ours is here.'), 'hex'), '[]', 'en', ${createdBy} from article returning id)
    select id as "versionId" from version`
  if (!made) throw new Error('The article was not written.')
  await owner.sql`insert into sentences (version_id, version_length, number, start, "end") values (${made.versionId}, 13, 1, 0, 13)`
  return made
}

/** A claim that the import of a new article suggested: the one for its title. */
export async function suggestedClaim(
  db: Database,
  given: ArticleWishes = {},
): Promise<{ claimId: string; article: MadeArticle }> {
  const article = await importedArticle(db, given)
  const [first] = await db
    .select({ claimId: claims.id })
    .from(claims)
    .innerJoin(appearances, eq(appearances.claimId, claims.id))
    .where(and(eq(claims.stage, 'suggested'), eq(appearances.versionId, article.versionId)))
    .orderBy(appearances.start)
    .limit(1)
  if (!first) throw new Error('Nothing was suggested.')
  return { ...first, article }
}

/** An open claim on a passage of an article: its `quote`, by default "Forty ships". */
export async function addedClaim(
  db: Database,
  { versionId, text }: MadeArticle,
  given: Partial<z.input<typeof addClaimInput>> & { quote?: string } = {},
): Promise<{ claimId: string; publicId: string }> {
  const { editor } = await deskPeople(db)
  const { quote = 'Forty ships', ...wording } = given
  const at = text.indexOf(quote)
  if (at < 0) throw new Error(`The article does not say “${quote}”.`)
  const start = Array.from(text.slice(0, at)).length
  const place = { versionId, start, end: start + Array.from(quote).length }
  const asked = {
    statement: `Forty ships lay there (${randomUUID()}).`,
    language: 'en',
    attribution: 'article',
  }
  const made = await addClaim(db, { actor: editor }, addClaimInput.parse({ ...asked, ...wording, ...place }))
  if (isRefusal(made)) throw new Error(made.sentence)
  return made
}
