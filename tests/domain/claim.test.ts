import { describe, expect, it } from 'vitest'
import {
  acceptClaimInput,
  addClaimInput,
  claimCommandInput,
  DECLINE_REASONS,
  decideClaimsInput,
  declineClaimInput,
  recordClaimInput,
} from '@/domain/claim'

const claimId = '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a'
const wording = { statement: 'Forty ships came.', language: 'en', attribution: 'article' }
const fieldsOf = (result: { error?: { issues: readonly { path: PropertyKey[] }[] } }) =>
  (result.error?.issues ?? []).map(({ path }) => path.join('.'))

describe('declining a claim', () => {
  it('carries a reason out of three', () => {
    for (const reason of DECLINE_REASONS.filter((reason) => reason !== 'duplicate'))
      expect(declineClaimInput.safeParse({ claimId, reason }).success).toBe(true)
    for (const reason of ['', 'boring', undefined])
      expect(fieldsOf(declineClaimInput.safeParse({ claimId, reason }))).toContain('reason')
  })

  it('as a duplicate says of which claim', () => {
    expect(fieldsOf(declineClaimInput.safeParse({ claimId, reason: 'duplicate', duplicateOf: ' ' }))).toEqual(
      ['duplicateOf'],
    )
    expect(
      declineClaimInput.safeParse({ claimId, reason: 'duplicate', duplicateOf: 'forty-ships-abcdefgh23' })
        .success,
    ).toBe(true)
  })
})

describe('accepting a claim', () => {
  it('may say why it was chosen', () => {
    expect(acceptClaimInput.parse({ claimId, selectionReason: '' }).selectionReason).toBeNull()
    expect(acceptClaimInput.parse({ claimId, selectionReason: ' Asked. ' }).selectionReason).toBe('Asked.')
  })

  it('for the usual reason keeps that, unless somebody says another', () => {
    const usualReason = 'It gives a figure.'
    const input = acceptClaimInput.parse({ claimId, selectionReason: '', usualReason })
    expect(input).toEqual({ claimId, selectionReason: usualReason })
    const other = acceptClaimInput.parse({ claimId, selectionReason: 'Asked.', usualReason })
    expect(other).toEqual({ claimId, selectionReason: 'Asked.' })
  })
})

describe('deciding several suggestions', () => {
  const other = '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6b'
  const asked = { versionId: claimId, chosen: { [claimId]: 'on', [other]: 'on' } }

  it('merges all that are chosen but the one that is kept', () => {
    const input = decideClaimsInput.parse({ ...asked, decision: 'merge', into: other })
    expect(input).toMatchObject({ claimIds: [claimId], into: other })
  })

  it('wants to know the claim that is kept, and something beside it', () => {
    const { error } = decideClaimsInput.safeParse({ ...asked, decision: 'merge', into: '' })
    expect(fieldsOf({ error })).toEqual(['into'])
    const alone = { ...asked, chosen: { [other]: 'on' }, decision: 'merge', into: other }
    expect(fieldsOf(decideClaimsInput.safeParse(alone))).toEqual(['chosen'])
  })
})

describe('adding a claim', () => {
  const passage = { versionId: claimId, start: '3', end: '20' }

  it('takes positions as a form posts them, and none before the text', () => {
    expect(addClaimInput.parse({ ...passage, ...wording })).toMatchObject({ start: 3, end: 20, kind: 'fact' })
    for (const start of ['-1', '1.5', 'x'])
      expect(fieldsOf(addClaimInput.safeParse({ ...passage, ...wording, start }))).toEqual(['start'])
  })

  it('names a claimant when it is attributed to a named one, as recording and editing do', () => {
    const named = { ...wording, attribution: 'named' }
    expect(fieldsOf(addClaimInput.safeParse({ ...passage, ...named }))).toEqual(['claimantName'])
    const recorded = { ...named, quote: 'Forty.', saidWhere: 'On the radio' }
    expect(fieldsOf(recordClaimInput.safeParse(recorded))).toEqual(['claimantName'])
    expect(recordClaimInput.safeParse({ ...recorded, claimantName: 'The port' }).success).toBe(true)
  })
})

describe('recording a claim without an article', () => {
  const recorded = { ...wording, attribution: 'unnamed', quote: '四十艘船。', saidWhere: 'A broadcast' }

  it('is asserted by somebody, as there is no article to assert it', () => {
    const input = { ...recorded, attribution: 'article' }
    expect(fieldsOf(recordClaimInput.safeParse(input))).toEqual(['attribution'])
  })

  it('says where it was said, and in which words', () => {
    expect(fieldsOf(recordClaimInput.safeParse({ ...recorded, quote: '', saidWhere: '' }))).toEqual([
      ...['quote', 'saidWhere'],
    ])
  })

  it('may quote another language than the claim is stated in', () => {
    expect(recordClaimInput.parse({ ...recorded, quoteLanguage: 'ZH-hans' }).quoteLanguage).toBe('zh-Hans')
    for (const quoteLanguage of ['', undefined, null])
      expect(recordClaimInput.parse({ ...recorded, quoteLanguage }).quoteLanguage ?? null).toBeNull()
    expect(fieldsOf(recordClaimInput.safeParse({ ...recorded, quoteLanguage: '?' }))).toContain(
      'quoteLanguage',
    )
  })
})

describe('what is sent for a claim', () => {
  it('never says its stage, its people or its public address', () => {
    for (const more of [
      { stage: 'published' },
      { takenBy: claimId },
      { publicId: 'abcdefgh23' },
      { mode: 'own' },
    ]) {
      expect(claimCommandInput.safeParse({ claimId, ...more }).success).toBe(false)
      expect(acceptClaimInput.safeParse({ claimId, ...more }).success).toBe(false)
      expect(declineClaimInput.safeParse({ claimId, reason: 'out_of_scope', ...more }).success).toBe(false)
    }
  })

  it('names the claim by its id', () => {
    for (const id of ['', '1', 'forty-ships-abcdefgh23', `${claimId}'--`])
      expect(claimCommandInput.safeParse({ claimId: id }).success).toBe(false)
  })
})
