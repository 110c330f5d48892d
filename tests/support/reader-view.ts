import type { Database, OpenDatabase } from '@/db/client'
import { findArticle } from '@/db/queries/reader/article'
import { listArticles } from '@/db/queries/reader/articles'
import { listChecks } from '@/db/queries/reader/checks'
import { findClaim } from '@/db/queries/reader/claim'
import { findClaimHistory } from '@/db/queries/reader/claim-history'
import { listCorrections } from '@/db/queries/reader/corrections'
import { findDesk } from '@/db/queries/reader/desk'
import { findFrontPage } from '@/db/queries/reader/front-page'
import { listPlacedQuotes } from '@/db/queries/reader/placed-quotes'
import { listScale } from '@/db/queries/reader/scale'
import { listStatuses } from '@/db/queries/reader/statuses'
import { listWithdrawals } from '@/db/queries/reader/withdrawals'

/** The public ids of every claim and article of a desk, whether readers may know of them or not. */
export type Addresses = { readonly claims: readonly string[]; readonly articles: readonly string[] }

type Question = (db: Database, ids: Addresses) => Promise<unknown>

const all = <T>(ids: readonly string[], ask: (id: string) => Promise<T>) => Promise.all(ids.map(ask))
const every = { checks: 1000, pending: 1000, changes: 1000, articles: 1000 }

/** Every query of db/queries/reader by its name, asked for all there is. */
export const READER_QUESTIONS: Readonly<Record<string, Question>> = {
  findArticle: (db, { articles }) => all(articles, (id) => findArticle(db, id)),
  listChecks: (db) => listChecks(db, 1000),
  listArticles: (db) => listArticles(db, 1000),
  findClaim: (db, { claims }) => all(claims, (id) => findClaim(db, id)),
  findClaimHistory: (db, { claims }) => all(claims, (id) => findClaimHistory(db, id)),
  listCorrections: (db) => listCorrections(db, 1000),
  findDesk: (db) => findDesk(db),
  findFrontPage: (db) => findFrontPage(db, every),
  listScale: (db) => listScale(db),
  listWithdrawals: (db) => listWithdrawals(db, 1000),
  listPlacedQuotes: (db, { articles }) => all(articles, (id) => listPlacedQuotes(db, id)),
  listStatuses: async (db, { claims }) => [...(await listStatuses(db, claims))],
}

/** Asked by the owner, who alone knows of them all. */
export async function allAddresses({ sql }: OpenDatabase): Promise<Addresses> {
  const claims = await sql<
    { id: string }[]
  >`select public_id as id from claims where public_id is not null order by 1`
  const articles = await sql<{ id: string }[]>`select public_id as id from articles order by 1`
  return { claims: claims.map(({ id }) => id), articles: articles.map(({ id }) => id) }
}
