import { describe, expect, it } from 'vitest'
import { CONCLUSION_MAX, draftVerdictInput, QUALIFIERS } from '@/domain/verdict'

const claimId = '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a'
const blank = { claimId, baseRevision: '0' }
const begun = { ...blank, reasoning: 'No register gives a figure.' }

describe('a draft', () => {
  it('may be empty nearly everywhere, and empty is one thing', () => {
    const fields = ['ratingId', 'conclusion', 'known', 'unknown', 'confidence', 'confidenceReason']
    const sent = Object.fromEntries(fields.map((field) => [field, '']))
    const nothing = Object.fromEntries(fields.map((field) => [field, null]))
    for (const draft of [begun, { ...begun, ...sent }, { ...begun, ...nothing }])
      expect(draftVerdictInput.parse(draft)).toMatchObject({ ...nothing, qualifiers: [], baseRevision: 0 })
  })

  it('is refused when it says nothing at all, and begun by any one thing', () => {
    for (const nothing of [blank, { ...blank, ratingId: '', conclusion: ' \r\n ' }])
      expect(draftVerdictInput.safeParse(nothing).error?.issues[0]?.message).toMatch(/^This draft is empty/)
    for (const one of [{ ratingId: 'false' }, { known: 'A port.' }, { qualifiers: ['satire'] }])
      expect(draftVerdictInput.safeParse({ ...blank, ...one }).success).toBe(true)
  })

  it('takes a rating, a confidence and qualifiers of the desk’s own lists only', () => {
    const others = [{ ratingId: 'pants_on_fire' }, { confidence: 'certain' }, { qualifiers: ['funny'] }]
    for (const other of others)
      expect(draftVerdictInput.safeParse({ ...begun, ...other }).success).toBe(false)
    expect(draftVerdictInput.parse({ ...blank, qualifiers: [...QUALIFIERS] }).qualifiers).toEqual(QUALIFIERS)
  })

  it('has a conclusion short enough to stand in a list', () => {
    const fits = (length: number) =>
      draftVerdictInput.safeParse({ ...blank, conclusion: '為'.repeat(length) }).success
    expect([fits(CONCLUSION_MAX), fits(CONCLUSION_MAX + 1)]).toEqual([true, false])
  })

  it('says which revision it started from', () => {
    for (const baseRevision of ['-1', '1.5', 'x', undefined])
      expect(draftVerdictInput.safeParse({ ...begun, baseRevision }).success, baseRevision).toBe(false)
  })

  it('never says who wrote it', () => {
    expect(draftVerdictInput.safeParse({ ...begun, createdBy: claimId }).success).toBe(false)
  })
})
