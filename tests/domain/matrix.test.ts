import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANCES } from '@/domain/evidence'
import { type Cell, groupTotals, totalsWords } from '@/domain/matrix'
import { isRefusal } from '@/domain/refusal'
import { decide } from '@/domain/workflow'
import { actorAs, claimState } from '../support/rules'

const cell = (owner: string, stance: Cell['stance'], sourceId = `of ${owner}`): Cell => ({
  stance,
  origin: { sourceId, owner, publisher: null, address: null, basedOnId: null, basedOnAddress: null },
})
const anyCell = fc
  .record({
    owner: fc.constantFrom('One', 'Two', 'Three'),
    stance: fc.constantFrom(...STANCES),
    n: fc.nat(3),
  })
  .map(({ owner, stance, n }) => cell(owner, stance, `${owner} ${n}`))

describe('the totals of a column', () => {
  it('count groups of sources, not links', () => {
    const links = [cell('One', 'supports', 'a'), cell('One', 'supports', 'b'), cell('Two', 'supports')]
    expect(groupTotals(links)).toEqual({ supports: 2, refutes: 0, partly: 0 })
    expect(totalsWords(groupTotals([...links, cell('Three', 'refutes')]))).toBe(
      '2 independent groups support, 1 refutes',
    )
  })

  it('count no context, and do not join others through it', () => {
    expect(totalsWords(groupTotals([cell('One', 'context')]))).toBe('Nothing yet')
    expect(totalsWords(groupTotals([]))).toBe('Nothing yet')
  })

  it('are the same in every order, never more than the owners there are, and no more by another link of a group', () => {
    fc.assert(
      fc.property(fc.array(anyCell), fc.nat(), (cells, turn) => {
        const totals = groupTotals(cells)
        const at = turn % (cells.length + 1)
        expect(groupTotals([...cells.slice(at), ...cells.slice(0, at)])).toEqual(totals)
        for (const stance of ['supports', 'refutes', 'partly'] as const) {
          const owners = cells.filter((one) => one.stance === stance).map((one) => one.origin.owner)
          expect(totals[stance]).toBe(new Set(owners).size)
        }
        for (const known of cells)
          expect(groupTotals([...cells, { ...known, origin: { ...known.origin, sourceId: 'x' } }])).toEqual(
            totals,
          )
      }),
    )
  })

  it('are said with the right number of each', () => {
    expect(totalsWords({ supports: 0, refutes: 1, partly: 2 })).toBe(
      '1 independent group refutes, 2 partly support',
    )
  })
})

it('points are worked on while the claim is, by anybody of the desk, and take no approval back', () => {
  const approved = claimState({ stage: 'approved' })
  for (const command of ['add_point', 'remove_point', 'restore_point', 'set_point_stance'] as const) {
    expect(decide(approved, command, actorAs('reviewer'))).toEqual({
      to: 'approved',
      takesApprovalBack: false,
    })
    expect(isRefusal(decide(claimState({ stage: 'published' }), command, actorAs('admin')))).toBe(true)
    expect(isRefusal(decide(approved, command, actorAs('reader')))).toBe(true)
  }
})
