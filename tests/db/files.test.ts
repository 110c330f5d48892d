import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '@/db/client'
import { FILE_REFERENCES } from '@/db/file-references'
import { sweepFiles } from '@/db/jobs/sweep-files'
import { captureByHand } from '@/db/mutations/capture-by-hand'
import { takeInUpload } from '@/db/mutations/take-in-upload'
import { takeUpload } from '@/db/mutations/take-upload'
import { findFile } from '@/db/queries/desk/file'
import { captures, evidence, files, interviews, quoteLookups } from '@/db/schema'
import { captureByHandInput } from '@/domain/capture-by-hand'
import { filesIn } from '@/outside/files'
import { verifyFiles } from '@/scripts/captures-verify'
import { testDesk } from '@/tests/support/desk'
import { attached, checkingClaim, done } from '@/tests/support/factories'
import type { PersonName } from '@/tests/support/people'
import { PAGE, photo, textOf } from '@/tests/support/upload-corpus'

const { addresses, as, db, lastEvent, owner, people, refused } = await testDesk()
const worker = openDatabase(addresses.worker)
const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-files-'))
afterAll(async () => {
  await worker.close()
  rmSync(folder, { recursive: true })
})

const MB = 1024 * 1024
const place = { files: filesIn(folder), limits: { file: 2 * MB, personDay: 4 * MB, all: 100 * MB } }
const upload = (content: Uint8Array, more: { name?: string; keepMetadata?: boolean } = {}) => ({
  content: [content] as unknown as AsyncIterable<Uint8Array>,
  ...{ name: 'report.txt', bytes: content.length, keepMetadata: false, ...more },
})
const send = async (name: PersonName, content: Uint8Array = Buffer.from('Forty ships lie in the port.')) =>
  done(await takeInUpload(db, place, people[name], upload(content)))
const standing = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.length > 20)
const placeOf = async (fileId: string) => {
  const [row] = await db.select({ key: files.key }).from(files).where(eq(files.id, fileId))
  return path.join(folder, row?.key.slice(0, 2) ?? '', row?.key ?? '')
}
const age = (hours: number) =>
  owner.sql.begin(async (tx) => {
    await tx`alter table files disable trigger files_fixed`
    await tx`update files set created_at = clock_timestamp() - make_interval(hours => ${hours})`
    await tx`alter table files enable trigger files_fixed`
  })
const older = (file: string) => utimesSync(file, new Date(0), new Date(0))

/** A source cited by a piece of evidence. */
async function cited(more: Parameters<typeof attached>[2] = {}, writer: PersonName = 'reviewer') {
  const claim = await checkingClaim(db, { writer })
  const { evidenceId } = await attached(db, claim, { address: null, ...more }, writer)
  const [row] = await db
    .select({ sourceId: evidence.sourceId })
    .from(evidence)
    .where(eq(evidence.id, evidenceId))
  return { ...claim, evidenceId, sourceId: row?.sourceId ?? '' }
}
const byHand = (name: PersonName, sourceId: string, fileId: string) =>
  captureByHand(
    db,
    as(name),
    captureByHandInput.parse({
      sourceId,
      fileId,
      address: 'https://harbour.example/log',
      madeOn: '2025-03-03',
    }),
  )
const has = async (name: PersonName, fileId: string) => (await findFile(db, people[name], fileId)) !== null

beforeEach(() => age(30))

describe('an upload', () => {
  it('is a row with the hash and the length of its bytes, under a name they bear out', async () => {
    const content = textOf(100_000)
    const sent = done(
      await takeInUpload(db, place, people.reviewer, upload(content, { name: '../page.html' })),
    )
    expect(sent).toMatchObject({
      name: 'page.html.txt',
      mediaType: 'text/plain',
      bytes: 100_000,
      stripped: false,
    })
    expect(sent.sha256).toBe(createHash('sha256').update(content).digest('hex'))
    expect(readFileSync(await placeOf(sent.fileId)).equals(content)).toBe(true)
  })

  it('of a picture tells nothing of its camera, unless somebody keeps that', async () => {
    const picture = await photo()
    for (const keepMetadata of [false, true]) {
      const kept = done(await takeInUpload(db, place, people.reviewer, upload(picture, { keepMetadata })))
      expect(kept).toMatchObject({ mediaType: 'image/jpeg', stripped: !keepMetadata })
      expect(readFileSync(await placeOf(kept.fileId)).includes('SecretCamera')).toBe(keepMetadata)
    }
  })

  it('is refused to who has no command, and where it is no file of ours or too large, and leaves nothing', async () => {
    const before = standing()
    const unread = { ...upload(Buffer.alloc(0)), content: unreadable(), bytes: 10 }
    await refused('not_found', () => takeInUpload(db, place, people.reader, unread))
    await refused('too_large', () => takeInUpload(db, place, people.reviewer, { ...unread, bytes: 3 * MB }))
    await refused('too_large', () =>
      takeInUpload(db, place, people.reviewer, { ...upload(textOf(3 * MB)), bytes: null }),
    )
    await refused('not_read', () =>
      takeInUpload(db, place, people.reviewer, upload(Buffer.from(PAGE), { name: 'a.png' })),
    )
    expect(standing()).toEqual(before)
  })

  it('ends at what one person may send within a day, and at what the desk has room for', async () => {
    await send('second.reviewer', textOf(2 * MB))
    await send('second.reviewer', textOf(1.5 * MB))
    const more = { ...upload(textOf(1)), content: unreadable(), bytes: MB }
    const own = await refused('too_large', () => takeInUpload(db, place, people['second.reviewer'], more))
    expect(own.sentence).toContain('within a day')
    const full = { ...place, limits: { ...place.limits, all: 3 * MB } }
    const all = await refused('too_large', () => takeInUpload(db, full, people.editor, more))
    expect(all.sentence).toContain('no room left')
    expect(await send('editor')).toBeTruthy()
  })
})

