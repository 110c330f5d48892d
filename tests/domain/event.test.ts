import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVENTS, type EventType } from '@/domain/event'
import { type ChainedEvent, eventText, FIRST_HASH } from '@/domain/event-chain'

const id = '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a'
const EVENT: ChainedEvent = {
  ...{ sequence: 7, type: 'claim.taken', schemaVersion: 1, actorId: id, articleId: null, claimId: id },
  ...{ at: '2026-11-24T06:00:00.000Z', payload: { from: 'open', to: 'checking' }, previousHash: FIRST_HASH },
}

describe('the vocabulary of the history', () => {
  it('tells what happened, in the past tense, with a version for each kind', () => {
    for (const [type, { version }] of Object.entries(EVENTS)) {
      expect(type).toMatch(/^[a-z_]+\.[a-z_]+$/)
      expect(version).toBeGreaterThanOrEqual(1)
    }
  })

  it('holds no free text: nothing a person wrote fits into a payload but by its id', () => {
    const written = 'What somebody wrote, in a sentence.'
    for (const type of Object.keys(EVENTS) as EventType[]) {
      const { payload } = EVENTS[type]
      const fields = Object.entries(payload.shape).filter(([, field]) => field.safeParse(written).success)
      for (const [name] of fields)
        expect(`${type} ${name}`).toMatch(/(digest|approvedHash|publicId|ground)$|fields/i)
      expect(payload.safeParse({ note: written }).success, type).toBe(false)
    }
  })
})

describe('the text that is hashed', () => {
  it('is another one when anything of the event is changed', () => {
    const values: Partial<ChainedEvent>[] = [
      { sequence: 8 },
      { type: 'claim.accepted' },
      { schemaVersion: 2 },
      { actorId: null },
      { articleId: id },
      { claimId: null },
      { at: '2026-11-24T06:00:00.001Z' },
      { payload: { from: 'open', to: 'declined' } },
      { previousHash: 'f'.repeat(64) },
    ]
    expect(values.flatMap(Object.keys).sort()).toEqual(Object.keys(EVENT).sort())
    const texts = values.map((value) => eventText({ ...EVENT, ...value }))
    expect(new Set([eventText(EVENT), ...texts]).size).toBe(values.length + 1)
  })

  it('is the same whatever the order in which a database gives a payload back', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
        (payload) => {
          const turned = Object.fromEntries(Object.entries(payload).reverse())
          expect(eventText({ ...EVENT, payload: turned })).toBe(eventText({ ...EVENT, payload }))
        },
      ),
    )
  })
})
