import { describe, expect, it } from 'vitest'
import { addPoint } from '@/db/mutations/add-point'
import { removePoint, restorePoint } from '@/db/mutations/remove-point'
import { setPointStance } from '@/db/mutations/set-point-stance'
import { findEvidenceMatrix } from '@/db/queries/desk/evidence-matrix'
import { listHistory } from '@/db/queries/desk/history'
import { WHOLE_HISTORY } from '@/domain/history'
import { POINTS_MAX, SAID_IT } from '@/domain/points'
import { testDesk } from '@/tests/support/desk'
import { approvedClaim, attached, checkingClaim, done, publishedClaim } from '@/tests/support/factories'

const { db, as, claimRow, lastEvent, people, refused, toldText } = await testDesk()

const matrixOf = (claimId: string, name: keyof typeof people = 'reviewer') =>
  findEvidenceMatrix(db, claimId, people[name].id)
const wordsOf = async (claimId: string) => (await matrixOf(claimId)).points.map(({ words }) => words)
const added = async (claimId: string, words: string) =>
  done(await addPoint(db, as('reviewer'), { claimId, words })).pointId
const say = (evidenceId: string, pointId: string, stance: 'supports' | 'refutes' | null) =>
  setPointStance(db, as('reviewer'), { evidenceId, pointId, stance })

describe('a point of a claim', () => {
  it('stands after those there are, is told in the history, and takes no approval back', async () => {
    const { claimId } = await approvedClaim(db)
    await added(claimId, 'Forty ships')
    expect(await toldText('words')).toBe('Forty ships')
    await added(claimId, 'In 2024')
    expect(await lastEvent()).toMatchObject({ type: 'point.added', claimId })
    expect(await wordsOf(claimId)).toEqual(['Forty ships', 'In 2024'])
    expect(await claimRow(claimId)).toMatchObject({ stage: 'approved' })
  })

  it('is there once, and there are at most twelve', async () => {
    const { claimId } = await checkingClaim(db)
    await added(claimId, 'Point 1')
    await refused('duplicate', () => addPoint(db, as('editor'), { claimId, words: 'Point 1' }))
    for (let n = 2; n <= POINTS_MAX; n += 1) await added(claimId, `Point ${n}`)
    await refused('invalid', () => addPoint(db, as('editor'), { claimId, words: 'One more' }))
  })

  it('is removed and put back at its place, with what was said on it', async () => {
    const claim = await checkingClaim(db)
    const { evidenceId } = await attached(db, claim)
    const pointId = await added(claim.claimId, 'Forty ships')
    await added(claim.claimId, 'In 2024')
    done(await say(evidenceId, pointId, 'refutes'))
    done(await removePoint(db, as('editor'), { pointId }))
    expect(await toldText('words')).toBe('Forty ships')
    expect(await wordsOf(claim.claimId)).toEqual(['In 2024'])
    expect((await matrixOf(claim.claimId)).removedPoints).toMatchObject([
      { id: pointId, words: 'Forty ships' },
    ])
    await refused('not_found', () => removePoint(db, as('editor'), { pointId }))
    await refused('not_found', () => say(evidenceId, pointId, 'supports'))
    done(await restorePoint(db, as('reviewer'), { pointId }))
    await refused('duplicate', () => restorePoint(db, as('reviewer'), { pointId }))
    const { points, rows } = await matrixOf(claim.claimId)
    expect(points.map(({ words }) => words)).toEqual(['Forty ships', 'In 2024'])
    expect(rows).toMatchObject([{ onPoints: ['refutes', null] }])
  })

  it('of a published claim stays as it is, and readers with an account find none', async () => {
    const { claimId } = await publishedClaim(db)
    await refused('wrong_stage', () => addPoint(db, as('editor'), { claimId, words: 'Forty ships' }))
    const checking = await checkingClaim(db)
    await refused('not_found', () => addPoint(db, as('reader'), { ...checking, words: 'Forty ships' }))
  })
})

describe('what evidence shows on a point', () => {
  it('is set, changed and taken back, each told in the history', async () => {
    const claim = await checkingClaim(db)
    const { evidenceId } = await attached(db, claim)
    const pointId = await added(claim.claimId, 'Forty ships')
    done(await say(evidenceId, pointId, 'supports'))
    done(await say(evidenceId, pointId, 'refutes'))
    expect((await matrixOf(claim.claimId)).points).toMatchObject([{ totals: { supports: 0, refutes: 1 } }])
    await refused('unchanged', () => say(evidenceId, pointId, 'refutes'))
    done(await say(evidenceId, pointId, null))
    expect(await lastEvent()).toMatchObject({
      type: 'point.stance_set',
      payload: { evidenceId, pointId, stance: null },
    })
    expect((await matrixOf(claim.claimId)).rows).toMatchObject([{ onPoints: [null] }])
  })

  it('is told of a point of its own claim', async () => {
    const [one, other] = [await checkingClaim(db), await checkingClaim(db)]
    const { evidenceId } = await attached(db, one)
    const pointId = await added(other.claimId, 'Forty ships')
    await refused('not_found', () => say(evidenceId, pointId, 'supports'))
  })

  it('on whether they said it stands first where the claimant is named, and is kept from its first use', async () => {
    const named = { attribution: 'named', claimantName: 'Ada Quay' } as const
    const claim = await checkingClaim(db, { claim: named })
    const { evidenceId } = await attached(db, claim)
    await added(claim.claimId, 'Forty ships')
    expect((await matrixOf(claim.claimId)).points).toMatchObject([
      { id: null, words: 'Whether Ada Quay said it' },
      { words: 'Forty ships' },
    ])
    done(await say(evidenceId, SAID_IT, 'supports'))
    const { points, rows } = await matrixOf(claim.claimId)
    expect(points[0]?.id).not.toBeNull()
    expect(rows).toMatchObject([{ onPoints: ['supports', null] }])
    const unnamed = await checkingClaim(db)
    const { evidenceId: another } = await attached(db, unnamed)
    await refused('not_found', () => say(another, SAID_IT, 'supports'))
  })

  it('of a restricted piece is said and seen by those named for it alone', async () => {
    const claim = await checkingClaim(db)
    await attached(db, claim, { owner: 'The port', title: 'The register' })
    const { evidenceId } = await attached(db, claim, {
      ...{ visibility: 'restricted', owner: 'An official', title: 'By telephone' },
    })
    const pointId = await added(claim.claimId, 'Forty ships')
    await refused('not_found', () =>
      setPointStance(db, as('second.editor'), { evidenceId, pointId, stance: 'supports' }),
    )
    done(await say(evidenceId, pointId, 'refutes'))
    const { lines } = await listHistory(db, people['second.editor'], {
      ...WHOLE_HISTORY,
      claim: claim.claimId,
    })
    expect(lines[0]?.did).toBe('said what restricted evidence shows on a point of the claim')
    const theirs = await matrixOf(claim.claimId, 'second.editor')
    expect(theirs.rows[1]).toEqual({ hidden: true, id: evidenceId, stance: 'supports' })
    expect(theirs.whole).toMatchObject({ supports: 1 })
    expect(theirs.points).toMatchObject([{ totals: { refutes: 0 } }])
    expect(JSON.stringify(theirs)).not.toContain('telephone')
    expect((await matrixOf(claim.claimId)).whole).toMatchObject({ supports: 2 })
  })
})
