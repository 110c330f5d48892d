import { describe, expect, it } from 'vitest'
import {
  approveVerdictInput,
  publishVerdictInput,
  requestReviewInput,
  returnVerdictInput,
  waiveSourceRuleInput,
} from '@/domain/review'

const claimId = '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a'
const approvedHash = 'a'.repeat(64)

describe('a decision on a verdict', () => {
  it('names what was seen by its hash', () => {
    for (const input of [approveVerdictInput, publishVerdictInput]) {
      expect(input.safeParse({ claimId, approvedHash }).success).toBe(true)
      for (const hash of ['', 'a'.repeat(63), 'A'.repeat(64), `${approvedHash}\n`])
        expect(input.safeParse({ claimId, approvedHash: hash }).error?.issues[0]?.message).toBe(
          'The page is out of date. Load it again.',
        )
    }
  })

  it('agrees to a primary source only by a tick', () => {
    const agrees = (sent: object) =>
      approveVerdictInput.parse({ claimId, approvedHash, ...sent }).agreesPrimary
    expect([agrees({}), agrees({ agreesPrimary: '' }), agrees({ agreesPrimary: 'on' })]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('that returns it carries what has to change, and a waiver carries its reason', () => {
    expect(returnVerdictInput.safeParse({ claimId, note: ' ' }).success).toBe(false)
    expect(waiveSourceRuleInput.safeParse({ claimId, reason: '' }).success).toBe(false)
    expect(returnVerdictInput.parse({ claimId, note: 'Name the register.' }).note).toBe('Name the register.')
  })

  it('takes no field that says who decides or at what stage', () => {
    for (const more of [{ reviewerId: claimId }, { stage: 'approved' }, { createdBy: claimId }]) {
      expect(approveVerdictInput.safeParse({ claimId, approvedHash, ...more }).success).toBe(false)
      expect(requestReviewInput.safeParse({ claimId, ...more }).success).toBe(false)
    }
  })
})
