import { describe, expect, it } from 'vitest'
import { verifyHistory } from '@/scripts/audit-verify'
import { testDesk } from '@/tests/support/desk'
import { correctedClaim, importedArticle, withdrawnClaim } from '@/tests/support/factories'

const { db, desk, owner, people } = await testDesk()
await importedArticle(db)
const { claimId } = await correctedClaim(db, { evidence: [{ decisivePrimary: 'on' }] })
await withdrawnClaim(db)
await owner.sql`insert into texts (salt, digest, body) values ('s', encode(sha256('sa'::bytea), 'hex'), 'a')`
await owner.sql`insert into source_waivers (claim_id, series, reason_id, created_by)
  select ${claimId}, 9, id, ${people.editor.id} from texts where body = 'a'`

const KEPT = {
  events: 'type',
  verdict_revisions: 'rating_id',
  reviews: 'decision',
  publications: 'statement',
  publication_evidence: 'title',
  corrections: 'kind',
  article_versions: 'language',
  source_waivers: 'series',
  verdict_authors: 'series',
  ratings: 'word',
  texts: 'body',
}

describe.each(Object.entries(KEPT))('%s', (table, column) => {
  it('are never changed, deleted or emptied, by nobody', async () => {
    expect((await owner.sql.unsafe(`select count(*)::int as n from ${table}`))[0]?.n).toBeGreaterThan(0)
    const statements = [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]
    for (const statement of statements) {
      await expect(owner.sql.unsafe(statement)).rejects.toThrow('append-only')
      await expect(desk.sql.unsafe(statement)).rejects.toThrow(/permission denied|append-only/)
    }
  })
})

describe('claims, articles and withdrawals', () => {
  it('are never deleted', async () => {
    for (const table of ['claims', 'articles', 'withdrawals']) {
      await expect(owner.sql.unsafe(`delete from ${table}`)).rejects.toThrow('never deleted')
      await expect(owner.sql.unsafe(`truncate ${table} cascade`)).rejects.toThrow('append-only')
      await expect(desk.sql.unsafe(`delete from ${table}`)).rejects.toThrow('permission denied')
    }
  })
})

describe('the history', () => {
  const next = (previous: string, sequence: string, table = 'public.events') => `
    insert into public.events (sequence, type, schema_version, at, payload, previous_hash, hash)
    select ${sequence}, 'desk.created', 1, now(), '{}', ${previous}, encode(sha256(random()::text::bytea), 'hex')
    from ${table} order by sequence desc limit 1`

  it('takes only what follows its last event', async () => {
    for (const { sql } of [desk, owner]) {
      await expect(sql.unsafe(next('hash', 'sequence + 2'))).rejects.toThrow('does not follow')
      await expect(sql.unsafe(next(`repeat('a', 64)`, 'sequence + 1'))).rejects.toThrow('does not follow')
      await expect(sql.unsafe(next('previous_hash', 'sequence'))).rejects.toThrow('does not follow')
    }
  })

  it('is not fooled by a table of the same name', async () => {
    const forged = desk.sql.begin(async (sql) => {
      await sql`create temporary table events as select * from public.events order by sequence desc limit 1`
      await sql`update pg_temp.events set sequence = 1000, hash = repeat('e', 64)`
      await sql.unsafe(next('hash', 'sequence + 1', 'pg_temp.events'))
    })
    await expect(forged).rejects.toThrow('does not follow')
    expect((await verifyHistory(db)).fault).toBeNull()
  })
})

describe('redaction', () => {
  const anyText = async () =>
    (await owner.sql`select id, digest from texts where body is not null order by id limit 1`)[0]

  it('empties body and salt of one text, and the history still verifies', async () => {
    const text = await anyText()
    const [told] = await desk.sql`select redact_text(${text?.id}) as digest`
    expect(told?.digest).toBe(text?.digest)
    const [row] =
      await owner.sql`select body, salt, digest, redacted_at is not null as redacted from texts where id = ${text?.id}`
    expect(row).toEqual({ body: null, salt: null, digest: text?.digest, redacted: true })
    expect((await verifyHistory(db)).fault).toBeNull()
    expect((await desk.sql`select redact_text(${text?.id}) as digest`)[0]?.digest).toBeNull()
  })

  it('is the only way, and never a change of words', async () => {
    const text = await anyText()
    const changes = [
      `body = 'other', digest = encode(sha256(convert_to(salt || 'other', 'UTF8')), 'hex')`,
      `body = null, redacted_at = now()`,
      `body = null, salt = null, redacted_at = now(), digest = repeat('0', 64)`,
    ]
    for (const change of changes)
      await expect(owner.sql.unsafe(`update texts set ${change} where id = '${text?.id}'`)).rejects.toThrow()
    const [redacted] = await owner.sql`select id from texts where body is null limit 1`
    await expect(
      owner.sql`update texts set body = 'back', salt = 's', redacted_at = null where id = ${redacted?.id}`,
    ).rejects.toThrow()
    await expect(desk.sql`update texts set body = null where id = ${text?.id}`).rejects.toThrow(
      'permission denied',
    )
  })
})
