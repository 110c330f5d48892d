import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { editEvidence, removeEvidence } from '@/db/mutations/edit-evidence'
import { nameEvidenceReader } from '@/db/mutations/name-evidence-reader'
import { listClaimEvidence } from '@/db/queries/desk/claim-evidence'
import { findSourcePage } from '@/db/queries/desk/source-page'
import { listSources } from '@/db/queries/desk/sources'
import { editEvidenceInput } from '@/domain/evidence-input'
import type { Actor } from '@/domain/permissions'
import { ALL_SOURCES, type SourcesAsked } from '@/domain/source-list'
import { testDatabase } from '@/tests/support/db'
import { deskPeople } from '@/tests/support/desk-people'
import { attached, checkingClaim, done } from '@/tests/support/factories'

const { db } = await testDatabase()
const people = await deskPeople(db)
const { reviewer, editor } = people
const stranger = people['second.reviewer']

const titles = async (asked: Partial<SourcesAsked>, actor: Actor = reviewer) =>
  (await listSources(db, actor, { ...ALL_SOURCES, ...asked })).lines.map(({ title }) => title)

/** The one source whose title holds this word, as somebody’s list has it. */
async function sourceOf(word: string, actor: Actor = reviewer) {
  const [line] = (await listSources(db, actor, { ...ALL_SOURCES, q: word })).lines
  return line ?? null
}

const address = () => `https://port.example/${randomUUID()}`

describe('the sources of the desk', () => {
  it('are one record an address, used in every claim that cites it now', async () => {
    const register = { title: 'Harbour register', address: address(), owner: 'The port authority' }
    const first = await checkingClaim(db)
    const second = await checkingClaim(db)
    await attached(db, first, { ...register, stance: 'refutes' })
    await attached(db, second, register)
    const again = await attached(db, second, { ...register, quote: 'Once more.' })
    const line = await sourceOf('Harbour')
    expect(line).toMatchObject({ owner: 'The port authority', claims: 2 })
    const page = await findSourcePage(db, stranger, line?.id ?? '')
    expect(page?.claims).toBe(2)
    expect(page?.uses.listed.map(({ claim, stance }) => [claim.id, stance, claim.stage])).toEqual([
      [second.claimId, 'supports', 'checking'],
      [second.claimId, 'supports', 'checking'],
      [first.claimId, 'refutes', 'checking'],
    ])
    done(await removeEvidence(db, { actor: reviewer }, { evidenceId: again.evidenceId, reason: null }))
    expect((await findSourcePage(db, stranger, line?.id ?? ''))?.uses.listed).toHaveLength(2)
    const { pieces } = await listClaimEvidence(db, first.claimId, stranger.id)
    expect(pieces.at(-1)).toMatchObject({ usedIn: 2 })
  })

  it('are found by every word of title, author, publisher, owner and address, and by kind', async () => {
    const claim = await checkingClaim(db)
    const known = { author: 'Ada Lind', publisher: 'The Yearbook Press', owner: 'Quay 100% Ltd' }
    await attached(db, claim, { title: 'Tides of 1911', ...known, sourceKind: 'study' })
    for (const q of ['tides lind', 'YEARBOOK 1911', '100%'])
      expect(await titles({ q })).toEqual(['Tides of 1911'])
    expect(await titles({ q: '100_' })).toEqual([])
    expect(await titles({ q: 'tides', kind: 'study' })).toEqual(['Tides of 1911'])
    expect(await titles({ q: 'tides', kind: 'law' })).toEqual([])
  })

  it('are paged by when they were recorded: onwards and back, nothing twice, nothing left out', async () => {
    const [newest, next] = (await listSources(db, reviewer, ALL_SOURCES, 1000)).lines
    const first = await listSources(db, reviewer, ALL_SOURCES, 1)
    expect(first.lines).toEqual([newest])
    expect(first.previous).toBeNull()
    const second = await listSources(db, reviewer, { ...ALL_SOURCES, after: first.next }, 1)
    expect(second.lines).toEqual([next])
    const back = await listSources(db, reviewer, { ...ALL_SOURCES, before: second.previous }, 1)
    expect(back).toEqual(first)
  })

  it('tell what a source rests on, and what rests on it', async () => {
    const claim = await checkingClaim(db)
    const study = { title: 'The original study', address: address() }
    const report = { title: 'A report on the study', basedOn: study.address }
    await attached(db, claim, report)
    const line = await sourceOf('report on')
    const early = await findSourcePage(db, reviewer, line?.id ?? '')
    expect(early?.basedOn).toEqual({ address: study.address, known: null })
    expect(await titles({ q: study.address })).toEqual([])
    await attached(db, claim, study)
    const page = await findSourcePage(db, reviewer, line?.id ?? '')
    expect(page?.basedOn?.known).toMatchObject({ title: 'The original study' })
    const basis = await findSourcePage(db, reviewer, page?.basedOn?.known?.id ?? '')
    expect(basis?.restingOnIt.map(({ title }) => title)).toEqual(['A report on the study'])
  })
})

describe('the source of restricted evidence', () => {
  it('is in nobody’s list and on no page but of who is named: neither row nor count', async () => {
    const known = { title: 'The whistle register', address: address() }
    const open = await checkingClaim(db)
    const hidden = await checkingClaim(db)
    await attached(db, open, known)
    const { evidenceId } = await attached(db, hidden, { ...known, visibility: 'restricted' })
    const own = (await listSources(db, reviewer, { ...ALL_SOURCES, q: 'whistle' })).lines
    expect(own.map(({ restricted, claims }) => [restricted, claims])).toEqual([
      [true, 1],
      [false, 1],
    ])
    const secret = own[0]?.id ?? ''
    for (const actor of [stranger, editor]) {
      expect(await titles({ q: 'whistle' }, actor)).toEqual(['The whistle register'])
      expect((await sourceOf('whistle', actor))?.claims).toBe(1)
      expect(await findSourcePage(db, actor, secret)).toBeNull()
    }
    const naming = { evidenceId, userId: editor.id }
    done(await nameEvidenceReader(db, { actor: reviewer }, naming))
    expect((await findSourcePage(db, editor, secret))?.uses.listed).toHaveLength(1)
    expect(await findSourcePage(db, stranger, secret)).toBeNull()
  })

  it('is known no more by the record it had before it was restricted', async () => {
    const claim = await checkingClaim(db)
    const { evidenceId } = await attached(db, claim, { title: 'The ledger of a clerk', address: address() })
    const before = await sourceOf('ledger', stranger)
    const restricting = { stance: 'supports', quote: 'Forty ships.', visibility: 'restricted' }
    const input = editEvidenceInput.parse({ evidenceId, version: 1, ...restricting })
    done(await editEvidence(db, { actor: reviewer }, input))
    expect(await sourceOf('ledger', stranger)).toBeNull()
    expect(await findSourcePage(db, stranger, before?.id ?? '')).toBeNull()
  })
})

it('is no page for an id that no source has', async () => {
  expect(await findSourcePage(db, reviewer, randomUUID())).toBeNull()
})