describe('a file', () => {
  it('is its uploader’s alone until something refers to it, and is used once', async () => {
    const { fileId } = await send('reviewer')
    expect([await has('reviewer', fileId), await has('editor', fileId), await has('admin', fileId)]).toEqual([
      true,
      false,
      false,
    ])
    const { sourceId } = await cited()
    await refused('invalid', () => byHand('editor', sourceId, fileId))
    done(await byHand('reviewer', sourceId, fileId))
    expect([await has('editor', fileId), await has('admin', fileId), await has('reader', fileId)]).toEqual([
      true,
      true,
      false,
    ])
    await refused('invalid', () => byHand('reviewer', sourceId, fileId))
    expect(await db.transaction((tx) => takeUpload(tx, people.reviewer, fileId))).toMatchObject({
      refused: true,
    })
  })

  it('that belongs to restricted evidence is there for the people named for it, and its hash is in no event', async () => {
    const { fileId, sha256 } = await send('reviewer', Buffer.from('Only an official has this.'))
    const { sourceId, evidenceId } = await cited({ visibility: 'restricted' })
    await refused('not_found', () => byHand('editor', sourceId, fileId))
    done(await byHand('reviewer', sourceId, fileId))
    const recording = await send('reviewer')
    await owner.db.transaction(async (tx) => {
      await tx.update(evidence).set({ kind: 'interview' }).where(eq(evidence.id, evidenceId))
      await tx.insert(interviews).values({
        ...{ evidenceId, personRole: 'Clerk', askedBy: 'Ada', heldOn: '2025-03-03', channel: 'telephone' },
        ...{ terms: 'off_record', recordingId: recording.fileId },
      })
    })
    for (const id of [fileId, recording.fileId])
      expect([await has('reviewer', id), await has('editor', id), await has('admin', id)]).toEqual([
        true,
        false,
        false,
      ])
    const payloads = JSON.stringify(await owner.sql`select payload from events`)
    expect(payloads.includes(sha256)).toBe(false)
    expect(JSON.stringify((await lastEvent())?.payload).includes(sourceId)).toBe(false)
  })

  it('is referred to by columns that are all known', async () => {
    const found =
      await owner.sql`select conrelid::regclass::text as table, attname as column from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype = 'f' and confrelid = 'files'::regclass order by 1, 2`
    expect(found.map(({ table, column }) => [table, column])).toEqual(FILE_REFERENCES)
  })
})

describe('a copy made by hand', () => {
  it('is kept with its address, its day, who brought it, and its hash in the history', async () => {
    const { fileId, sha256 } = await send('reviewer')
    const { sourceId } = await cited()
    const { captureId } = done(await byHand('reviewer', sourceId, fileId))
    const [row] = await db.select().from(captures).where(eq(captures.id, captureId))
    expect(row).toMatchObject({
      ...{ sourceId, way: 'by_hand', state: 'saved', bodyId: fileId, requestedBy: people.reviewer.id },
      ...{ address: 'https://harbour.example/log', startedAt: new Date('2025-03-03T12:00:00Z') },
    })
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'capture.made_by_hand', actorId: people.reviewer.id },
      payload: { captureId, sourceId, appearanceId: null, sha256 },
    })
  })

  it('is of a place elsewhere too, and told of its claim', async () => {
    const { claimId } = await checkingClaim(db, { writer: 'reviewer' })
    const [place] =
      await owner.sql`insert into appearances (claim_id, quote, quote_language, said_where, said_address, created_by)
      values (${claimId}, 'Forty ships.', 'en', 'A post', 'https://post.example/1', ${people.reviewer.id}) returning id`
    const { fileId } = await send('reviewer')
    const input = captureByHandInput.parse({
      appearanceId: place?.id,
      fileId,
      address: 'https://post.example/1',
    })
    done(await captureByHand(db, as('reviewer'), input))
    expect(await lastEvent()).toMatchObject({ claimId, payload: { appearanceId: place?.id, sourceId: null } })
  })

  it('is looked through for the quotes of its source, page by page', async () => {
    const { sourceId, evidenceId } = await cited({ quote: 'Forty ships.' })
    const { fileId } = await send('reviewer')
    const input = captureByHandInput.parse({ sourceId, fileId, address: 'https://harbour.example/log' })
    const marks = { free: true, asksPassword: false }
    const page = { text: 'The harbour log.\fForty ships.', textless: false, marks }
    const { captureId } = done(await captureByHand(db, as('reviewer'), input, page))
    const [row] = await db.select().from(captures).where(eq(captures.id, captureId))
    expect(row).toMatchObject({
      readable: page.text,
      readableDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const found = await db.select().from(quoteLookups).where(eq(quoteLookups.evidenceId, evidenceId))
    expect(found).toMatchObject([{ captureId, found: true, page: 2 }])
  })

  it('needs a file', async () => {
    const { sourceId } = await cited()
    const input = captureByHandInput.parse({ sourceId, address: 'https://harbour.example/log' })
    await refused('invalid', () => captureByHand(db, as('reviewer'), input))
  })
})

