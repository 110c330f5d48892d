import { and, eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { approveVerdict } from '@/db/mutations/approve-verdict'
import { editEvidence } from '@/db/mutations/edit-evidence'
import { endRuling, ruleIndependence } from '@/db/mutations/rule-independence'
import { findApprovedSet } from '@/db/queries/desk/approved-set'
import { listClaimEvidence } from '@/db/queries/desk/claim-evidence'
import { findClaimState } from '@/db/queries/desk/claim-state'
import { listHistory } from '@/db/queries/desk/history'
import { findReviewSubject } from '@/db/queries/desk/review-subject'
import { listEvidence } from '@/db/queries/desk/verdict-facts'
import { verdictAuthors } from '@/db/schema'
import { editEvidenceInput } from '@/domain/evidence-input'
import { WHOLE_HISTORY } from '@/domain/history'
import { testDesk } from '@/tests/support/desk'
import { approvedClaim, attached, claimInReview, done, draftedClaim } from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, people, refused, toldText } = await testDesk()

const ONE_OWNER = [{ owner: 'The port' }, { owner: 'The port' }]
const piecesOf = async (claimId: string) =>
  (await listEvidence(db, claimId)).map(({ evidence }) => evidence.id) as [string, string, ...string[]]
const apart = (evidenceId: string, reason = 'Two registers, kept by two desks.') => ({
  ...{ evidenceId, counts: 'apart' as const, otherId: null, reason },
})
const together = (evidenceId: string, otherId: string) => ({
  ...{ evidenceId, counts: 'together' as const, otherId, reason: 'One wrote from the other.' },
})
const approving = (claimId: string) => ({ claimId, agreesPrimary: false, note: null, correctionNote: null })
const missing = async (claimId: string) =>
  (await findClaimState(db, claimId, people.reviewer, { lock: false }))?.state.missingForReview.map(
    ({ code }) => code,
  )
const authorsOf = async (claimId: string) =>
  (
    await db
      .select({ id: verdictAuthors.userId })
      .from(verdictAuthors)
      .where(and(eq(verdictAuthors.claimId, claimId), eq(verdictAuthors.series, 1)))
  ).map(({ id }) => id)

