import { createHash } from 'node:crypto'
import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import { anchorings, appearances, articles, articleVersions, claims, users } from '@/db/schema'
import type { QuoteAfter } from '@/domain/anchoring/anchoring'
import type { Stage } from '@/domain/claim'
import { type Span, span } from '@/domain/position'

/** The versions of an article, the latest first; the text of those numbered in `withText` alone. */
export async function listVersions(db: Database, articleId: string, withText: readonly number[]) {
  const { id, number, digest, length, createdAt } = articleVersions
  const wanted = sql<
    string | null
  >`case when ${number} = any(${sql.param(`{${withText.join(',')}}`)}::int[]) then ${articleVersions.text} end`
  return db
    .select({ id, number, digest, length, createdAt, addedBy: users.name, text: wanted })
    .from(articleVersions)
    .innerJoin(users, eq(users.id, articleVersions.createdBy))
    .where(eq(articleVersions.articleId, articleId))
    .orderBy(desc(number))
}

/** Where somebody else's article can be read again and what it was called; null where there is no such article. */
export async function findOriginal(db: Database, articleId: string) {
  const [found] = await db
    .select({ title: articles.title, address: articles.address })
    .from(articles)
    .where(
      and(
        ...[eq(articles.id, articleId), eq(articles.mode, 'published_elsewhere')],
        isNull(articles.removedAt),
      ),
    )
  return found ?? null
}

/** Which version of an article is exactly this canonical text, and whether it is the latest; null where none is. */
export async function findVersionOfText(db: Database, articleId: string, text: string) {
  const digest = createHash('sha256').update(text).digest('hex')
  const versions = await listVersions(db, articleId, [])
  const same = versions.find((version) => version.digest === digest)
  return same ? { number: same.number, isLatest: same === versions[0] } : null
}

/** A claim whose place in a new version nobody has decided: how it stood before, and the place proposed; null where none was found. */
export type TrayEntry = {
  readonly id: string
  readonly claim: {
    readonly id: string
    readonly statement: string
    readonly language: string
    readonly stage: Stage
    /** Whether a verdict on it stands before readers. */
    readonly standing: boolean
  }
  readonly before: {
    readonly number: number
    readonly language: string
    readonly quote: string
    readonly prefix: string
    readonly suffix: string
  }
  readonly quote: QuoteAfter
  readonly place: Span | null
}

/** The tray of a version, in the order of the text the claims stood in; declined claims are not asked about. */
export async function listTray(db: Database, versionId: string): Promise<TrayEntry[]> {
  const old = alias(articleVersions, 'old_version')
  const rows = await db
    .select({ anchoring: anchorings, row: appearances, claim: claims, number: old.number })
    .from(anchorings)
    .innerJoin(appearances, eq(appearances.id, anchorings.appearanceId))
    .innerJoin(claims, eq(claims.id, appearances.claimId))
    .innerJoin(old, eq(old.id, appearances.versionId))
    .where(
      and(eq(anchorings.versionId, versionId), isNull(anchorings.decision), ne(claims.stage, 'declined')),
    )
    .orderBy(asc(old.number), asc(appearances.start), asc(anchorings.id))
  return rows.map(({ anchoring, row, claim, number }) => ({
    id: anchoring.id,
    claim: {
      ...{ id: claim.id, statement: claim.statement, language: claim.language, stage: claim.stage },
      standing: claim.publicationId !== null,
    },
    before: {
      ...{ number, language: row.quoteLanguage, quote: row.quote, prefix: row.prefix, suffix: row.suffix },
    },
    quote: anchoring.quote,
    place: anchoring.start === null || anchoring.end === null ? null : span(anchoring.start, anchoring.end),
  }))
}

/** How many claims wait in the tray of a version. */
export async function countTray(db: Database, versionId: string): Promise<number> {
  return (await listTray(db, versionId)).length
}
