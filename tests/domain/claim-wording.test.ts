import { describe, expect, it } from 'vitest'
import { editClaimInput, isStatedNegated, STATEMENT_MAX } from '@/domain/claim'

const wording = {
  claimId: '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a',
  version: '1',
  statement: 'The landing was staged.',
  language: 'en',
  attribution: 'article',
  claimantName: '',
  claimantKind: 'person',
  kind: 'fact',
  claimMadeOn: '',
}

const errorsOf = (changed: Record<string, string>) =>
  (editClaimInput.safeParse({ ...wording, ...changed }).error?.issues ?? []).map((issue) => issue.message)

describe('a statement', () => {
  it.each([
    'It is not true that the landing was staged',
    'It’s false that wages rose',
    'It isn’t legal',
    'No, wages fell',
  ])('that denies gets a hint: %s', (statement) => {
    expect(isStatedNegated(statement)).toBe(true)
    expect(errorsOf({ statement })).toEqual([])
  })

  it.each(['The landing was staged', 'It is known that wages rose', 'Nobody was told', 'November was dry'])(
    'that asserts gets none: %s',
    (statement) => expect(isStatedNegated(statement)).toBe(false),
  )

  it('is counted in characters as people see them, and refused past the limit', () => {
    expect(errorsOf({ statement: '為'.repeat(STATEMENT_MAX) })).toEqual([])
    expect(errorsOf({ statement: 'x'.repeat(STATEMENT_MAX + 1) })).toEqual([
      `The statement is too long: at most ${STATEMENT_MAX} characters.`,
    ])
  })

  it('of two lines, or with hidden direction marks, is refused', () => {
    expect(errorsOf({ statement: 'one\ntwo' })).toEqual(['The statement has to be one line.'])
    expect(errorsOf({ statement: 'safe\u202Eevil' })).toEqual([
      'The statement contains control or invisible direction characters. Remove them.',
    ])
  })
})

describe('a claimant', () => {
  it('is named for a named one, and only then', () => {
    expect(errorsOf({ attribution: 'named', claimantName: 'The ministry' })).toEqual([])
    expect(errorsOf({ attribution: 'named' })).toEqual(['Name the claimant, or choose another attribution.'])
    expect(errorsOf({ claimantName: 'The ministry' })).toEqual([
      'A claimant is named only when the claim is attributed to a named one.',
    ])
  })
})
