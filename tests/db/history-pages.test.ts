import { describe, expect, it } from 'vitest'
import { editClaim } from '@/db/mutations/edit-claim'
import { editEvidence, removeEvidence } from '@/db/mutations/edit-evidence'
import { findHistoryFilters, type HistoryPage, listHistory } from '@/db/queries/desk/history'
import { editClaimInput } from '@/domain/claim'
import { editEvidenceInput } from '@/domain/evidence-input'
import { type HistoryAsked, WHOLE_HISTORY } from '@/domain/history'
import { testDesk } from '@/tests/support/desk'
import {
  attached,
  checkingClaim,
  claimInReview,
  done,
  importedArticle,
  openClaim,
  reopenedClaim,
} from '@/tests/support/factories'

const { db, owner, as, people } = await testDesk()
const { editor, reviewer } = people

const told = async (asked: Partial<HistoryAsked>, actor = editor) =>
  (await listHistory(db, actor, { ...WHOLE_HISTORY, ...asked }, 500)).lines

describe('the history', () => {
  it('tells of a claim in sentences, newest first, with what was written', async () => {
    const { claimId } = await reopenedClaim(db)
    const lines = await told({ claim: claimId })
    expect(lines.map(({ actorName, did }) => `${actorName} ${did}`)).toEqual([
      'editor reopened the published verdict to correct it',
      'editor published the verdict',
      'editor approved the verdict',
      'reviewer sent the verdict for review',
      'reviewer saved revision 1 of the verdict',
      'reviewer attached public evidence that supports the claim',
      'reviewer attached public evidence that supports the claim',
      'reviewer took the claim to check it',
      'editor added the claim',
    ])
    expect(lines[0]?.texts).toEqual([{ label: 'Because', body: 'A reader wrote to us.' }])
    expect(lines[0]?.moved).toEqual({ from: 'published', to: 'checking' })
    expect(lines[0]?.claim?.id).toBe(claimId)
  })

  it('keeps what a change of evidence replaced; what was restricted, for its named readers alone', async () => {
    const claim = await checkingClaim(db)
    const old = { quote: 'Forty ships.', note: 'By phone.', visibility: 'restricted' } as const
    const { evidenceId } = await attached(db, claim, old)
    const changed = { evidenceId, stance: 'supports', quote: 'Thirty ships.', visibility: 'public' }
    done(await editEvidence(db, as('reviewer'), editEvidenceInput.parse({ ...changed, version: 1 })))
    const next = { ...changed, quote: 'Ten ships.', version: 2 }
    done(await editEvidence(db, as('reviewer'), editEvidenceInput.parse(next)))
    const texts = async (actor: typeof reviewer) =>
      (await told({ claim: claim.claimId }, actor)).slice(0, 2).map((line) => line.texts)
    const second = [{ label: 'Words before', body: 'Thirty ships.' }]
    expect(await texts(reviewer)).toEqual([
      second,
      [
        { label: 'Before', body: 'restricted evidence' },
        { label: 'Words before', body: 'Forty ships.' },
        { label: 'Note before', body: 'By phone.' },
      ],
    ])
    const [open, restricted] = await texts(editor)
    expect(open).toEqual(second)
    expect(restricted).toEqual([{ label: 'Before', body: null }])
  })

  it('leads to the record of a source, but not from what is restricted now', async () => {
    const source = { title: 'The log of the pilots', address: 'https://pilots.example/log' }
    await attached(db, await checkingClaim(db), source)
    const { claimId, ...claim } = await checkingClaim(db)
    const { evidenceId } = await attached(db, { claimId, ...claim }, source)
    const leads = async () => (await told({ claim: claimId }, editor)).map((line) => line.source?.title)
    expect(await leads()).toContain(source.title)
    const changed = { evidenceId, stance: 'supports', quote: 'Ten ships.', visibility: 'restricted' }
    done(await editEvidence(db, as('reviewer'), editEvidenceInput.parse({ ...changed, version: 1 })))
    expect(await leads()).not.toContain(source.title)
  })

  it('keeps every field that a change of the wording replaced', async () => {
    const named = { attribution: 'named', claimantName: 'Ada Byron', kind: 'causal' } as const
    const { claimId } = await openClaim(db, { claim: { ...named, claimMadeOn: '2026-11-01' } })
    const wording = { claimId, version: 1, statement: 'Ten ships.', language: 'en', attribution: 'unnamed' }
    done(await editClaim(db, as('reviewer'), editClaimInput.parse(wording)))
    const [line] = await told({ claim: claimId })
    expect(line?.texts.map(({ label, body }) => `${label}: ${body}`)).toEqual([
      expect.stringMatching(/^Before: ./),
      'Asserted by before: A named person or body',
      'Claimant before: Ada Byron',
      expect.stringMatching(/^Kind before: ./),
      'Made on before: 2026-11-01',
    ])
  })

  it('goes on from any event both ways, whatever happens meanwhile', async () => {
    const all = (await told({})).map(({ sequence }) => sequence)
    const pages: HistoryPage[] = []
    let before: number | null = null
    do {
      const page: HistoryPage = await listHistory(db, editor, { ...WHOLE_HISTORY, before }, 4)
      pages.push(page)
      before = page.older
      if (pages.length === 1) await openClaim(db)
    } while (before !== null)
    expect(pages.flatMap(({ lines }) => lines).map(({ sequence }) => sequence)).toEqual(all)
    const [, second, third] = pages
    const back = await listHistory(db, editor, { ...WHOLE_HISTORY, after: third?.newer ?? null }, 4)
    expect(back.lines).toEqual(second?.lines)
    expect(pages[0]?.newer).toBeNull()
  })

  it('is narrowed by kind, person and article', async () => {
    const { articleId } = await importedArticle(db)
    await checkingClaim(db, { writer: 'second.reviewer' })
    expect((await told({ article: articleId })).at(-1)?.did).toBe('imported an article of 4 sentences')
    expect((await told({ article: articleId, kind: 'evidence' })).length).toBe(0)
    const theirs = await told({ person: people['second.reviewer'].id })
    expect(theirs.map(({ did }) => did)).toEqual(['took the claim to check it'])
    const filters = await findHistoryFilters(db, { ...WHOLE_HISTORY, article: articleId })
    expect(filters.article?.id).toBe(articleId)
    expect(filters.people.map(({ id }) => id)).toContain(reviewer.id)
  })

  it('tells why restricted evidence was removed only to who may see it', async () => {
    const claim = await checkingClaim(db)
    const { evidenceId } = await attached(db, claim, { visibility: 'restricted' })
    done(await removeEvidence(db, as('reviewer'), { evidenceId, reason: 'She asked us to.' }))
    const why = async (actor = editor) => (await told({ claim: claim.claimId }, actor))[0]?.texts
    expect(await why(reviewer)).toEqual([{ label: 'Because', body: 'She asked us to.' }])
    expect(await why(editor)).toEqual([{ label: 'Because', body: null }])
  })

  it('has no words for a redacted text, and still tells the event', async () => {
    const { claimId } = await claimInReview(db)
    await owner.sql`select redact_text((payload ->> 'statement')::uuid) from events where type = 'claim.added' and claim_id = ${claimId}`
    const first = (await told({ claim: claimId })).at(-1)
    expect(first).toMatchObject({ did: 'added the claim', texts: [{ label: 'As', body: null }] })
  })

  it('says so of an event of a later version of the desk, and does not fail', async () => {
    await owner.sql`
      insert into events (sequence, type, schema_version, at, payload, previous_hash, hash)
      select sequence + 1, 'claim.teleported', 9, now(), '{}', hash, repeat('0', 63) || '1'
      from events order by sequence desc limit 1`
    const [newest] = await told({})
    expect(newest).toMatchObject({
      actorName: null,
      did: expect.stringContaining('no words for (claim.teleported)'),
    })
  })
})
