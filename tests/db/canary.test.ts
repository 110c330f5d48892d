import { readdirSync } from 'node:fs'
import { getViewName, sql } from 'drizzle-orm'
import { getViewConfig, PgDialect, type PgView } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import * as reading from '@/db/reading'
import { CANARY, canariesIn, plantCanaries } from '@/tests/support/canary-desk'
import { testDatabase } from '@/tests/support/db'
import { allAddresses, READER_QUESTIONS } from '@/tests/support/reader-view'

const { owner, reader } = await testDatabase()
await plantCanaries(owner)
const ids = await allAddresses(owner)

/** What readers' queries give out that they must not, by query. */
async function leaks(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const [name, ask] of Object.entries(READER_QUESTIONS)) {
    const canaries = canariesIn(JSON.stringify(await ask(reader.db, ids)))
    if (canaries.length > 0) found[name] = canaries
  }
  return found
}

const viewSql = (view: PgView) => {
  const { query } = getViewConfig(view)
  if (!query) throw new Error('A view without its query.')
  return new PgDialect().sqlToQuery(query).sql
}

describe('a desk with a canary in everything readers may not see', () => {
  it('has one in every table that holds words of the desk', async () => {
    const tables = [
      'articles',
      'article_versions',
      'claims',
      'claimants',
      'appearances',
      'sources',
      'evidence',
      'interviews',
      'searches',
      'texts',
      'users',
    ]
    for (const table of [...tables, 'publications', 'publication_evidence', 'sessions']) {
      const rows = await owner.sql.unsafe(
        `select count(*)::int as n from ${table} t where t::text like '%${CANARY}%'`,
      )
      expect(rows[0]?.n, table).toBeGreaterThan(0)
    }
  })

  it('gives none of them out: no query of readers', async () => {
    expect(await leaks()).toEqual({})
  })

  it('gives none of them out: no view that readers may select from', async () => {
    const views = await owner.sql<
      { name: string }[]
    >`select viewname as name from pg_views where schemaname = 'reading'`
    expect(views.length).toBeGreaterThanOrEqual(9)
    for (const { name } of views)
      expect(
        canariesIn(JSON.stringify(await reader.sql`select * from reading.${reader.sql(name)}`)),
        name,
      ).toEqual([])
  })

  it('is asked by every query there is', async () => {
    const exported: string[] = []
    for (const file of readdirSync('db/queries/reader')) {
      const module: Record<string, unknown> = await import(
        `@/db/queries/reader/${file.replace('.ts', '')}.ts`
      )
      for (const [name, value] of Object.entries(module))
        if (typeof value === 'function' && /^(find|list|count)/.test(name)) exported.push(name)
    }
    expect(exported.sort()).toEqual(Object.keys(READER_QUESTIONS).sort())
  })
})

const { readableArticles, readableAppearances, readableClaims, readableEvidence } = reading
const { readablePublications, readableSentences, readableWithdrawals } = reading

describe('the same questions over a view that lacks a filter find the canary', () => {
  it.each<[what: string, view: PgView, filter: string, without: string, leak: string]>([
    ['internal evidence', readableEvidence, `and e.visibility = 'public'`, '', 'internal evidence'],
    [
      'an internal search',
      readableEvidence,
      `and e.visibility = 'public'`,
      '',
      'words of an internal search',
    ],
    [
      'who translated evidence',
      readableEvidence,
      'case when d.show_byline then e.translated_by end',
      'e.translated_by',
      'translator of shown evidence',
    ],
    [
      'names of the desk',
      readablePublications,
      'case when d.show_byline then p.byline end',
      'p.byline',
      'name of the writer',
    ],
    [
      'who approved',
      readablePublications,
      'case when d.show_byline then p.approved_by_name end',
      'p.approved_by_name',
      'name of the approver',
    ],
    [
      'who translated',
      readableAppearances,
      'case when (select d.show_byline from public.desk_settings d) then a.translated_by end',
      'a.translated_by',
      'name of the writer',
    ],
    [
      'a whole text',
      readableArticles,
      'case when r.ground is not null then v.text end',
      'v.text',
      'text nobody quotes',
    ],
    [
      'sentences',
      readableSentences,
      'r.ground is not null or exists',
      'true or exists',
      'text nobody quotes',
    ],
    [
      'wording since',
      readableClaims,
      'coalesce(p.statement, gone.statement, c.statement)',
      'c.statement',
      'a standing claim since',
    ],
    [
      'declined claims',
      readableClaims,
      `and (p.id is not null or`,
      `and (c.stage = 'declined' or p.id is not null or`,
      'a declined claim',
    ],
    [
      'claims off the page',
      readableClaims,
      `and (p.id is not null or`,
      `and (c.stage = 'open' or p.id is not null or`,
      'a claim off the page',
    ],
    [
      'own articles',
      readableClaims,
      `c.mode = 'published_elsewhere' and c.public_id is not null
      and (p.id`,
      `(c.mode = 'own' or p.id`,
      'claim of our own article',
    ],
    [
      'a notice nobody confirmed',
      readableClaims,
      'k.confirmed_at is not null and p.id is null',
      'true',
      'notice nobody confirmed',
    ],
    [
      'a notice nobody confirmed, on record',
      readableWithdrawals,
      'and w.confirmed_at is not null',
      '',
      'notice nobody confirmed',
    ],
    [
      'the wording in work on a claim that was withdrawn',
      readableClaims,
      'coalesce(p.statement, gone.statement, c.statement)',
      'coalesce(p.statement, c.statement)',
      'a claim taken up again',
    ],
  ])('%s', async (_, view, filter, without, leak) => {
    const whole = viewSql(view)
    const swapped = whole.replace(filter, without)
    expect(swapped).not.toBe(whole)
    const name = sql.raw(`reading.${getViewName(view)}`)
    await owner.db.execute(sql`create or replace view ${name} as ${sql.raw(swapped)}`)
    try {
      expect(
        Object.values(await leaks())
          .flat()
          .join('\n'),
      ).toContain(leak)
    } finally {
      await owner.db.execute(sql`create or replace view ${name} as ${sql.raw(whole)}`)
    }
    expect(await leaks()).toEqual({})
  })
})
