import { describe, expect, it } from 'vitest'
import { STAGES } from '@/domain/claim'
import { RATING_SCALE } from '@/domain/rating'
import { changeWords, type Standing, statusWords, verificationStatus } from '@/domain/verification-status'
import { STAGE_WORDS } from '@/domain/workflow'

const standing: Standing = { ratingId: 'mixed', word: 'Mixed', change: null }

describe('what a reader is told of a claim', () => {
  it('is the rating that stands, at whatever stage the work is, until it is withdrawn', () => {
    for (const stage of STAGES.filter((stage) => stage !== 'withdrawn'))
      expect(verificationStatus(stage, standing)).toEqual({ kind: 'rated', ...standing })
    expect(verificationStatus('withdrawn', standing)).toEqual({ kind: 'withdrawn' })
    expect(verificationStatus('withdrawn', null)).toEqual({ kind: 'withdrawn' })
  })

  it('is nothing of a claim that is suggested or declined', () => {
    for (const stage of ['suggested', 'declined'] as const) expect(verificationStatus(stage, null)).toBeNull()
  })

  it('is only whether it is being checked, without a verdict', () => {
    const told = (['open', 'checking', 'in_review', 'approved'] as const).map((stage) => {
      const status = verificationStatus(stage, null)
      return status && statusWords(status)
    })
    expect(told).toEqual(['Not checked', 'Being checked', 'Being checked', 'Being checked'])
  })

  it('is “Being checked” at a place where nobody confirmed yet that the verdict holds', () => {
    expect(verificationStatus('published', standing, false)).toEqual({ kind: 'being_checked' })
  })

  it('never is a stage of the work', () => {
    const internal = [
      STAGE_WORDS.suggested,
      STAGE_WORDS.checking,
      STAGE_WORDS.in_review,
      STAGE_WORDS.approved,
    ]
    for (const stage of STAGES)
      for (const verdict of [null, standing])
        for (const holds of [true, false]) {
          const status = verificationStatus(stage, verdict, holds)
          if (status) expect(internal).not.toContain(statusWords(status))
        }
  })
})

describe('an announced change', () => {
  const words = (kind: 'correction' | 'update', oldWord: string) =>
    changeWords({ kind: 'rated', ...standing, change: { kind, oldWord } })

  it('names the old and the new rating', () => {
    for (const { word } of RATING_SCALE.filter(({ word }) => word !== standing.word)) {
      expect(words('correction', word)).toBe(`Corrected: was ${word}, now Mixed`)
      expect(words('update', word)).toBe(`Updated: was ${word}, now Mixed`)
    }
  })

  it('says that the rating stays where it does', () => {
    expect(words('update', 'Mixed')).toBe('Updated: the rating stays Mixed')
  })

  it('is told of nothing that has not changed or is not rated', () => {
    expect(changeWords({ kind: 'rated', ...standing })).toBeNull()
    for (const kind of ['not_checked', 'being_checked', 'withdrawn'] as const)
      expect(changeWords({ kind })).toBeNull()
  })
})
