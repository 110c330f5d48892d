import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { and, desc, eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '@/db/client'
import { archiveCapture } from '@/db/jobs/archive-capture'
import { capture } from '@/db/jobs/capture'
import { wakeCaptures } from '@/db/jobs/wake-captures'
import { watchPages } from '@/db/jobs/watch-pages'
import { acknowledgeCapture } from '@/db/mutations/acknowledge-capture'
import { attachEvidence } from '@/db/mutations/attach-evidence'
import { captureAgain } from '@/db/mutations/capture-again'
import { captureSource } from '@/db/mutations/capture-source'
import { editEvidence } from '@/db/mutations/edit-evidence'
import { keepLookups } from '@/db/mutations/look-up-quotes'
import { requestReview } from '@/db/mutations/request-review'
import { settleCaptureFlag } from '@/db/mutations/settle-capture-flag'
import { findClaimCaptures, findPlaceCaptures } from '@/db/queries/desk/claim-captures'
import { listQueue } from '@/db/queries/desk/queue'
import { captures, events, evidence, evidenceReaders, files, quoteLookups, sources } from '@/db/schema'
import { NO_ROOM } from '@/domain/capture'
import { attachEvidenceInput, editEvidenceInput } from '@/domain/evidence-input'
import { WHOLE_QUEUE } from '@/domain/queue'
import { filesIn } from '@/outside/files'
import { verifyHistory } from '@/scripts/audit-verify'
import { testDesk } from '@/tests/support/desk'
import { checkingClaim, done, drafted, openClaim } from '@/tests/support/factories'
import { pdf } from '@/tests/support/made-files'
import { page, webSite } from '@/tests/support/web-site'

const QUOTE = 'Forty ships lay there in 2024.'
const TEXT = `<title>The register</title><p>${QUOTE}</p><p>${'Grain was in most of them, says the office. '.repeat(60)}</p>`
let answersBusy = true
let watched: string | null = TEXT
let meanwhile = async () => {}

const { addresses, db, as, owner, people, refused } = await testDesk()
const worker = openDatabase(addresses.worker)
const folder = mkdtempSync(path.join(tmpdir(), 'captures-'))
const kept = filesIn(folder)
const pages: Readonly<Record<string, RequestListener>> = {
  '/register': page(TEXT, { 'set-cookie': 'who=somebody', 'x-from': 'the register' }),
  '/told': page(`<head><meta name="dc.title" content="Berths 2024"></head><p>${QUOTE}</p>`),
  '/other': page('<p>Nothing of the kind stands here.</p>'),
  '/report.pdf': page(pdf([['One ship.'], ['Forty ships lay', 'there in 2024.']]), {
    'content-type': 'application/pdf',
  }),
  '/scan.pdf': page(pdf([[], []]), { 'content-type': 'application/pdf' }),
  '/paid': (_, answer) => void answer.writeHead(402).end('Pay first.'),
  '/watched': (_, answer) =>
    void answer.writeHead(watched ? 200 : 404, { 'content-type': 'text/html' }).end(watched),
  '/meanwhile': (_, answer) => void meanwhile().then(() => answer.end(TEXT)),
  '/save/': (asked, answer) =>
    void answer
      .writeHead(200, { 'content-location': `/web/20261129/${asked.url?.slice('/save/'.length)}` })
      .end('Saved.'),
  '/gone': (_, answer) => void answer.writeHead(410).end(),
  '/busy': (_, answer) => void answer.writeHead(answersBusy ? 503 : 200).end(answersBusy ? '' : TEXT),
}
// Whatever the query: each test cites an address of its own.
const site = await webSite(
  new Proxy(pages, { get: (known, asked) => known[String(asked).replace(/(?<=^\/save\/).*|\?.*/, '')] }),
)
process.env.FETCH_LOOPBACK_PORTS = String(site.port)
afterAll(async () => {
  await Promise.all([worker.close(), site.close()])
  rmSync(folder, { recursive: true })
})

/** A piece attached as its form does it, with the capture of its source. */
async function cited(where: string, more: object = {}) {
  const { claimId } = await checkingClaim(db)
  const input = attachEvidenceInput.parse({
    ...{ claimId, title: `The source at ${where}`, stance: 'supports', quote: QUOTE, owner: where },
    ...{ address: where.startsWith('/') ? `${site.address}${where}?${randomUUID()}` : where, ...more },
  })
  const { evidenceId } = done(await attachEvidence(db, as('reviewer'), input))
  return { claimId, evidenceId, input, ...(await latest(evidenceId)) }
}

async function latest(evidenceId: string) {
  const [row] = await db
    .select({ captureId: captures.id, sourceId: evidence.sourceId, state: captures.state })
    .from(evidence)
    .leftJoin(captures, eq(captures.sourceId, evidence.sourceId))
    .where(eq(evidence.id, evidenceId))
    .orderBy(desc(captures.requestedAt))
    .limit(1)
  return { captureId: row?.captureId ?? '', sourceId: row?.sourceId ?? '', state: row?.state }
}

const run = (captureId: string, attempt = 1, room = 1e9) =>
  capture(worker.db, captureId, { files: kept, attempt, room, archiving: true })
const rowOf = async (captureId: string) =>
  (await db.select().from(captures).where(eq(captures.id, captureId)))[0]
const lookupOf = async (evidenceId: string) =>
  (await db.select().from(quoteLookups).where(eq(quoteLookups.evidenceId, evidenceId)))[0]
const markOf = async (claimId: string) =>
  (await listQueue(db, people.editor, { ...WHOLE_QUEUE, stage: 'all' }, 1000)).lines.find(
    ({ id }) => id === claimId,
  )?.flag
const jobsOf = (captureId: string) =>
  owner.sql`select t.identifier as task, payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where payload ->> 'captureId' = ${captureId}`

describe('attaching a source that has an address', () => {
  it('queues one capture, however many claims cite it, with a job that names nothing but it', async () => {
    const first = await cited('/register')
    expect(first.state).toBe('queued')
    expect(await jobsOf(first.captureId)).toEqual([
      { task: 'capture', payload: { captureId: first.captureId } },
    ])
    const { claimId } = await checkingClaim(db)
    done(await attachEvidence(db, as('editor'), { ...first.input, claimId, citeKnown: true }))
    expect(await db.$count(captures, eq(captures.sourceId, first.sourceId))).toBe(1)
  })

  it('asks for nothing where the source is restricted, also once it has become so', async () => {
    const hidden = await cited('/register', { visibility: 'restricted' })
    expect(hidden.state).toBeNull()
    const shown = await cited('/register')
    const asked = site.asked.length
    const input = { ...shown.input, evidenceId: shown.evidenceId, version: 1, visibility: 'restricted' }
    const { stance, quote, visibility, evidenceId, version } = input
    done(
      await editEvidence(
        db,
        as('reviewer'),
        editEvidenceInput.parse({ stance, quote, visibility, evidenceId, version }),
      ),
    )
    await run(shown.captureId)
    expect(await rowOf(shown.captureId)).toMatchObject({ state: 'failed', bodyId: null })
    expect(site.asked.length).toBe(asked)
    expect(await db.$count(events, eq(events.type, 'source.captured'))).toBe(0)
    await refused('not_found', () => captureAgain(db, as('editor'), { captureId: shown.captureId }))
  })

  it('keeps nothing where the source becomes restricted while its page is on its way', async () => {
    const shown = await cited('/meanwhile')
    const told = await db.$count(events, eq(events.type, 'source.captured'))
    const { stance, quote } = shown.input
    const said = { stance, quote, evidenceId: shown.evidenceId, version: 1, visibility: 'restricted' }
    meanwhile = async () => {
      done(await editEvidence(db, as('reviewer'), editEvidenceInput.parse(said)))
    }
    await run(shown.captureId)
    expect(await rowOf(shown.captureId)).toMatchObject({ state: 'failed', bodyId: null, readable: null })
    expect(await db.$count(events, eq(events.type, 'source.captured'))).toBe(told)
  })

  it('captures the place elsewhere where a claim appears', async () => {
    const said = { saidAddress: `${site.address}/register`, saidWhere: 'In the register' }
    const { claimId } = await openClaim(db, { claim: { ...said, quote: QUOTE } })
    const [made] = await db.select().from(captures).where(eq(captures.address, said.saidAddress))
    await run(made?.id ?? '')
    expect(await rowOf(made?.id ?? '')).toMatchObject({ state: 'saved', sourceId: null })
    expect(await db.$count(events, eq(events.claimId, claimId))).toBeGreaterThan(1)
  })
})

describe('a capture', () => {
  it('keeps the bytes the site sent, their hash, the headers but for cookies, and the text', async () => {
    const { captureId, evidenceId } = await cited('/register')
    await run(captureId)
    const row = await rowOf(captureId)
    expect(row).toMatchObject({ state: 'saved', status: 200, reason: null })
    expect(row?.headers).toMatchObject({ 'x-from': 'the register' })
    expect(Object.keys(row?.headers ?? {})).not.toContain('set-cookie')
    expect(row?.readable).toContain(QUOTE)
    const [file] = await db
      .select()
      .from(files)
      .where(eq(files.id, row?.bodyId ?? ''))
    const sent = createHash('sha256').update(TEXT).digest('hex')
    expect(file).toMatchObject({ sha256: sent, bytes: Buffer.byteLength(TEXT), createdBy: null })
    expect(await kept.measure(file?.key ?? '')).toEqual({ sha256: sent, bytes: Buffer.byteLength(TEXT) })
    expect(await lookupOf(evidenceId)).toMatchObject({ found: true, page: null, captureId })
    const [told] = await db.select().from(events).orderBy(desc(events.sequence)).limit(1)
    expect(told).toMatchObject({ type: 'source.captured', actorId: null, payload: { sha256: sent } })
    expect((await verifyHistory(owner.db)).fault).toBeNull()
    await run(captureId)
    expect(await db.$count(files, eq(files.sha256, sent))).toBeGreaterThan(0)
    expect(await rowOf(captureId)).toEqual(row)
  })

  it('of the same bytes as an earlier one shares their file', async () => {
    const { captureId } = await cited('/other')
    await run(captureId)
    const first = await rowOf(captureId)
    const stored = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    const before = stored().length
    const again = done(await captureAgain(db, as('editor'), { captureId }))
    await run(again.captureId)
    expect(await rowOf(again.captureId)).toMatchObject({ state: 'incomplete', bodyId: first?.bodyId })
    expect(stored()).toHaveLength(before)
  })

  it('fills what nobody told of the source from what its page says of itself', async () => {
    const { captureId, sourceId } = await cited('/told', { title: '' })
    await run(captureId)
    const [source] = await db.select().from(sources).where(eq(sources.id, sourceId))
    expect(source).toMatchObject({ title: 'Berths 2024', fromPage: ['title'], version: 2 })
  })

  it('of a PDF finds the page of the quote and fills the place that nobody gave', async () => {
    const { captureId, evidenceId } = await cited('/report.pdf')
    await run(captureId)
    expect(await lookupOf(evidenceId)).toMatchObject({ found: true, page: 2 })
    const [piece] = await db.select().from(evidence).where(eq(evidence.id, evidenceId))
    expect(piece?.locator).toBe('page 2')
    const given = await cited('/report.pdf', { locator: 'the table' })
    await run(given.captureId)
    expect((await db.select().from(evidence).where(eq(evidence.id, given.evidenceId)))[0]?.locator).toBe(
      'the table',
    )
  })

  it('of a scan is saved and says that it has no text', async () => {
    const { captureId, evidenceId } = await cited('/scan.pdf')
    await run(captureId)
    expect(await rowOf(captureId)).toMatchObject({ state: 'saved', textless: true, readable: null })
    expect(await lookupOf(evidenceId)).toBeUndefined()
  })

  it('is incomplete where a wall was met, or none of the words stand in it', async () => {
    const paid = await cited('/paid')
    await run(paid.captureId)
    expect(await rowOf(paid.captureId)).toMatchObject({ state: 'incomplete', status: 402 })
    const other = await cited('/other')
    await run(other.captureId)
    expect(await rowOf(other.captureId)).toMatchObject({
      state: 'incomplete',
      reason: 'The quoted words do not stand in what was captured.',
    })
    expect(await lookupOf(other.evidenceId)).toMatchObject({ found: false })
  })

  it('asks nobody where files may take no more room', async () => {
    const { captureId } = await cited('/register')
    const asked = site.asked.length
    await run(captureId, 1, 0)
    expect(await rowOf(captureId)).toMatchObject({ state: 'failed', reason: NO_ROOM })
    expect(site.asked).toHaveLength(asked)
  })

  it('fails at once where nothing can come, and waits where something may', async () => {
    const gone = await cited('/gone')
    await run(gone.captureId)
    expect(await rowOf(gone.captureId)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('410'),
    })
    const busy = await cited('/busy')
    await expect(run(busy.captureId)).rejects.toThrow('503')
    expect(await rowOf(busy.captureId)).toMatchObject({ state: 'queued', reason: null })
    await run(busy.captureId, 5)
    expect(await rowOf(busy.captureId)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('503'),
    })
    answersBusy = false
    const again = done(await captureAgain(db, as('reviewer'), { captureId: busy.captureId }))
    await refused('duplicate', () => captureAgain(db, as('editor'), { captureId: busy.captureId }))
    await run(again.captureId)
    expect((await latest(busy.evidenceId)).state).toBe('saved')
  })

  it('that was made before is asked for the quote of what is attached or changed later', async () => {
    const { captureId, input } = await cited('/report.pdf')
    await run(captureId)
    const { claimId } = await checkingClaim(db)
    const more = { ...input, claimId, citeKnown: true, quote: 'One ship.' }
    const { evidenceId } = done(await attachEvidence(db, as('reviewer'), more))
    expect(await lookupOf(evidenceId)).toMatchObject({ found: true, page: 1, captureId })
    const edit = { evidenceId, version: 1, stance: 'supports', quote: 'Two ships.', locator: 'page 1' }
    done(await editEvidence(db, as('reviewer'), editEvidenceInput.parse(edit)))
    const shown = await findClaimCaptures(db, claimId, people.editor.id)
    expect(shown.lookups.get(evidenceId)).toEqual({ captureId, found: false, page: null })
    const before = { id: evidenceId, version: 1, quote: 'One ship.', found: true, page: 1 }
    await db.transaction((tx) => keepLookups(tx, captureId, [before]))
    expect(await lookupOf(evidenceId)).toMatchObject({ evidenceVersion: 2, found: false })
  })
})

