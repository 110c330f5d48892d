import { describe, expect, it } from 'vitest'
import {
  askWithdrawalInput,
  CORRECTION_KINDS,
  checkCorrection,
  reopenVerdictInput,
} from '@/domain/correction'
import { RATING_IDS } from '@/domain/rating'

const claimId = '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a'

describe('a changed rating', () => {
  it('is announced as a correction or an update, never passed off as a typing error', () => {
    for (const before of RATING_IDS)
      for (const after of RATING_IDS)
        for (const kind of CORRECTION_KINDS) {
          const refused = checkCorrection(kind, before, after)?.code ?? null
          expect(refused, `${kind} ${before} ${after}`).toBe(
            kind === 'typo' && before !== after ? 'same_rating' : null,
          )
        }
  })
})

describe('a way back', () => {
  it('from published says why, and whether we were wrong or things changed', () => {
    const whole = { claimId, kind: 'update', reason: ' A second notice. ' }
    expect(reopenVerdictInput.parse(whole).reason).toBe('A second notice.')
    expect(reopenVerdictInput.safeParse({ ...whole, reason: ' \n ' }).success).toBe(false)
    expect(reopenVerdictInput.safeParse({ ...whole, kind: '' }).error?.issues[0]?.message).toBe(
      'Say whether this is a correction, an update or a typing error.',
    )
  })

  it('by withdrawing carries the notice that readers get', () => {
    expect(askWithdrawalInput.safeParse({ claimId, reason: '' }).error?.issues[0]?.message).toBe(
      'The notice to readers is missing.',
    )
    expect(askWithdrawalInput.safeParse({ claimId, reason: 'The index was taken back.' }).success).toBe(true)
  })
})
