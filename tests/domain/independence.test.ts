import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { independentGroups, type SourceOrigin } from '@/domain/independence'

const source = (sourceId: string, more: Partial<SourceOrigin> = {}): SourceOrigin => ({
  ...{ sourceId, owner: null, publisher: null, address: null, basedOnId: null, basedOnAddress: null },
  ...more,
})
const independent = (...sources: SourceOrigin[]) => independentGroups(sources).length

describe('two sources', () => {
  it('are independent with different owners', () => {
    expect(
      independent(source('a', { owner: 'The port' }), source('b', { owner: 'The customs office' })),
    ).toBe(2)
  })

  it('are not with the same owner, however it is spelled', () => {
    expect(independent(source('a', { owner: 'The Port ' }), source('b', { owner: 'the port' }))).toBe(1)
    expect(independent(source('a', { owner: 'Ｐort' }), source('b', { owner: 'Port' }))).toBe(1)
  })

  it('are not when one is based on the other, or both on a third that is not cited', () => {
    const [port, customs] = [{ owner: 'The port' }, { owner: 'The customs office' }]
    expect(independent(source('a', port), source('b', { ...customs, basedOnId: 'a' }))).toBe(1)
    expect(
      independent(source('a', { ...port, basedOnId: 'c' }), source('b', { ...customs, basedOnId: 'c' })),
    ).toBe(1)
  })

  it('are not with the same address on two records, or when one rests on the other’s', () => {
    const [port, customs] = [{ owner: 'The port' }, { owner: 'The customs office' }]
    const address = 'https://port.example/1'
    expect(independent(source('a', { ...port, address }), source('b', { ...customs, address }))).toBe(1)
    const resting = source('b', { ...customs, basedOnAddress: address })
    expect(independent(source('a', { ...port, address }), resting)).toBe(1)
  })

  it('are told apart by their publishers where no owner is named, and by their hosts where neither is', () => {
    const paper = { publisher: 'The Courier' }
    expect(independent(source('a', paper), source('b', { publisher: 'The Herald' }))).toBe(2)
    expect(independent(source('a', paper), source('b', paper))).toBe(1)
    expect(independent(source('a', paper), source('b', { ...paper, owner: 'Courier Holding' }))).toBe(1)
    expect(independent(source('a', paper), source('b', { owner: 'The Courier' }))).toBe(1)
    const page = (host: string, path: string) => source(path, { address: `https://${host}/${path}` })
    expect(independent(page('one.example', 'a'), page('one.example', 'b'))).toBe(1)
    expect(independent(page('one.example', 'a'), page('two.example', 'b'))).toBe(2)
  })

  it('of which nothing is told count as one beside a named one', () => {
    expect(independent(source('a'), source('b'))).toBe(1)
    expect(independent(source('a'), source('b'), source('c', { owner: 'The port' }))).toBe(2)
  })

  it('of different owners stay two on one publisher’s platform', () => {
    const platform = { publisher: 'The platform' }
    expect(
      independent(
        source('a', { ...platform, owner: 'The port' }),
        source('b', { ...platform, owner: 'The customs office' }),
      ),
    ).toBe(2)
  })
})

describe('a ruling', () => {
  const port = { owner: 'The port' }

  it('takes a source out of its group, and leaves the others together', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => source(id, port)) as [
      SourceOrigin,
      SourceOrigin,
      SourceOrigin,
    ]
    expect(
      independentGroups([{ ...a, ruledApart: true }, b, c])
        .map(String)
        .sort(),
    ).toEqual(['a', 'b,c'])
  })

  it('makes no source count twice, nor two records of one address', () => {
    const page = { ...port, address: 'https://port.example/1' }
    expect(independent(source('a', { ...port, ruledApart: true }), source('a', port))).toBe(1)
    expect(independent(source('a', { ...page, ruledApart: true }), source('b', page))).toBe(1)
  })

  it('joins two groups, but not through a source that is not there', () => {
    const [one, two] = [source('a', { ...port, ruledWith: ['b'] }), source('b', { owner: 'Customs' })]
    expect(independent(one, two)).toBe(1)
    expect(independent({ ...one, ruledWith: ['x'] }, { ...two, ruledWith: ['x'] })).toBe(2)
  })
})

describe('groups of sources', () => {
  const anySource = fc.record({
    sourceId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    owner: fc.constantFrom(null, '', 'One', 'one', 'Two'),
    publisher: fc.constantFrom(null, 'One', 'Three'),
    address: fc.constantFrom(null, 'https://one.example/x', 'https://two.example/', 'no address'),
    basedOnId: fc.constantFrom(null, 'a', 'b', 'x'),
    basedOnAddress: fc.constantFrom(null, 'https://one.example/x', 'https://third.example/'),
    ruledApart: fc.boolean(),
    ruledWith: fc.subarray(['a', 'b', 'c', 'x']),
  })

  const unruled = anySource.map((one) => ({ ...one, ruledApart: false }))

  it('hold every source once, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(anySource), fc.nat(), (sources, turn) => {
        const groups = independentGroups(sources)
        expect(groups.flat().sort()).toEqual([...new Set(sources.map(({ sourceId }) => sourceId))].sort())
        const at = turn % (sources.length + 1)
        const turned = independentGroups([...sources.slice(at), ...sources.slice(0, at)])
        expect(turned.map(String).sort()).toEqual(groups.map(String).sort())
      }),
    )
  })

  it('never grow in number by more than the source that is added, nor by one that is there already, where nothing is ruled apart', () => {
    fc.assert(
      fc.property(fc.array(unruled), unruled, (sources, more) => {
        const [before, after] = [independent(...sources), independent(...sources, more)]
        expect(after).toBeLessThanOrEqual(before + 1)
        if (sources.some(({ sourceId }) => sourceId === more.sourceId))
          expect(after).toBeLessThanOrEqual(before)
      }),
    )
  })
})