it('a capture whose job was lost is queued anew after a day', async () => {
  const { captureId } = await cited('/register')
  await owner.sql`delete from graphile_worker._private_jobs where payload ->> 'captureId' = ${captureId}`
  expect(await wakeCaptures(worker.db)).toBe(0)
  await owner.sql`alter table captures disable trigger user`
  await owner.sql`update captures set requested_at = now() - interval '2 days' where id = ${captureId}`
  await owner.sql`alter table captures enable trigger user`
  expect(await wakeCaptures(worker.db)).toBe(1)
  expect(await jobsOf(captureId)).toMatchObject([{ task: 'capture' }])
  await run(captureId)
  expect(await wakeCaptures(worker.db)).toBe(0)
})

describe('a public archive', () => {
  const archived = (captureId: string, path: string, attempt = 1) =>
    archiveCapture(worker.db, captureId, { archiveUrl: `${site.address}${path}`, attempt })

  it('is asked for the page of public evidence once it is saved, and its copy or why there is none is noted', async () => {
    const { captureId } = await cited('/register')
    expect(await jobsOf(captureId)).toHaveLength(1)
    await run(captureId)
    expect((await jobsOf(captureId)).map(({ task }) => task).sort()).toEqual(['archive_capture', 'capture'])
    answersBusy = true
    await expect(archived(captureId, '/busy?')).rejects.toThrow('503')
    await archived(captureId, '/busy?', 3)
    expect(await rowOf(captureId)).toMatchObject({ archiveReason: expect.stringContaining('503') })
    await archived(captureId, '/save/')
    const { address, ...noted } = (await rowOf(captureId)) ?? {}
    const archiveAddress = `${site.address}/web/20261129/${address}`
    expect(noted).toMatchObject({ archiveAddress, archiveReason: null, state: 'saved' })
  })

  it('never hears of a source that no public evidence cites', async () => {
    const { captureId } = await cited('/register', { visibility: 'internal' })
    await run(captureId)
    const asked = site.asked.length
    await archived(captureId, '/save/')
    expect(site.asked.length).toBe(asked)
  })
})

