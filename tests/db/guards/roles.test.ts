import { describe, expect, it } from 'vitest'
import { testDesk } from '@/tests/support/desk'
import { publishedArticle, publishedClaim } from '@/tests/support/factories'

const { db, addresses, desk, owner, reader } = await testDesk()
await publishedClaim(db, { on: await publishedArticle(db) })

const relations = async (schema: string) =>
  await owner.sql<{ name: string; kind: string }[]>`
      select c.relname as name, c.relkind as kind from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ${schema} and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') order by 1`

describe('the reader’s role', () => {
  it('reads every view of the schema reading', async () => {
    const views = await relations('reading')
    expect(views.length).toBeGreaterThanOrEqual(9)
    for (const { name, kind } of views) {
      expect(kind, name).toBe('v')
      await reader.sql`select * from reading.${reader.sql(name)} limit 1`
    }
  })

  it('reads nothing else: every table and sequence of the desk is denied', async () => {
    const kept = [
      ...(await relations('public')).map(({ name }) => `public.${name}`),
      'drizzle.__drizzle_migrations',
    ]
    expect(kept.length).toBeGreaterThan(25)
    for (const name of kept)
      await expect(reader.sql.unsafe(`select * from ${name}`), name).rejects.toThrow('permission denied')
    const [held] = await owner.sql`
      select count(*)::int as n from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'reading') and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and has_table_privilege('claimdesk_reader', c.oid, 'select, insert, update, delete, truncate, references, trigger')`
    expect(held?.n).toBe(0)
  })

  it('changes nothing, not even what it reads', async () => {
    const attempts = [
      'insert into reading.desk (name) values (1)',
      `update reading.claims set statement = 'x'`,
      'delete from reading.articles',
      'create table reading.mine (id int)',
      'create table public.mine (id int)',
      'create schema mine',
      `select redact_text(gen_random_uuid())`,
      'set role claimdesk_desk',
    ]
    for (const attempt of attempts)
      await expect(reader.sql.unsafe(attempt), attempt).rejects.toThrow(
        /permission denied|cannot (insert|update|delete)/,
      )
  })
})

describe('the desk’s role', () => {
  it('owns nothing, is no superuser and may become nobody', async () => {
    const [role] = await owner.sql`
      select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication from pg_roles where rolname = 'claimdesk_desk'`
    expect(Object.values(role ?? {})).toEqual([false, false, false, false, false])
    const [owned] = await owner.sql`
      select (select count(*) from pg_class where relowner = r.oid)::int + (select count(*) from pg_proc where proowner = r.oid)::int
        + (select count(*) from pg_namespace where nspowner = r.oid)::int + (select count(*) from pg_auth_members where member = r.oid)::int as n
      from pg_roles r where rolname = 'claimdesk_desk'`
    expect(owned?.n).toBe(0)
  })

  it('cannot lift a guard', async () => {
    const attempts = [
      'alter table reviews disable trigger all',
      'alter table reviews disable trigger reviews_second_person',
      'drop trigger reviews_second_person on reviews',
      'set session_replication_role = replica',
      'create or replace function guard_review() returns trigger language plpgsql as $$ begin return new; end $$',
      'alter function guard_review() rename to gone',
      'alter table claims drop constraint claims_own_never_published',
      'drop table events',
      'truncate events',
      'create function public.mine() returns int language sql as $$ select 1 $$',
      'create or replace view reading.claims as select 1 as x',
      'alter role claimdesk_desk superuser',
      `set role ${new URL(addresses.owner).username}`,
    ]
    for (const attempt of attempts)
      await expect(desk.sql.unsafe(attempt), attempt).rejects.toThrow(
        /permission denied|must be owner|must be able to/,
      )
  })

  it('gives no right of its own away', async () => {
    await desk.sql.unsafe('grant select on users to claimdesk_reader') // PostgreSQL only warns
    await expect(reader.sql`select * from public.users`).rejects.toThrow('permission denied')
  })

  it('writes neither part-authors nor scales by hand', async () => {
    for (const table of ['verdict_authors', 'rating_scales', 'ratings'])
      await expect(desk.sql.unsafe(`insert into ${table} select * from ${table} limit 1`)).rejects.toThrow(
        'permission denied',
      )
  })

  it('deletes only what carries no history', async () => {
    const rows = await owner.sql<{ name: string }[]>`
      select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where nspname = 'public' and relkind = 'r' and has_table_privilege('claimdesk_desk', c.oid, 'delete') order by 1`
    expect(rows.map(({ name }) => name)).toEqual([
      'evidence_readers',
      'point_stances',
      'sign_in_attempts',
      'submissions',
    ])
  })
})

it('a function that acts with its owner’s rights looks names up in fixed schemas, and so does every guard that reads a table', async () => {
  const loose = await owner.sql<{ name: string }[]>`
    select proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where nspname = 'public' and (prosecdef or prosrc ~* '\\m(from|into|update|join)\\M\\s+[a-z_]+')
      and not coalesce(proconfig, '{}') @> '{"search_path=public, pg_temp"}'`
  expect(loose.map(({ name }) => name)).toEqual([])
})
