import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { attachEvidence } from '@/db/mutations/attach-evidence'
import { evidence, evidenceReaders, sources, verdictAuthors } from '@/db/schema'
import { attachEvidenceInput } from '@/domain/evidence'
import { testDesk } from '@/tests/support/desk'
import {
  approvedClaim,
  checkingClaim,
  done,
  openClaim,
  publishedClaim,
  suggestedClaim,
} from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, people, refused } = await testDesk()

const piece = (claimId: string, more: object = {}) =>
  attachEvidenceInput.parse({ claimId, title: 'The register', stance: 'refutes', quote: 'None.', ...more })
const rowOf = async (evidenceId: string) =>
  (await db.select().from(evidence).where(eq(evidence.id, evidenceId)))[0]
const wrotePart = async (claimId: string, userId: string) =>
  (await db.$count(
    verdictAuthors,
    and(eq(verdictAuthors.claimId, claimId), eq(verdictAuthors.userId, userId)),
  )) > 0

describe('attaching evidence', () => {
  it('keeps what the source shows and the source itself', async () => {
    const act = as('reviewer')
    const { claimId } = await checkingClaim(db)
    const input = piece(claimId, {
      address: 'https://register.example/1',
      locator: 'p. 4',
      note: 'Page four.',
    })
    const { evidenceId } = done(await attachEvidence(db, act, input))
    const row = await rowOf(evidenceId)
    expect(row).toMatchObject({
      ...{
        claimId,
        stance: 'refutes',
        quote: 'None.',
        note: 'Page four.',
        locator: 'p. 4',
        visibility: 'public',
      },
      ...{ version: 1, createdBy: act.actor.id, removedAt: null },
    })
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'evidence.attached', actorId: act.actor.id, claimId },
      payload: {
        ...{ from: 'checking', to: 'checking', evidenceId, sourceId: row?.sourceId },
        ...{ stance: 'refutes', visibility: 'public' },
      },
    })
  })

  it('cites a source that is known by its address again, and makes what it is based on once', async () => {
    const { claimId } = await checkingClaim(db)
    const input = piece(claimId, {
      address: 'https://news.example/ships',
      basedOn: 'https://agency.example/wire',
    })
    const made = await Promise.all([1, 2, 3].map(() => attachEvidence(db, as('reviewer'), input)))
    const rows = await Promise.all(made.map((one) => rowOf(done(one).evidenceId)))
    expect(new Set(rows.map((row) => row?.sourceId)).size).toBe(1)
    const [basis] = await db.select().from(sources).where(eq(sources.address, 'https://agency.example/wire'))
    const [cited] = await db.select().from(sources).where(eq(sources.address, 'https://news.example/ships'))
    expect(cited?.basedOn).toBe(basis?.id)
  })

  it('that counts makes a part-author; context does not', async () => {
    const { claimId } = await checkingClaim(db)
    done(await attachEvidence(db, as('editor'), piece(claimId, { stance: 'context' })))
    expect(await wrotePart(claimId, people.editor.id)).toBe(false)
    done(await attachEvidence(db, as('editor'), piece(claimId)))
    expect(await wrotePart(claimId, people.editor.id)).toBe(true)
  })

  it('restricted shows it to its finder alone', async () => {
    const act = as('reviewer')
    const { claimId } = await checkingClaim(db)
    const { evidenceId } = done(await attachEvidence(db, act, piece(claimId, { visibility: 'restricted' })))
    const seen = await db.select().from(evidenceReaders).where(eq(evidenceReaders.evidenceId, evidenceId))
    expect(seen).toEqual([{ evidenceId, userId: act.actor.id }])
  })

  it('takes an approval back', async () => {
    const { claimId } = await approvedClaim(db)
    done(await attachEvidence(db, as('reviewer'), piece(claimId)))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'checking' })
    expect(await lastEvent()).toMatchObject({ payload: { from: 'approved', to: 'checking' } })
  })

  it('is refused on a published verdict, on a suggestion and to readers', async () => {
    const [published, suggested, open] = [
      await publishedClaim(db),
      await suggestedClaim(db),
      await openClaim(db),
    ]
    const attach = (claimId: string, by: 'editor' | 'reader') => () =>
      attachEvidence(db, as(by), piece(claimId, { address: 'https://nowhere.example/' }))
    await refused('reopen_first', attach(published.claimId, 'editor'))
    await refused('wrong_stage', attach(suggested.claimId, 'editor'))
    await refused('not_found', attach(open.claimId, 'reader'))
  })
})