describe('watching', () => {
  it('asks again for what is old, and flags a page that says something else or is gone, until that is settled', async () => {
    const { captureId, claimId, evidenceId, sourceId } = await cited('/watched')
    await run(captureId)
    await owner.sql`alter table captures disable trigger user`
    await owner.sql`update captures set requested_at = now() - interval '8 days' where id = ${captureId}`
    await owner.sql`alter table captures enable trigger user`
    watched = TEXT.replace('Grain was in most', 'Coal was in some')
    expect(await watchPages(worker.db, 0)).toBe(0)
    expect(await watchPages(worker.db, 7)).toBe(1)
    const [second] = await db
      .select()
      .from(captures)
      .where(and(eq(captures.sourceId, sourceId), eq(captures.state, 'queued')))
    expect(second?.requestedBy).toBeNull()
    await run(second?.id ?? '')
    watched = null
    const third = done(await captureAgain(db, as('editor'), { captureId }))
    await run(third.captureId)
    const flags = async () => (await findClaimCaptures(db, claimId, people.editor.id)).flags
    expect(await flags()).toMatchObject([
      { kind: 'changed', captureId: second?.id, earlierId: captureId },
      { kind: 'gone', captureId: third.captureId },
    ])
    expect(await markOf(claimId)).toBe('gone')
    const flagId = (await flags())[0]?.id ?? ''
    done(await settleCaptureFlag(db, as('reviewer'), { flagId }))
    await refused('unchanged', () => settleCaptureFlag(db, as('reviewer'), { flagId }))
    expect(await flags()).toMatchObject([{ kind: 'gone' }])
    const hidden = { evidenceId, version: 1, stance: 'supports', quote: QUOTE, visibility: 'restricted' }
    done(await editEvidence(db, as('reviewer'), editEvidenceInput.parse(hidden)))
    expect(await markOf(claimId)).toBeNull()
  })

  it('tells of a place elsewhere on the claim that appears there, and in the queue until that is settled', async () => {
    watched = TEXT
    const said = { saidAddress: `${site.address}/watched?place`, saidWhere: 'In the register' }
    const { claimId } = await openClaim(db, { claim: { ...said, quote: QUOTE } })
    const shown = () => findPlaceCaptures(db, claimId)
    const [[appearanceId, first] = ['', undefined]] = [...(await shown()).byPlace]
    expect(first).toMatchObject({ state: 'queued', address: said.saidAddress })
    await run(first?.id ?? '')
    expect((await shown()).flags).toEqual([])
    watched = null
    const { captureId } = done(await captureAgain(db, as('editor'), { captureId: first?.id ?? '' }))
    await run(captureId)
    const { byPlace, flags } = await shown()
    expect(byPlace.get(appearanceId)).toMatchObject({ id: captureId, state: 'failed' })
    expect(flags).toMatchObject([{ kind: 'gone', captureId, appearanceId }])
    expect(await markOf(claimId)).toBe('gone')
    done(await settleCaptureFlag(db, as('editor'), { flagId: flags[0]?.id ?? '' }))
    expect((await shown()).flags).toEqual([])
    expect(await markOf(claimId)).toBeNull()
  })
})

