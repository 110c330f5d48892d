import { desc, eq, type SQL, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { attachEvidence } from '@/db/mutations/attach-evidence'
import { editEvidence, removeEvidence } from '@/db/mutations/edit-evidence'
import { nameEvidenceReader } from '@/db/mutations/name-evidence-reader'
import { restoreEvidence } from '@/db/mutations/restore-evidence'
import { listClaimEvidence } from '@/db/queries/desk/claim-evidence'
import { listHistory } from '@/db/queries/desk/history'
import { findReviewSubject } from '@/db/queries/desk/review-subject'
import { listEvidence } from '@/db/queries/desk/verdict-facts'
import { events } from '@/db/schema'
import { attachEvidenceInput, editEvidenceInput } from '@/domain/evidence-input'
import { WHOLE_HISTORY } from '@/domain/history'
import { testDatabase } from '@/tests/support/db'
import { deskPeople } from '@/tests/support/desk-people'
import {
  attached,
  checkingClaim,
  claimInReview,
  done,
  publishedClaim,
  TWO_SOURCES,
} from '@/tests/support/factories'

const database = await testDatabase()
const { db } = database
const people = await deskPeople(db)
const by = (name: keyof typeof people) => ({ actor: people[name] })

const changed = (evidenceId: string, version = 1) =>
  editEvidenceInput.parse({
    evidenceId,
    version,
    stance: 'refutes',
    quote: 'Four ships.',
    visibility: 'public',
  })

async function lastEvent(claimId: string) {
  const [event] = await db
    .select()
    .from(events)
    .where(eq(events.claimId, claimId))
    .orderBy(desc(events.sequence))
    .limit(1)
  return event
}

const rejectedBy = (constraint: string, statement: SQL) =>
  expect(db.execute(statement)).rejects.toMatchObject({ cause: { constraint_name: constraint } })

describe('a restricted piece of evidence', () => {
  it('is, to who is not named for it, not there: not to change, to remove, to pass on', async () => {
    const claim = await checkingClaim(db)
    const { evidenceId } = await attached(db, claim, { visibility: 'restricted', quote: 'From an official.' })
    const stranger = by('second.reviewer')
    const refusals = [
      await editEvidence(db, stranger, changed(evidenceId)),
      await editEvidence(db, stranger, changed(evidenceId, 7)),
      await removeEvidence(db, stranger, { evidenceId, reason: null }),
      await nameEvidenceReader(db, stranger, { evidenceId, userId: people['second.reviewer'].id }),
      await restoreEvidence(db, stranger, { evidenceId }),
    ]
    for (const refusal of refusals) expect(refusal).toMatchObject({ refused: true, code: 'not_found' })
    expect(JSON.stringify(refusals)).not.toContain('official')
    const [{ evidence } = {}] = await listEvidence(db, claim.claimId)
    expect(evidence).toMatchObject({ quote: 'From an official.', version: 1, removedAt: null })
  })

  it('is shown to somebody else only by who may see it, and that stands in the history', async () => {
    const claim = await checkingClaim(db)
    const { evidenceId } = await attached(db, claim, { visibility: 'restricted' })
    const userId = people['second.editor'].id
    done(await nameEvidenceReader(db, by('reviewer'), { evidenceId, userId }))
    expect(await lastEvent(claim.claimId)).toMatchObject({
      type: 'evidence.reader_named',
      payload: { evidenceId, userId },
    })
    expect(await nameEvidenceReader(db, by('reviewer'), { evidenceId, userId })).toMatchObject({
      code: 'duplicate',
    })
    done(await editEvidence(db, by('second.editor'), changed(evidenceId)))
  })

  it('is not shown to somebody who does not work at the desk', async () => {
    const claim = await checkingClaim(db)
    const { evidenceId } = await attached(db, claim, { visibility: 'restricted' })
    const userId = people.reader.id
    expect(await nameEvidenceReader(db, by('reviewer'), { evidenceId, userId })).toMatchObject({
      code: 'invalid',
    })
  })

  it('becomes one by an edit for its writer and for who made it so', async () => {
    const claim = await checkingClaim(db)
    const { evidenceId } = await attached(db, claim)
    const restricted = { ...changed(evidenceId), visibility: 'restricted' as const }
    done(await editEvidence(db, by('editor'), restricted))
    expect(await removeEvidence(db, by('second.reviewer'), { evidenceId, reason: null })).toMatchObject({
      code: 'not_found',
    })
    done(await editEvidence(db, by('reviewer'), { ...restricted, version: 2 }))
  })
})

it('the history does not tell of what became restricted that it is an interview', async () => {
  const claim = await checkingClaim(db)
  const spoken = {
    ...{
      claimId: claim.claimId,
      kind: 'interview',
      personName: 'Ada Lund',
      personRole: 'Pilot',
      terms: 'on_record',
    },
    ...{
      askedBy: 'The desk',
      heldOn: '2026-11-20',
      channel: 'telephone',
      stance: 'supports',
      quote: 'Forty.',
    },
  }
  const { evidenceId } = done(await attachEvidence(db, by('reviewer'), attachEvidenceInput.parse(spoken)))
  const toldTo = async (name: keyof typeof people) =>
    JSON.stringify(await listHistory(db, people[name], { ...WHOLE_HISTORY, claim: claim.claimId }))
  expect(await toldTo('second.reviewer')).toContain('an interview')
  const { claimId: _, personName: __, ...said } = spoken
  const change = { ...said, evidenceId, version: 1, visibility: 'restricted' }
  done(await editEvidence(db, by('reviewer'), editEvidenceInput.parse(change)))
  expect(await toldTo('second.reviewer')).not.toContain('an interview')
})

it('a review withholds a restricted piece but for its mark and stance, and what makes its hash unguessable', async () => {
  const secret = { quote: 'Gefälscht.', quoteLanguage: 'de', visibility: 'restricted' } as const
  const { claimId } = await claimInReview(db, { evidence: [...TWO_SOURCES, secret] })
  const [seen, withheld] = await Promise.all(
    (['reviewer', 'second.editor'] as const).map((name) => findReviewSubject(db, claimId, people[name].id)),
  )
  expect(seen?.set.evidence.at(-1)).toMatchObject({ quote: 'Gefälscht.', sourceId: expect.any(String) })
  expect(withheld?.set.evidence.at(-1)).toMatchObject({
    ...{ visibility: 'restricted', stance: 'supports', quote: null, quoteLanguage: 'und', sourceId: null },
    source: { title: 'Restricted source', kind: 'other' },
  })
  expect(withheld?.hash).toBe(seen?.hash)
})

describe('the source of restricted evidence', () => {
  const address = 'https://port.example/official'
  const secret = { title: 'Jane Doe, by phone', author: 'Jane Doe', interest: 'Works there.', address }
  const sourcesOf = async (claimId: string) =>
    (await listEvidence(db, claimId)).map(({ source }) => [source.title, source.author, source.interest])

  it('is not what a stranger cites at the same address', async () => {
    const [theirs, mine] = [await checkingClaim(db), await checkingClaim(db)]
    await attached(db, theirs, { ...secret, visibility: 'restricted' })
    await attached(db, mine, { title: 'A page of the port', address }, 'second.reviewer')
    expect(await sourcesOf(mine.claimId)).toEqual([['A page of the port', null, null]])
    expect(await sourcesOf(theirs.claimId)).toEqual([['Jane Doe, by phone', 'Jane Doe', 'Works there.']])
  })

  it('is not what another source is based on, nor does restricted evidence take over what the desk knows', async () => {
    const [theirs, mine] = [await checkingClaim(db), await checkingClaim(db)]
    const known = 'https://port.example/known'
    await attached(db, theirs, { title: 'The known page', address: known })
    await attached(db, theirs, { ...secret, address: known, visibility: 'restricted' })
    expect((await sourcesOf(theirs.claimId)).at(-1)?.[0]).toBe('Jane Doe, by phone')
    await attached(db, theirs, { ...secret, address: `${address}/2`, visibility: 'restricted' })
    await attached(db, mine, { title: 'A report', basedOn: `${address}/2` }, 'second.reviewer')
    const { pieces } = await listClaimEvidence(db, mine.claimId, people['second.reviewer'].id)
    expect(pieces).toMatchObject([{ basedOn: { title: `${address}/2` } }])
  })

  it('leaves the desk’s record when evidence becomes restricted, and gets one when it stops being so', async () => {
    const [theirs, mine] = [await checkingClaim(db), await checkingClaim(db)]
    const at = `${address}/3`
    const { evidenceId } = await attached(db, theirs, { ...secret, address: at })
    const restricted = { ...changed(evidenceId), visibility: 'restricted' as const }
    done(await editEvidence(db, by('reviewer'), restricted))
    await attached(db, mine, { title: 'A page of the port', address: at }, 'second.reviewer')
    expect(await sourcesOf(mine.claimId)).toEqual([['A page of the port', null, null]])
    expect(await sourcesOf(theirs.claimId)).toEqual([['Jane Doe, by phone', 'Jane Doe', 'Works there.']])

    const open = await attached(db, theirs, { ...secret, address: `${address}/4`, visibility: 'restricted' })
    done(await editEvidence(db, by('reviewer'), changed(open.evidenceId)))
    await attached(db, mine, { ...secret, address: `${address}/4` }, 'second.reviewer')
    const ids = [theirs, mine].map(async ({ claimId }) => (await listEvidence(db, claimId)).at(-1)?.source.id)
    const [one, other] = await Promise.all(ids)
    expect(one).toBe(other)
  })

  it('that the desk knows with other facts is shown beside them before it may be made public', async () => {
    const [theirs, mine] = [await checkingClaim(db), await checkingClaim(db)]
    const at = `${address}/5`
    const { evidenceId } = await attached(db, theirs, { ...secret, address: at, visibility: 'restricted' })
    await attached(db, mine, { title: 'A page of the port', address: at }, 'second.reviewer')
    expect(await editEvidence(db, by('reviewer'), changed(evidenceId))).toMatchObject({
      code: 'source_known',
      theirs: { title: 'A page of the port', author: '' },
      yours: { title: 'Jane Doe, by phone', author: 'Jane Doe' },
    })
    done(await editEvidence(db, by('reviewer'), { ...changed(evidenceId), citeKnown: true }))
    expect(await sourcesOf(theirs.claimId)).toEqual([['A page of the port', null, null]])
  })

  it('stays apart also for who writes SQL as the desk', async () => {
    const claim = await checkingClaim(db)
    const { evidenceId } = await attached(db, claim, { ...secret, visibility: 'restricted' })
    const { evidenceId: shown } = await attached(db, claim)
    const sourceOf = sql`(select source_id from evidence where id = ${evidenceId})`
    await rejectedBy(
      'evidence_own_source',
      sql`update evidence set source_id = ${sourceOf} where id = ${shown}`,
    )
    await rejectedBy(
      'evidence_own_source',
      sql`update evidence set visibility = 'public' where id = ${evidenceId}`,
    )
    await rejectedBy(
      'evidence_own_source',
      sql`update evidence set visibility = 'restricted' where id = ${shown}`,
    )
    await rejectedBy('sources_fixed', sql`update sources set restricted = false where id = ${sourceOf}`)
    await rejectedBy('sources_fixed', sql`update sources set title = 'Another' where id = ${sourceOf}`)
    await rejectedBy(
      'sources_based_on_restricted',
      sql`insert into sources (title, kind, based_on, created_by) values ('x', 'other', ${sourceOf}, ${people.reviewer.id})`,
    )
  })
})

describe('removed evidence', () => {
  it('is put back as it was, and counts again', async () => {
    const claim = await checkingClaim(db)
    const { evidenceId } = await attached(db, claim)
    done(await removeEvidence(db, by('reviewer'), { evidenceId, reason: 'The wrong year.' }))
    expect(await listEvidence(db, claim.claimId)).toEqual([])
    done(await restoreEvidence(db, by('second.reviewer'), { evidenceId }))
    expect((await listEvidence(db, claim.claimId)).map(({ evidence: e }) => e.id)).toEqual([evidenceId])
    expect(await lastEvent(claim.claimId)).toMatchObject({ type: 'evidence.restored' })
    expect(await restoreEvidence(db, by('reviewer'), { evidenceId })).toMatchObject({ code: 'duplicate' })
  })

  it('of a published verdict stays what it was', async () => {
    const claim = await publishedClaim(db)
    const [{ evidence } = {}] = await listEvidence(db, claim.claimId)
    const evidenceId = evidence?.id ?? ''
    for (const refusal of [
      await removeEvidence(db, by('reviewer'), { evidenceId, reason: null }),
      await restoreEvidence(db, by('reviewer'), { evidenceId }),
    ])
      expect(refusal).toMatchObject({ refused: true, code: 'reopen_first' })
  })
})

it('a stale save of evidence gets back every field of the other person’s', async () => {
  const claim = await checkingClaim(db)
  const { evidenceId } = await attached(db, claim)
  const theirs = { ...changed(evidenceId), note: 'Read twice.', decisivePrimary: true, locator: 'Page 3' }
  done(await editEvidence(db, by('second.reviewer'), theirs))
  expect(await editEvidence(db, by('reviewer'), changed(evidenceId))).toMatchObject({
    code: 'stale',
    theirs: {
      ...{ stance: 'refutes', quote: 'Four ships.', note: 'Read twice.', locator: 'Page 3' },
      ...{ quoteLanguage: 'en', decisivePrimary: 'on', visibility: 'public', version: '2' },
    },
  })
})
