import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { attachEvidence } from '@/db/mutations/attach-evidence'
import { confirmSource } from '@/db/mutations/confirm-source'
import { editEvidence } from '@/db/mutations/edit-evidence'
import { fillSourceFromPage } from '@/db/mutations/fill-source'
import { listHistory } from '@/db/queries/desk/history'
import { events, evidence, files, interviews, searches, sources } from '@/db/schema'
import { attachEvidenceInput, editEvidenceInput, withRecording } from '@/domain/evidence-input'
import { WHOLE_HISTORY } from '@/domain/history'
import { testDesk } from '@/tests/support/desk'
import { approvedClaim, checkingClaim, done } from '@/tests/support/factories'

const { db, as, lastEvent, owner, people, refused } = await testDesk()

const asked = {
  ...{ kind: 'interview', personName: 'Ida Brandt', personBody: 'The port authority', stance: 'refutes' },
  ...{ personRole: 'Harbour master', askedBy: 'Nora Whitfield', heldOn: '2026-11-02' },
  ...{ channel: 'telephone', terms: 'on_record', quote: 'There were thirty.' },
}
const searched = {
  ...{ kind: 'search', searchedWhere: 'Register of ships', searchedOn: '2026-11-03' },
  ...{ searchWords: 'forty ships 2024', searchedAddress: 'https://ships.example/search' },
}
const attach = async (sent: object, by: Parameters<typeof as>[0] = 'reviewer') => {
  const { claimId } = await checkingClaim(db)
  const input = attachEvidenceInput.parse({ claimId, ...sent })
  return { ...done(await attachEvidence(db, as(by), input)) }
}
const rowOf = async (evidenceId: string) => {
  const [row] = await db
    .select()
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .where(eq(evidence.id, evidenceId))
  if (!row) throw new Error('The evidence is not there.')
  return row
}
const recordingOf = async (name: 'editor' | 'reviewer') => {
  const key = Array.from(
    randomUUID().replaceAll('-', ''),
    (digit) => 'abcdefghijklmnop'[parseInt(digit, 16)],
  ).join('')
  const told = { sha256: 'f'.repeat(64), bytes: 9, mediaType: 'audio/mpeg', name: 'talk.mp3' }
  const [file] = await db
    .insert(files)
    .values({ key, ...told, createdBy: people[name].id })
    .returning()
  return file?.id ?? ''
}
const made = { kind: 'interview', stance: 'refutes', quote: 'There were thirty.' }
const { personName: _name, personBody: _body, ...circumstances } = asked

describe('an interview', () => {
  it('has the person as its source, found again by name and body', async () => {
    const first = await attach(asked)
    const second = await attach({ ...asked, personName: ' ida  BRANDT', quote: 'Thirty, I said.' })
    const { sources: source } = await rowOf(first.evidenceId)
    expect((await rowOf(second.evidenceId)).sources.id).toBe(source.id)
    expect(source).toMatchObject({ title: 'Ida Brandt', owner: 'The port authority', kind: 'interview' })
    const [row] = await db.select().from(interviews).where(eq(interviews.evidenceId, first.evidenceId))
    expect(row).toMatchObject({ personRole: 'Harbour master', terms: 'on_record', channel: 'telephone' })
    expect(await lastEvent()).toMatchObject({ type: 'evidence.attached', payload: { kind: 'interview' } })
    const elsewhere = await attach({ ...asked, personBody: 'The city' })
    expect((await rowOf(elsewhere.evidenceId)).sources.id).not.toBe(source.id)
  })

  it('is public on the record alone, whoever writes the row', async () => {
    const { evidenceId } = await attach({ ...asked, terms: 'background', visibility: 'internal' })
    await expect(
      owner.sql`update evidence set visibility = 'public' where id = ${evidenceId}`,
    ).rejects.toThrow('only what was said on the record is public')
    const change = { ...circumstances, evidenceId, version: 1, terms: 'on_record', visibility: 'public' }
    done(await editEvidence(db, as('editor'), editEvidenceInput.parse(change)))
    expect((await rowOf(evidenceId)).evidence.visibility).toBe('public')
  })

  it('restricted is found by nobody by the person, and the history tells nobody else what it was', async () => {
    const { claimId, evidenceId } = await attach({ ...asked, visibility: 'restricted' })
    expect((await rowOf(evidenceId)).sources).toMatchObject({ personKey: null, restricted: true })
    expect(await lastEvent()).toMatchObject({ payload: { kind: null } })
    const change = { ...circumstances, evidenceId, version: 1, terms: 'off_record', visibility: 'restricted' }
    done(await editEvidence(db, as('reviewer'), editEvidenceInput.parse(change)))
    const told = async (reader: { id: string }) =>
      JSON.stringify((await listHistory(db, reader, { ...WHOLE_HISTORY, claim: claimId })).lines)
    expect(await told(people.reviewer)).toContain('On the record')
    expect(await told(people.editor)).not.toMatch(/record|interview|Circumstances/)
    const [last] = await db
      .select()
      .from(events)
      .where(eq(events.sequence, (await lastEvent())?.sequence ?? 0))
    expect(JSON.stringify(last?.payload)).not.toMatch(/record|interview|telephone|2026-11/)
  })

  it('takes no file that somebody else brought', async () => {
    const fileId = await recordingOf('editor')
    const { claimId } = await checkingClaim(db)
    const input = attachEvidenceInput.parse({ claimId, ...asked, fileId })
    const refusal = await refused('invalid', () => attachEvidence(db, as('reviewer'), input))
    expect(refusal.fieldErrors).toHaveProperty('fileId')
    done(await attachEvidence(db, as('editor'), input))
  })

  it('keeps the recording that was brought for it', async () => {
    const recordingId = await recordingOf('reviewer')
    const { evidenceId } = await attach({ ...asked, fileId: recordingId })
    const change = { ...circumstances, evidenceId, version: 1, stance: 'partly' }
    const another = withRecording(editEvidenceInput.parse(change), await recordingOf('reviewer'))
    const refusal = await refused('invalid', () => editEvidence(db, as('reviewer'), another))
    expect(refusal.fieldErrors).toHaveProperty('fileId')
    done(await editEvidence(db, as('reviewer'), editEvidenceInput.parse(change)))
    const [row] = await db.select().from(interviews).where(eq(interviews.evidenceId, evidenceId))
    expect(row).toMatchObject({ recordingId })
  })
})