describe('asking for review', () => {
  it('takes a copy of every public source with an address, or somebody who says that there is none', async () => {
    const { claimId, captureId, evidenceId } = await cited('/gone', { decisivePrimary: 'on' })
    await drafted(db, { claimId, publicId: '' }, 0)
    const ask = () => requestReview(db, as('reviewer'), { claimId })
    const { missing } = await refused('requirements_missing', ask)
    expect(missing).toMatchObject([{ field: `evidence-${evidenceId}` }])
    await run(captureId)
    await refused('requirements_missing', ask)
    const reason = 'The office took it down; its letter says the same.'
    const reader = { actor: { ...people.reviewer, role: 'reader' as const } }
    await refused('not_found', () => acknowledgeCapture(db, reader, { captureId, reason }))
    done(await acknowledgeCapture(db, as('reviewer'), { captureId, reason }))
    await refused('unchanged', () => acknowledgeCapture(db, as('editor'), { captureId, reason }))
    done(await ask())
  })

  it('is not held up by the page of an internal source', async () => {
    const { claimId } = await cited('https://nowhere.example/', {
      decisivePrimary: 'on',
      visibility: 'internal',
    })
    await drafted(db, { claimId, publicId: '' }, 0)
    done(await requestReview(db, as('reviewer'), { claimId }))
  })

  it('knows at once that an address kept for examples leads nowhere', async () => {
    const { captureId } = await cited('https://nowhere.example/x')
    expect(await rowOf(captureId)).toMatchObject({ state: 'failed' })
    expect(await jobsOf(captureId)).toEqual([])
  })
})

