import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { findClaimState } from '@/db/queries/desk/claim-state'
import { countStages, listQueue } from '@/db/queries/desk/queue'
import { listStatuses } from '@/db/queries/reader/statuses'
import { seedSampleDesk } from '@/db/seed'
import { STAGES } from '@/domain/claim'
import type { Actor } from '@/domain/permissions'
import { QUEUE_COUNT_MAX, type QueueAsked, type QueuePlace, WHOLE_QUEUE, WORK_STAGES } from '@/domain/queue'
import { isRefusal } from '@/domain/refusal'
import { decide } from '@/domain/workflow'
import { testDatabase } from '@/tests/support/db'
import { person } from '@/tests/support/people'

const { db, owner, reader } = await testDatabase()
const everything: QueueAsked = { ...WHOLE_QUEUE, stage: 'all' }
let editor: Actor

beforeAll(async () => {
  await seedSampleDesk(owner.db)
  editor = await person(db, 'editor')
})

/** Every page of the queue, read onwards from the first. */
async function walk(actor: Actor, asked: QueueAsked, limit: number) {
  const pages = []
  let after: QueuePlace | null = null
  do {
    const page: Awaited<ReturnType<typeof listQueue>> = await listQueue(db, actor, { ...asked, after }, limit)
    pages.push(page)
    after = page.next
  } while (after !== null)
  return pages
}

const statements = async (asked: QueueAsked) =>
  (await listQueue(db, editor, asked)).lines.map(({ statement }) => statement)

describe('the queue of the sample desk', () => {
  it('shows what is in work unless a stage is chosen', async () => {
    const { lines } = await listQueue(db, editor, WHOLE_QUEUE)
    expect(new Set(lines.map(({ stage }) => stage))).toEqual(new Set(WORK_STAGES))
    for (const stage of STAGES) {
      const page = await listQueue(db, editor, { ...WHOLE_QUEUE, stage })
      expect(page.lines.length).toBeGreaterThan(0)
      expect(page.lines.every((line) => line.stage === stage)).toBe(true)
    }
  })

  it.each(['longest', 'latest', 'worth'] as const)(
    'pages by keyset, %s first: onwards and back, nothing twice, nothing left out',
    async (sort) => {
      const asked = { ...everything, sort }
      const all = (await listQueue(db, editor, asked, 1000)).lines
      const pages = await walk(editor, asked, 7)
      expect(pages.flatMap(({ lines }) => lines)).toEqual(all)
      expect(pages.map(({ previous }) => previous !== null)).toEqual(pages.map((_, n) => n > 0))
      let before = pages.at(-1)?.previous ?? null
      for (const page of pages.slice(0, -1).reverse()) {
        const back: Awaited<ReturnType<typeof listQueue>> = await listQueue(
          db,
          editor,
          { ...asked, before },
          7,
        )
        expect(back.lines).toEqual(page.lines)
        before = back.previous
      }
      expect(before).toBeNull()
      const values = all.map(({ since, worth }) => (sort === 'worth' ? worth : since.getTime()))
      expect(values).toEqual([...values].sort((a, b) => (sort === 'longest' ? a - b : b - a)))
      expect(new Set(values).size).toBeGreaterThan(1)
    },
  )

  it('shows beside a claim what its readers are told, asked as the reader', async () => {
    const { lines } = await listQueue(db, editor, everything, 1000)
    const told = await listStatuses(
      reader.db,
      lines.flatMap(({ publicId }) => publicId ?? []),
    )
    for (const { stage, publicId } of lines) {
      const status = publicId === null ? undefined : told.get(publicId)
      if (stage === 'suggested' || stage === 'declined') expect(status).toBeUndefined()
      if (stage === 'published') expect(status?.kind).toBe('rated')
      if (stage === 'withdrawn') expect(status?.kind).toBe('withdrawn')
    }
    expect((await listStatuses(reader.db, [])).size).toBe(0)
  })

  it('counts every stage under the filters in force', async () => {
    for (const asked of [
      everything,
      { ...everything, q: 'huawei' },
      { ...everything, taken: 'nobody' as const },
    ]) {
      const { lines } = await listQueue(db, editor, asked, 1000)
      const counts = await countStages(db, editor, asked)
      for (const stage of STAGES)
        expect(counts[stage]).toBe(lines.filter((line) => line.stage === stage).length)
    }
  })

  it('narrows by every filter to exactly the claims that fit', async () => {
    const all = (await listQueue(db, editor, everything, 1000)).lines
    const reviewer = await person(db, 'reviewer')
    const some = all.find(({ claimant, article, draft }) => claimant && article && draft)
    const fits: [Partial<QueueAsked>, (line: (typeof all)[number]) => boolean][] = [
      [{ attribution: 'named' }, ({ claimant }) => claimant !== null],
      [{ claimant: some?.claimant?.id ?? '' }, ({ claimant }) => claimant?.id === some?.claimant?.id],
      [{ article: 'none' }, ({ article }) => article === null],
      [{ article: some?.article?.id ?? '' }, ({ article }) => article?.id === some?.article?.id],
      [{ rating: 'none' }, ({ draft }) => draft === null],
      [{ rating: some?.draft?.id ?? null }, ({ draft }) => draft?.id === some?.draft?.id],
      [{ taken: 'somebody' }, ({ takenBy }) => takenBy !== null],
      [{ taken: 'nobody' }, ({ takenBy }) => takenBy === null],
      [{ taken: 'me' }, ({ takenBy }) => takenBy === reviewer.name],
    ]
    for (const [filter, fit] of fits) {
      const { lines } = await listQueue(db, reviewer, { ...everything, ...filter }, 1000)
      expect(lines.map(({ id }) => id)).toEqual(all.filter(fit).map(({ id }) => id))
    }
  })

  it.each(['editor', 'second.editor', 'reviewer', 'admin'] as const)(
    'gives %s exactly the claims that wait for their decision, as the workflow decides it',
    async (name) => {
      const actor = await person(db, name)
      const all = (await listQueue(db, actor, everything, 1000)).lines
      const expected = []
      for (const { id } of all) {
        const found = await findClaimState(db, id, actor, { lock: false })
        const may = (command: 'approve' | 'publish' | 'confirm_withdrawal') => {
          if (!found) return false
          const state = { ...found.state, missingForApproval: [] }
          return !isRefusal(decide(state, command, actor))
        }
        if (may('approve') || may('publish') || may('confirm_withdrawal')) expected.push(id)
      }
      const waiting = await listQueue(db, actor, { ...WHOLE_QUEUE, waiting: 'me' }, 1000)
      expect(waiting.lines.map(({ id }) => id)).toEqual(expected)
      if (name === 'reviewer') expect(expected).toEqual([])
      else expect(expected.length).toBeGreaterThan(0)
    },
  )
})

