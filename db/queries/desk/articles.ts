import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Ground } from '@/domain/article'
import type { Stage } from '@/domain/claim'

/**
 * An article as the desk's list shows it, by its latest version. `stages` counts its claims, stages without any left out;
 * `decided` of `sentences` are no longer open; `pagePublishedAt` is null while readers have no page of it.
 */
export type ArticleLine = {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly publisher: string | null
  readonly publishedOn: string | null
  readonly importedAt: Date
  readonly ground: Ground | null
  readonly pagePublishedAt: Date | null
  readonly stages: Readonly<Partial<Record<Stage, number>>>
  readonly sentences: number
  readonly decided: number
}

type Row = Omit<ArticleLine, 'importedAt' | 'pagePublishedAt'> & {
  importedAt: string
  pagePublishedAt: string | null
}

/** Articles of the desk, the latest imported first, in one statement. */
export async function listDeskArticles(db: Database, limit = 200): Promise<ArticleLine[]> {
  const rows = await db.execute<Row>(sql`
    select r.id, r.title, r.language, r.publisher, r.published_on::text as "publishedOn", r.ground,
      r.created_at as "importedAt", r.page_published_at as "pagePublishedAt",
      coalesce((select jsonb_object_agg(c.stage, c.n) from
        (select stage, count(*)::int as n from claims where article_id = r.id group by stage) c), '{}'::jsonb) as stages,
      s.sentences, s.decided
    from articles r
    join lateral (select id from article_versions where article_id = r.id order by number desc limit 1) v on true
    join lateral (select count(*)::int as sentences, (count(*) filter (where coverage <> 'open'))::int as decided
      from sentences where version_id = v.id) s on true
    where r.removed_at is null and r.mode = 'published_elsewhere'
    order by r.created_at desc, r.id
    limit ${limit}`)
  return rows.map((row) => ({
    ...row,
    importedAt: new Date(row.importedAt),
    pagePublishedAt: row.pagePublishedAt ? new Date(row.pagePublishedAt) : null,
  }))
}