describe('a ruling on independence', () => {
  it('decides whether the source rule is met, with its reason in the history, and makes a part-author', async () => {
    const { claimId } = await draftedClaim(db, { evidence: ONE_OWNER })
    const [first] = await piecesOf(claimId)
    expect(await missing(claimId)).toEqual(['sources_missing'])
    const { rulingId } = done(await ruleIndependence(db, as('second.reviewer'), apart(first)))
    expect(await missing(claimId)).toEqual([])
    expect(await lastEvent()).toMatchObject({
      type: 'independence.ruled',
      payload: { rulingId, counts: 'apart' },
    })
    expect(await toldText('reason')).toBe('Two registers, kept by two desks.')
    expect(await authorsOf(claimId)).toContain(people['second.reviewer'].id)
    done(await endRuling(db, as('editor'), { rulingId }))
    expect(await missing(claimId)).toEqual(['sources_missing'])
    expect(await authorsOf(claimId)).toContain(people.editor.id)
    await refused('not_found', () => endRuling(db, as('editor'), { rulingId }))
  })

  it('takes an approval back when it is made and when it ends', async () => {
    const { claimId } = await approvedClaim(db)
    const [first, second] = await piecesOf(claimId)
    done(await ruleIndependence(db, as('reviewer'), together(first, second)))
    expect(await claimRow(claimId)).toMatchObject({ stage: 'checking' })
    const again = await claimInReview(db, { evidence: [...ONE_OWNER, { owner: 'Customs' }] })
    const [one] = await piecesOf(again.claimId)
    const { rulingId } = done(await ruleIndependence(db, as('reviewer'), apart(one)))
    const approvedHash = (await findApprovedSet(db, again.claimId))?.hash ?? ''
    done(await approveVerdict(db, as('editor'), { ...approving(again.claimId), approvedHash }))
    done(await endRuling(db, as('reviewer'), { rulingId }))
    expect(await claimRow(again.claimId)).toMatchObject({ stage: 'checking' })
  })

  it('in review changes what an approval is bound to, and who ruled cannot approve', async () => {
    const made = await claimInReview(db, { evidence: [...ONE_OWNER, { owner: 'Customs' }] })
    const [first] = await piecesOf(made.claimId)
    done(await ruleIndependence(db, as('second.editor'), apart(first)))
    await refused('approval_changed', () =>
      approveVerdict(db, as('editor'), { ...approving(made.claimId), ...made }),
    )
    const now = (await findApprovedSet(db, made.claimId))?.hash ?? ''
    await refused('part_author', () =>
      approveVerdict(db, as('second.editor'), { ...approving(made.claimId), approvedHash: now }),
    )
    const subject = await findReviewSubject(db, made.claimId, people.editor.id)
    expect(subject).toMatchObject({
      independentSources: 3,
      rulings: [{ counts: 'apart', by: people['second.editor'].name }],
    })
  })

  it('is refused against another, for what holds already, and for pieces of another claim', async () => {
    const { claimId } = await draftedClaim(db, { evidence: [...ONE_OWNER, { owner: 'Customs' }] })
    const other = await draftedClaim(db)
    const [first, second, third] = await piecesOf(claimId)
    const [elsewhere] = await piecesOf(other.claimId)
    done(await ruleIndependence(db, as('reviewer'), apart(first)))
    await refused('unchanged', () => ruleIndependence(db, as('editor'), apart(first)))
    await refused('ruled_otherwise', () => ruleIndependence(db, as('editor'), together(second, first)))
    await refused('not_found', () => ruleIndependence(db, as('editor'), together(third ?? '', elsewhere)))
    const direct = sql`insert into independence_rulings (claim_id, evidence_id, other_id, counts, reason_id, created_by)
      select ${claimId}, ${first}, ${elsewhere}, 'together', (select id from texts limit 1), ${people.editor.id}`
    await expect(db.execute(direct)).rejects.toMatchObject({
      cause: { constraint_name: 'independence_rulings_of_one_claim' },
    })
  })

  it('about a restricted piece is made and known by those named for it alone', async () => {
    const { claimId } = await draftedClaim(db, {
      evidence: [{ owner: 'The port' }, { owner: 'The port', visibility: 'restricted' }],
    })
    const [open, secret] = await piecesOf(claimId)
    await refused('not_found', () => ruleIndependence(db, as('second.editor'), apart(secret)))
    await refused('not_found', () => ruleIndependence(db, as('second.editor'), together(open, secret)))
    const { rulingId } = done(
      await ruleIndependence(db, as('reviewer'), apart(secret, 'My cousin works there.')),
    )
    await refused('not_found', () => endRuling(db, as('second.editor'), { rulingId }))
    const theirs = await listClaimEvidence(db, claimId, people['second.editor'].id)
    expect(theirs).toMatchObject({ rulings: [], independence: { groups: 1, unseen: true } })
    const mine = await listClaimEvidence(db, claimId, people.reviewer.id)
    expect(mine).toMatchObject({ rulings: [{ id: rulingId }], independence: { groups: 2, unseen: false } })
    const told = async (name: 'reviewer' | 'second.editor') =>
      JSON.stringify(await listHistory(db, people[name], { ...WHOLE_HISTORY, claim: claimId }))
    expect(await told('reviewer')).toContain('cousin')
    expect(await told('second.editor')).not.toContain('cousin')
    const subject = await findReviewSubject(db, claimId, people['second.editor'].id)
    expect(subject).toMatchObject({ rulings: [], set: { rulings: [] } })
  })

  it('keeps its reason to itself when the other piece becomes restricted later', async () => {
    const { claimId } = await draftedClaim(db)
    const [first, second] = await piecesOf(claimId)
    const reason = { ...together(first, second), reason: 'My cousin wrote both.' }
    done(await ruleIndependence(db, as('reviewer'), reason))
    const quote = { stance: 'supports' as const, quote: 'Ships.', visibility: 'restricted' as const }
    done(
      await editEvidence(
        db,
        as('reviewer'),
        editEvidenceInput.parse({ evidenceId: second, version: 1, ...quote }),
      ),
    )
    const lines = await listHistory(db, people['second.editor'], { ...WHOLE_HISTORY, claim: claimId })
    expect(JSON.stringify(lines)).not.toContain('cousin')
  })

  it('is ended with a piece that leaves the claim: it counts nothing then', async () => {
    const made = await draftedClaim(db, { evidence: ONE_OWNER })
    const [first] = await piecesOf(made.claimId)
    done(await ruleIndependence(db, as('reviewer'), apart(first)))
    await attached(db, made, { owner: 'The port' })
    expect(await missing(made.claimId)).toEqual([])
    await db.execute(
      sql`update evidence set removed_at = now(), removed_by = ${people.reviewer.id} where id = ${first}`,
    )
    expect(await missing(made.claimId)).toEqual(['sources_missing'])
  })
})
