import { describe, expect, it } from 'vitest'
import { CONCLUSION_MAX, draftVerdictInput, QUALIFIERS } from '@/domain/verdict'

const claimId = '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a'
const blank = { claimId, baseRevision: '0' }

describe('a draft', () => {
  it('may still be empty everywhere, and empty is one thing', () => {
    const fields = [
      'ratingId',
      'conclusion',
      'reasoning',
      'known',
      'unknown',
      'confidence',
      'confidenceReason',
    ]
    const sent = Object.fromEntries(fields.map((field) => [field, '']))
    const nothing = Object.fromEntries(fields.map((field) => [field, null]))
    for (const draft of [blank, { ...blank, ...sent }, { ...blank, ...nothing }])
      expect(draftVerdictInput.parse(draft)).toMatchObject({ ...nothing, qualifiers: [], baseRevision: 0 })
  })

  it('takes a rating, a confidence and qualifiers of the desk’s own lists only', () => {
    const others = [{ ratingId: 'pants_on_fire' }, { confidence: 'certain' }, { qualifiers: ['funny'] }]
    for (const other of others)
      expect(draftVerdictInput.safeParse({ ...blank, ...other }).success).toBe(false)
    expect(draftVerdictInput.parse({ ...blank, qualifiers: [...QUALIFIERS] }).qualifiers).toEqual(QUALIFIERS)
  })

  it('has a conclusion short enough to stand in a list', () => {
    const fits = (length: number) =>
      draftVerdictInput.safeParse({ ...blank, conclusion: '為'.repeat(length) }).success
    expect([fits(CONCLUSION_MAX), fits(CONCLUSION_MAX + 1)]).toEqual([true, false])
  })

  it('says which revision it started from', () => {
    for (const baseRevision of ['-1', '1.5', 'x', undefined])
      expect(draftVerdictInput.safeParse({ claimId, baseRevision }).success, baseRevision).toBe(false)
  })

  it('never says who wrote it', () => {
    expect(draftVerdictInput.safeParse({ ...blank, createdBy: claimId }).success).toBe(false)
  })
})
