import { describe, expect, it } from 'vitest'
import type { CountedEvidence } from '@/domain/requirements'
import { refuseRuling, ruleIndependenceInput, type StandingRuling } from '@/domain/ruling'

const piece = (evidenceId: string, owner: string, more: Partial<CountedEvidence> = {}): CountedEvidence => ({
  ...{ evidenceId, sourceId: `source of ${evidenceId}`, owner, publisher: null, address: null },
  ...{ basedOnId: null, basedOnAddress: null, stance: 'supports', visibility: 'public' },
  ...{ kind: 'cited', terms: null, decisivePrimary: false, seenBy: [], ...more },
})
const apart = (evidenceId: string): StandingRuling => ({ evidenceId, otherId: null, counts: 'apart' })
const together = (evidenceId: string, otherId: string): StandingRuling => ({
  ...{ evidenceId, otherId, counts: 'together' },
})
const PORT = [piece('a', 'The port'), piece('b', 'The port'), piece('c', 'Customs')]
const code = (next: StandingRuling, standing: StandingRuling[] = [], pieces = PORT) =>
  refuseRuling(next, standing, pieces)?.code ?? null

describe('a ruling', () => {
  it('overrules what is computed, either way', () => {
    expect(code(apart('a'))).toBeNull()
    expect(code(together('a', 'c'))).toBeNull()
  })

  it('is not needed for what holds already', () => {
    expect(code(apart('c'))).toBe('unchanged')
    expect(code(together('a', 'b'))).toBe('unchanged')
    expect(code(apart('c'), [], [...PORT, piece('d', 'Customs', { sourceId: 'source of c' })])).toBe(
      'unchanged',
    )
  })

  it('is refused where another says the opposite of either piece, or of another piece of the same source', () => {
    const ruledApart = PORT.map((one) => (one.evidenceId === 'a' ? { ...one, ruledApart: true } : one))
    expect(code(together('a', 'b'), [apart('a')], ruledApart)).toBe('ruled_otherwise')
    expect(code(together('c', 'a'), [apart('a')], ruledApart)).toBe('ruled_otherwise')
    const joined = PORT.map((one) => (one.evidenceId === 'c' ? { ...one, ruledWith: ['source of a'] } : one))
    for (const id of ['a', 'c']) expect(code(apart(id), [together('c', 'a')], joined)).toBe('ruled_otherwise')
    expect(code(apart('b'), [together('c', 'a')], joined)).toBeNull()
    const again = [...joined, piece('d', 'Customs', { sourceId: 'source of c' })]
    expect(code(apart('d'), [together('c', 'a')], again)).toBe('ruled_otherwise')
  })

  it('is about evidence that is there and counts', () => {
    expect(code(apart('x'))).toBe('not_found')
    expect(code(together('a', 'x'))).toBe('not_found')
    expect(code(apart('d'), [], [...PORT, piece('d', 'The port', { stance: 'context' })])).toBe('invalid')
  })

  it('carries a reason, and names the other piece where there is one', () => {
    const evidenceId = '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a'
    const read = (more: object) =>
      ruleIndependenceInput.safeParse({ evidenceId, reason: 'Two desks.', ...more })
    expect(read({ counts: 'apart', otherId: evidenceId }).data).toMatchObject({ otherId: null })
    expect(read({ counts: 'apart', reason: ' ' }).success).toBe(false)
    expect(read({ counts: 'together', otherId: '' }).success).toBe(false)
    expect(read({ counts: 'together', otherId: evidenceId }).success).toBe(false)
  })
})
