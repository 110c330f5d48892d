import { describe, expect, it } from 'vitest'
import { isRefusal, REFUSALS, type RefusalCode, refuse } from '@/domain/refusal'

const CODES = Object.keys(REFUSALS) as RefusalCode[]

describe('a refusal', () => {
  it('has a whole sentence for a person, which is no code', () => {
    for (const code of CODES) {
      const { sentence } = refuse(code)
      expect(sentence, code).toMatch(/^\p{Lu}[^_]*\.$/u)
      expect(sentence, code).not.toMatch(/["']/)
    }
  })

  it('has a sentence of its own for every code', () => {
    expect(new Set(CODES.map((code) => refuse(code).sentence)).size).toBe(CODES.length)
  })

  it('is known as one, and nothing else is', () => {
    for (const code of CODES) expect(isRefusal(refuse(code, { sentence: 'More exactly.' }))).toBe(true)
    for (const other of [
      null,
      undefined,
      'refused',
      { refused: 'yes' },
      { code: 'stale' },
      { refused: false },
      [],
    ])
      expect(isRefusal(other)).toBe(false)
  })

  it('can be told more exactly without changing what it is', () => {
    expect(refuse('stale', { sentence: 'Samuel saved this.', theirs: { note: 'his' } })).toEqual({
      ...{ refused: true, code: 'stale', sentence: 'Samuel saved this.', theirs: { note: 'his' } },
    })
  })
})