it('a source cited before pages were captured is captured when somebody asks, a restricted one never', async () => {
  const { claimId } = await checkingClaim(db)
  const createdBy = people.reviewer.id
  const source = async (restricted: boolean) => {
    const address = `${site.address}/register?${randomUUID()}`
    const [made] = await db
      .insert(sources)
      .values({ title: 'Cited long ago', kind: 'register', address, restricted, createdBy })
      .returning()
    const sourceId = made?.id ?? ''
    const visibility = restricted ? 'restricted' : 'public'
    const said = { stance: 'supports', quote: QUOTE, quoteLanguage: 'en', visibility } as const
    const [piece] = await db
      .insert(evidence)
      .values({ claimId, sourceId, ...said, createdBy })
      .returning()
    await db.insert(evidenceReaders).values({ evidenceId: piece?.id ?? '', userId: createdBy })
    return sourceId
  }
  const [open, secret] = [await source(false), await source(true)]
  done(await captureSource(db, as('second.reviewer'), { sourceId: open }))
  await refused('duplicate', () => captureSource(db, as('reviewer'), { sourceId: open }))
  await refused('unchanged', () => captureSource(db, as('reviewer'), { sourceId: secret }))
  await refused('not_found', () => captureSource(db, as('second.reviewer'), { sourceId: secret }))
})
