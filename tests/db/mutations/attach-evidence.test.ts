import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { attachEvidence } from '@/db/mutations/attach-evidence'
import { evidence, evidenceReaders, sources, verdictAuthors } from '@/db/schema'
import { attachEvidenceInput } from '@/domain/evidence-input'
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
const sourceOf = async (evidenceId: string) =>
  (
    await db
      .select()
      .from(sources)
      .where(eq(sources.id, (await rowOf(evidenceId))?.sourceId ?? ''))
  )[0]
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
    const made = await Promise.all(
      ['One.', 'Two.', 'Three.'].map((quote) => attachEvidence(db, as('reviewer'), { ...input, quote })),
    )
    const rows = await Promise.all(made.map((one) => rowOf(done(one).evidenceId)))
    expect(new Set(rows.map((row) => row?.sourceId)).size).toBe(1)
    const [basis] = await db.select().from(sources).where(eq(sources.address, 'https://agency.example/wire'))
    const [cited] = await db.select().from(sources).where(eq(sources.address, 'https://news.example/ships'))
    expect(cited?.basedOn).toBe(basis?.id)
  })

  it('completes what was only the basis of another source', async () => {
    const { claimId } = await checkingClaim(db)
    const [address, basis] = ['https://study.example/report', 'https://study.example/tables']
    done(await attachEvidence(db, as('reviewer'), piece(claimId, { address, basedOn: basis })))
    const told = {
      title: 'The tables',
      owner: 'The institute',
      sourceKind: 'dataset',
      publishedOn: '2025-01-02',
    }
    done(await attachEvidence(db, as('second.reviewer'), piece(claimId, { address: basis, ...told })))
    const rows = await db.select().from(sources).where(eq(sources.address, basis))
    const { sourceKind: kind, ...kept } = told
    expect(rows).toMatchObject([{ ...kept, kind, placeholder: false }])
    const again = { address: basis, title: 'The tables', owner: 'Somebody else' }
    await refused('source_known', () => attachEvidence(db, as('reviewer'), piece(claimId, again)))
  })

  it('with other facts than the desk’s is refused with both texts, and cites the desk’s record by choice', async () => {
    const { claimId } = await checkingClaim(db)
    const address = 'https://port.example/log'
    const first = { address, title: 'The log', owner: 'The port', sourceKind: 'register' }
    done(await attachEvidence(db, as('reviewer'), piece(claimId, first)))
    const other = {
      address,
      title: 'The harbour log',
      owner: 'The city',
      basedOn: 'https://port.example/raw',
    }
    const refusal = await refused('source_known', () =>
      attachEvidence(db, as('second.reviewer'), piece(claimId, other)),
    )
    expect(refusal).toMatchObject({
      sentence:
        'The desk knows this source with another title, owner and basis. Nothing was saved yet; both are below.',
      theirs: { title: 'The log', owner: 'The port', basedOn: '' },
      yours: { title: 'The harbour log', owner: 'The city', basedOn: 'https://port.example/raw' },
    })
    const chosen = piece(claimId, { ...other, citeKnown: 'on', quote: 'Nine.' })
    const { evidenceId } = done(await attachEvidence(db, as('second.reviewer'), chosen))
    const [known, ...more] = await db.select().from(sources).where(eq(sources.address, address))
    expect(more).toEqual([])
    expect(known).toMatchObject({ title: 'The log', owner: 'The port', basedOn: null })
    expect((await rowOf(evidenceId))?.sourceId).toBe(known?.id)
  })

  it('leaves the facts that nobody typed to the desk’s record', async () => {
    const { claimId } = await checkingClaim(db)
    const known = {
      address: 'https://port.example/berths',
      title: 'Berths',
      owner: 'The port',
      sourceKind: 'law',
    }
    done(await attachEvidence(db, as('reviewer'), piece(claimId, known)))
    const { address, title } = known
    done(
      await attachEvidence(
        db,
        as('reviewer'),
        piece(claimId, { address, title, sourceKind: '', quote: 'Two.' }),
      ),
    )
    expect(await db.$count(sources, eq(sources.address, address))).toBe(1)
  })

  it('finds a source again however its address is spelled, and needs no title of it', async () => {
    const { claimId } = await checkingClaim(db)
    const bare = { title: '', address: 'https://quay.example/berths/2024' }
    const first = done(await attachEvidence(db, as('reviewer'), piece(claimId, bare)))
    const spelled = {
      title: '',
      address: 'https://Quay.example:443/berths/2024?utm_source=x#top',
      quote: 'Two.',
    }
    const second = done(await attachEvidence(db, as('editor'), piece(claimId, spelled)))
    const source = await sourceOf(first.evidenceId)
    expect(await sourceOf(second.evidenceId)).toEqual(source)
    expect(source).toMatchObject({
      ...bare,
      title: 'quay.example/berths/2024',
      fromPage: ['title'],
      access: 'open',
    })
  })

  it('the same words of the same source a second time waits until somebody insists', async () => {
    const { claimId } = await checkingClaim(db)
    const input = piece(claimId, { address: 'https://twice.example/', quote: 'Forty  ships.' })
    const { evidenceId } = done(await attachEvidence(db, as('reviewer'), input))
    const again = { ...input, quote: 'Forty ships.' }
    const refusal = await refused('evidence_twice', () => attachEvidence(db, as('editor'), again))
    expect(refusal.theirs).toEqual({ evidenceId })
    done(await attachEvidence(db, as('editor'), { ...again, twice: true }))
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