describe('the sweep of files', () => {
  it('takes an upload that nothing refers to after a day, and one that something does never', async () => {
    await sweepFiles(worker.db, place.files)
    const used = await send('reviewer')
    const { sourceId } = await cited()
    done(await byHand('reviewer', sourceId, used.fileId))
    const unused = await send('reviewer')
    await age(23)
    expect(await sweepFiles(worker.db, place.files)).toEqual({ strays: 0, unused: 0 })
    await age(25)
    const [usedAt, unusedAt] = [await placeOf(used.fileId), await placeOf(unused.fileId)]
    expect(await sweepFiles(worker.db, place.files)).toEqual({ strays: 0, unused: 1 })
    expect(standing()).toContain(path.relative(folder, usedAt))
    expect(standing()).not.toContain(path.relative(folder, unusedAt))
  })

  it('leaves alone what somebody takes up at the same moment', async () => {
    const { fileId } = await send('reviewer')
    const { sourceId } = await cited()
    await age(25)
    let swept: Promise<unknown> | undefined
    await db.transaction(async (tx) => {
      await takeUpload(tx, people.reviewer, fileId)
      swept = sweepFiles(worker.db, place.files)
      await expect
        .poll(async () => (await owner.sql`select from pg_locks where not granted`).length, { interval: 5 })
        .toBeGreaterThan(0)
      await tx.insert(captures).values({
        ...{ sourceId, address: 'https://harbour.example', way: 'by_hand', state: 'saved', bodyId: fileId },
        ...{ requestedBy: people.reviewer.id, endedAt: sql`clock_timestamp()` },
      })
    })
    await swept
    expect(await has('editor', fileId)).toBe(true)
    expect((await verifyFiles(owner.db, place.files)).faults).toEqual([])
  })

  it('takes files that no row names once they are old, half ones too', async () => {
    await sweepFiles(worker.db, place.files)
    const { fileId } = await send('reviewer')
    const stray = await place.files.keep([textOf(10)], MB)
    if ('refused' in stray) throw new Error(stray.sentence)
    const strayAt = path.join(folder, stray.key.slice(0, 2), stray.key)
    writeFileSync(`${strayAt}.half`, 'x')
    expect((await sweepFiles(worker.db, place.files)).strays).toBe(0)
    older(strayAt)
    older(`${strayAt}.half`)
    older(await placeOf(fileId))
    expect((await verifyFiles(owner.db, place.files)).faults).toHaveLength(2)
    expect((await sweepFiles(worker.db, place.files)).strays).toBe(2)
    expect(await verifyFiles(owner.db, place.files)).toMatchObject({ faults: [] })
  })
})

describe('captures:verify', () => {
  it('finds one byte that changed, a file cut short, and one that is gone', async () => {
    const three = [await send('reviewer'), await send('reviewer'), await send('reviewer')]
    const at = await Promise.all(three.map(({ fileId }) => placeOf(fileId)))
    const [changed = '', cut = '', gone = ''] = at
    expect((await verifyFiles(owner.db, place.files)).faults).toEqual([])
    const bytes = readFileSync(changed)
    writeFileSync(changed, Buffer.concat([Buffer.from([(bytes[0] ?? 0) ^ 1]), bytes.subarray(1)]))
    writeFileSync(cut, bytes.subarray(1))
    rmSync(gone)
    const { faults } = await verifyFiles(owner.db, place.files)
    expect(faults).toHaveLength(3)
    for (const sentence of ['is not what was kept', `has ${bytes.length - 1} bytes`, 'is missing'])
      expect(
        faults.filter((fault) => fault.includes(sentence)),
        sentence,
      ).toHaveLength(1)
  })
})

function unreadable(): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]: () => {
      throw new Error('It was read.')
    },
  }
}
