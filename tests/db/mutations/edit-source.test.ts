import { randomUUID } from 'node:crypto'
import { desc, eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { editEvidence } from '@/db/mutations/edit-evidence'
import { editSource } from '@/db/mutations/edit-source'
import { findApprovedSet } from '@/db/queries/desk/approved-set'
import { findClaimState } from '@/db/queries/desk/claim-state'
import { listHistory } from '@/db/queries/desk/history'
import { findSourcePage } from '@/db/queries/desk/source-page'
import { events, evidence, publicationEvidence, sources } from '@/db/schema'
import { editEvidenceInput, editSourceInput } from '@/domain/evidence-input'
import { WHOLE_HISTORY } from '@/domain/history'
import { isRefusal } from '@/domain/refusal'
import { brokenInvariants } from '@/tests/drills/invariants'
import { testDatabase } from '@/tests/support/db'
import { deskPeople } from '@/tests/support/desk-people'
import {
  approvedClaim,
  attached,
  checkingClaim,
  claimInReview,
  done,
  publishedClaim,
} from '@/tests/support/factories'

const { db, owner } = await testDatabase()
const people = await deskPeople(db)
const corrector = { actor: people['second.reviewer'] }

const cited = () => ({
  title: 'A register of the port',
  address: `https://port.example/${randomUUID()}`,
  owner: 'The port authority',
  sourceKind: 'register' as const,
})

async function sourceOf({ evidenceId }: { evidenceId: string }) {
  const [row] = await db.select({ id: evidence.sourceId }).from(evidence).where(eq(evidence.id, evidenceId))
  return row?.id ?? ''
}

const corrected = (sourceId: string, more: Record<string, unknown> = {}) =>
  editSourceInput.parse({
    ...{ sourceId, version: 1, title: 'The register of the port', owner: 'The harbour board' },
    ...{ sourceKind: 'register', access: 'open', ...more },
  })

const stageOf = async (claimId: string) =>
  (await findClaimState(db, claimId, people.editor, { lock: false }))?.state.stage

it('a correction is the record of every claim that cites it, and takes an approval back', async () => {
  const known = cited()
  const others = [known, { title: 'Another', owner: 'Somebody else' }]
  const approved = await approvedClaim(db, { evidence: others })
  const reviewed = await claimInReview(db, { evidence: others })
  const sourceId = await sourceOf(await attached(db, await checkingClaim(db), known))
  const before = await findApprovedSet(db, approved.claimId)
  const outcome = await editSource(db, corrector, corrected(sourceId, { interest: 'It sells berths.' }))
  expect(outcome).toEqual({ sourceId, version: 2 })
  expect(await stageOf(approved.claimId)).toBe('checking')
  expect(await stageOf(reviewed.claimId)).toBe('in_review')
  const after = await findApprovedSet(db, approved.claimId)
  expect(after?.hash).not.toBe(before?.hash)
  expect(after?.set.evidence.map(({ source }) => source.owner)).toContain('The harbour board')
  expect(await brokenInvariants(owner.sql)).toEqual([])
})

it('who corrects a source that a verdict counts writes part of it, and cannot approve it', async () => {
  const known = cited()
  const claim = await claimInReview(db, { evidence: [known, { title: 'Another', owner: 'Somebody else' }] })
  const sourceId = await sourceOf(await attached(db, await checkingClaim(db), known))
  const authors = async () =>
    (await findClaimState(db, claim.claimId, people.admin, { lock: false }))?.state.partAuthors
  expect(await authors()).not.toContain(people.admin.id)
  done(await editSource(db, { actor: people.admin }, corrected(sourceId)))
  expect(await authors()).toContain(people.admin.id)
})

it('what was published stays as it was frozen, and stays published', async () => {
  const known = cited()
  const claim = await publishedClaim(db, { evidence: [known, { title: 'Another', owner: 'Somebody else' }] })
  const sourceId = await sourceOf(await attached(db, await checkingClaim(db), known))
  const frozen = () =>
    db
      .select()
      .from(publicationEvidence)
      .where(eq(publicationEvidence.publicationId, claim.publicationId))
      .orderBy(publicationEvidence.position)
  const before = await frozen()
  done(await editSource(db, corrector, corrected(sourceId)))
  expect(await frozen()).toEqual(before)
  expect(before[0]?.title).toBe('A register of the port')
  expect(await stageOf(claim.claimId)).toBe('published')
})

it('the history keeps what the record said before, and the claim that it was changed', async () => {
  const claim = await checkingClaim(db)
  const sourceId = await sourceOf(await attached(db, claim, cited()))
  const study = 'https://study.example/1'
  done(await editSource(db, corrector, corrected(sourceId, { sourceKind: 'study', basedOn: study })))
  const { lines } = await listHistory(db, people.reviewer, WHOLE_HISTORY, 2)
  expect(lines[0]).toMatchObject({ did: 'corrected the record of a source that the claim cites' })
  expect(lines[0]?.claim?.id).toBe(claim.claimId)
  expect(lines[1]?.did).toBe('corrected the title, the kind, the owner and the basis of a source')
  expect(lines[1]?.texts).toEqual([
    { label: 'Title before', body: 'A register of the port' },
    { label: 'Owner before', body: 'The port authority' },
    { label: 'Kind before', body: 'Register' },
    { label: 'Based on before', body: '(empty)' },
  ])
  const page = await findSourcePage(db, people.reviewer, sourceId)
  expect(page?.basedOn).toEqual({ address: study, known: null })
  const wire = 'https://wire.example/1'
  const rebased = corrected(sourceId, { sourceKind: 'study', basedOn: wire, version: '2' })
  done(await editSource(db, corrector, rebased))
  const [, line] = (await listHistory(db, people.reviewer, WHOLE_HISTORY, 2)).lines
  expect(line?.texts).toEqual([{ label: 'Based on before', body: study }])
  expect(line?.source).toEqual({ id: sourceId, title: page?.source.title })
})

it('a save on an older record is refused with the one that stands now; one that changes nothing, too', async () => {
  const sourceId = await sourceOf(await attached(db, await checkingClaim(db), cited()))
  done(await editSource(db, corrector, corrected(sourceId)))
  const stale = await editSource(db, corrector, corrected(sourceId, { title: 'Mine' }))
  expect(stale).toMatchObject({
    code: 'stale',
    theirs: { title: 'The register of the port', owner: 'The harbour board', version: '2', author: '' },
  })
  const same = await editSource(db, corrector, corrected(sourceId, { version: 2 }))
  expect(same).toMatchObject({ code: 'unchanged' })
})

it('two corrections at one moment: one is saved, the other is shown it', async () => {
  const sourceId = await sourceOf(await attached(db, await checkingClaim(db), cited()))
  const both = await Promise.all(
    ['One', 'Two'].map((title) => editSource(db, corrector, corrected(sourceId, { title }))),
  )
  expect(both.filter(isRefusal).map(({ code }) => code)).toEqual(['stale'])
})

it('a source is not based on itself, and a reader corrects none', async () => {
  const known = cited()
  const sourceId = await sourceOf(await attached(db, await checkingClaim(db), known))
  const onItself = await editSource(db, corrector, corrected(sourceId, { basedOn: known.address }))
  expect(onItself).toMatchObject({ code: 'invalid', fieldErrors: { basedOn: [expect.any(String)] } })
  const reader = { actor: { ...people.reviewer, role: 'reader' as const } }
  expect(isRefusal(await editSource(db, reader, corrected(sourceId)))).toBe(true)
})

it('the source of restricted evidence is there for who is named alone, also in the history', async () => {
  const claim = await checkingClaim(db)
  const piece = await attached(db, claim, { ...cited(), visibility: 'restricted' })
  const sourceId = await sourceOf(piece)
  expect(await editSource(db, corrector, corrected(sourceId))).toMatchObject({ code: 'not_found' })
  done(await editSource(db, { actor: people.reviewer }, corrected(sourceId)))
  const lineFor = async (actor: { id: string }) => (await listHistory(db, actor, WHOLE_HISTORY, 2)).lines[1]
  const told = async (actor: { id: string }) => (await lineFor(actor))?.texts.map(({ body }) => body)
  expect((await lineFor(people.reviewer))?.source?.id).toBe(sourceId)
  expect((await lineFor(corrector.actor))?.source).toBeNull()
  expect(await told(people.reviewer)).toEqual(['A register of the port', 'The port authority'])
  expect(await told(corrector.actor)).toEqual([null, null])
})

it('what was said of a source before its evidence was restricted is told nobody', async () => {
  const piece = await attached(db, await checkingClaim(db), cited())
  const sourceId = await sourceOf(piece)
  done(await editSource(db, corrector, corrected(sourceId)))
  const restricting = { stance: 'supports', quote: 'Forty ships.', visibility: 'restricted' }
  const input = editEvidenceInput.parse({ evidenceId: piece.evidenceId, version: 1, ...restricting })
  done(await editEvidence(db, { actor: people.reviewer }, input))
  const { lines } = await listHistory(db, corrector.actor, WHOLE_HISTORY, 10)
  const line = lines.find(({ did }) => did.startsWith('corrected the title'))
  expect(line?.texts.map(({ body }) => body)).toEqual([null, null])
})

it('the database lets nobody change a record without its version, its person, or at its address', async () => {
  const sourceId = await sourceOf(await attached(db, await checkingClaim(db), cited()))
  const by = people.editor.id
  for (const change of [
    sql`title = 'Other'`,
    sql`title = 'Other', version = 2`,
    sql`title = 'Other', version = 3, changed_by = ${by}`,
    sql`address = 'https://other.example/', version = 2, changed_by = ${by}`,
  ])
    await expect(
      db.execute(sql`update ${sources} set ${change} where id = ${sourceId}`),
    ).rejects.toMatchObject({ cause: { constraint_name: 'sources_fixed' } })
  const [last] = await db.select().from(events).orderBy(desc(events.sequence)).limit(1)
  expect(last?.type).toBe('capture.acknowledged')
})