it('a search that found nothing is context, and says where, when and with which words', async () => {
  const { claimId, evidenceId } = await attach(searched)
  const { evidence: row, sources: source } = await rowOf(evidenceId)
  expect(row).toMatchObject({ kind: 'search', stance: 'context', quote: null, note: null })
  expect(source).toMatchObject({ title: 'Register of ships', address: 'https://ships.example/search' })
  const [search] = await db.select().from(searches).where(eq(searches.evidenceId, evidenceId))
  expect(search).toMatchObject({ words: 'forty ships 2024', searchedOn: '2026-11-03' })
  const again = attachEvidenceInput.parse({ claimId, ...searched })
  await refused('evidence_twice', () => attachEvidence(db, as('editor'), again))
  const edit = { evidenceId, version: 1, kind: 'search', searchWords: 'ships', searchedOn: '2026-11-04' }
  done(await editEvidence(db, as('reviewer'), editEvidenceInput.parse(edit)))
  const [first] = (await listHistory(db, people.editor, { ...WHOLE_HISTORY, claim: claimId })).lines
  expect(first?.texts).toEqual([
    { label: 'Circumstances before', body: 'Searched: forty ships 2024\nDay: 2026-11-03' },
  ])
})

it('the kind of a piece stays what it is', async () => {
  const { evidenceId } = await attach(searched)
  const change = editEvidenceInput.parse({ ...circumstances, ...made, evidenceId, version: 1 })
  await refused('not_found', () => editEvidence(db, as('reviewer'), change))
})

it('the same bytes are the same source', async () => {
  const bytes = { sha256: 'e'.repeat(64), bytes: 9, mediaType: 'application/pdf', name: 'report.pdf' }
  const rows = await db
    .insert(files)
    .values(['b', 'c'].map((sign) => ({ ...bytes, key: sign.repeat(32), createdBy: people.reviewer.id })))
    .returning()
  const cited = { stance: 'supports', quote: 'Forty.' }
  const [first, second] = [
    await attach({ ...cited, fileId: rows[0]?.id }),
    await attach({ ...cited, fileId: rows[1]?.id }),
  ]
  const { sources: source } = await rowOf(first.evidenceId)
  expect(source).toMatchObject({ title: 'report.pdf', fileId: rows[0]?.id, fileSha256: bytes.sha256 })
  expect((await rowOf(second.evidenceId)).sources.id).toBe(source.id)
})

describe('what a page says of itself', () => {
  const facts = {
    ...{ title: 'Berths 2024', author: 'I. Brandt', publisher: 'The port', publishedOn: '2025-01-02' },
    ...{ access: null, language: 'en' },
  }
  const bare = () => ({
    address: `https://port.example/${randomUUID()}`,
    stance: 'supports',
    quote: 'Forty.',
  })

  it('fills what the record does not tell, is marked so, and is confirmed by a press', async () => {
    const { evidenceId } = await attach({ ...bare(), author: 'Ida Brandt' })
    const { sources: before } = await rowOf(evidenceId)
    const filled = await db.transaction((tx) => fillSourceFromPage(tx, before.id, facts))
    expect(filled).toEqual(['title', 'publisher', 'publishedOn'])
    const { sources: now } = await rowOf(evidenceId)
    expect(now).toMatchObject({ title: 'Berths 2024', author: 'Ida Brandt', version: 2, fromPage: filled })
    expect(await db.transaction((tx) => fillSourceFromPage(tx, before.id, facts))).toEqual([])
    await refused('approval_changed', () => confirmSource(db, as('editor'), { sourceId: now.id, version: 1 }))
    done(await confirmSource(db, as('editor'), { sourceId: now.id, version: 2 }))
    expect((await rowOf(evidenceId)).sources).toMatchObject({ fromPage: [], version: 3 })
  })

  it('changes nothing that somebody has sent for review', async () => {
    const known = { ...bare(), title: '' } as const
    const { evidenceId } = await attach(known)
    await approvedClaim(db, { evidence: [{ ...known, stance: 'supports' }, { owner: 'Somebody else' }] })
    const { sources: source } = await rowOf(evidenceId)
    expect(await db.transaction((tx) => fillSourceFromPage(tx, source.id, facts))).toEqual([])
  })
})