describe('the text filter', () => {
  const odd = [
    '50% of it',
    '50x of it',
    'snake_case',
    'snakeXcase',
    "it's so",
    'back\\slash',
    '👩‍🔬 found it',
    'ÉTÉ',
    "'; drop table claims; --",
  ]

  beforeAll(async () => {
    await db.execute(sql`
      insert into claims (public_id, words, mode, statement, language, attribution, kind, stage, created_by)
      select 'odd' || translate(lpad(n::text, 7, '2'), '0189', 'abcd'), '', 'published_elsewhere', s, 'en', 'article', 'fact', 'open', ${editor.id}
      from unnest(${sql.param(odd)}::text[]) with ordinality as t(s, n)`)
  })

  it.each([
    ['%', ['50% of it']],
    ['_case', ['snake_case']],
    ["it's", ["it's so"]],
    ['\\', ['back\\slash']],
    ['👩‍🔬', ['👩‍🔬 found it']],
    ['été', ['ÉTÉ']],
    ["'; DROP TABLE", ["'; drop table claims; --"]],
    ['no such words', []],
  ])('looks for %s as it stands', async (q, expected) => {
    expect(await statements({ ...WHOLE_QUEUE, q })).toEqual(expected)
  })

  it('finds a claim by its claimant and by its quote', async () => {
    expect(await statements({ ...everything, q: 'george magnus' })).not.toEqual([])
    const [place] = await db.execute<{ quote: string; statement: string }>(
      sql`select a.quote, c.statement from appearances a join claims c on c.id = a.claim_id where a.quote <> c.statement limit 1`,
    )
    expect(await statements({ ...everything, q: place?.quote.slice(0, 60) ?? '' })).toContain(
      place?.statement,
    )
  })
})

describe('with 12,000 claims more', () => {
  beforeAll(async () => {
    await owner.db.transaction(async (tx) => {
      // A claim is made open; these are made where they shall stand.
      await tx.execute(sql`set local session_replication_role = replica`)
      await tx.execute(sql`
      insert into claims (public_id, words, mode, statement, language, attribution, kind, stage, stage_since, created_by)
      select translate(lpad(n::text, 10, 'z'), '0189', 'abcd'), '', 'published_elsewhere',
        'Generated statement ' || n || ' about exports, wages, rainfall and roads', 'en', 'article', 'fact',
        (array['open', 'checking', 'in_review', 'approved'])[1 + n % 4], timestamptz '2026-01-01' + n * interval '1 minute', ${editor.id}
      from generate_series(1, 12000) as g(n)`)
    })
    await owner.db.execute(sql`
      insert into appearances (claim_id, quote, quote_language, said_where, created_by)
      select id, 'They said: ' || statement, 'en', 'A hall', created_by from claims where statement like 'Generated%'`)
    await owner.db.execute(sql`analyze`)
  })

  it('still pages without leaving a claim out, though many stand at one moment', async () => {
    await owner.db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`)
      await tx.execute(
        sql`update claims set stage_since = timestamptz '2026-02-01' where statement like 'Generated statement 11__ %'`,
      )
    })
    const pages = await walk(editor, { ...WHOLE_QUEUE, q: 'Generated statement 11' }, 40)
    const ids = pages.flatMap(({ lines }) => lines.map(({ id }) => id))
    expect(ids).toHaveLength(1 + 10 + 100 + 1000)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('counts up to the cap and no further', async () => {
    const counts = await countStages(db, editor, WHOLE_QUEUE)
    expect(counts.open).toBe(QUEUE_COUNT_MAX + 1)
    expect(counts.published).toBeLessThan(50)
  })
})
