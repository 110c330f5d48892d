import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANCES, VISIBILITIES } from '@/domain/evidence'
import { needsSources, RATING_IDS } from '@/domain/rating'
import {
  type CountedEvidence,
  type DraftedVerdict,
  independenceWords,
  missingForApproval,
  missingForReview,
  missingFromVerdict,
  sourceRule,
} from '@/domain/requirements'
import { draftVerdictInput } from '@/domain/verdict'

const COMPLETE: DraftedVerdict = {
  ratingId: 'false',
  conclusion: 'It did not.',
  reasoning: 'The register says so.',
  known: null,
  unknown: null,
  confidence: 'high',
  confidenceReason: 'The register is complete.',
}

const EMPTY = {
  conclusion: '',
  reasoning: null,
  confidence: null,
  confidenceReason: '',
  known: null,
  unknown: '',
}

const piece = (owner: string, more: Partial<CountedEvidence> = {}): CountedEvidence => ({
  ...{
    evidenceId: `about ${owner}`,
    sourceId: `of ${owner}`,
    owner,
    publisher: null,
    address: null,
    basedOnId: null,
    basedOnAddress: null,
  },
  ...{
    kind: 'cited',
    terms: null,
    stance: 'refutes',
    visibility: 'public',
    decisivePrimary: false,
    seenBy: [],
  },
  ...more,
})

const anyPiece = fc
  .record({
    owner: fc.constantFrom('One', 'Two', 'Three'),
    stance: fc.constantFrom(...STANCES),
    visibility: fc.constantFrom(...VISIBILITIES),
    decisivePrimary: fc.boolean(),
    seenBy: fc.subarray(['editor', 'reviewer']),
  })
  .map(({ owner, ...more }) => piece(owner, more))

describe('a verdict', () => {
  it('lacks everything before its first draft and nothing when it is complete', () => {
    expect(missingFromVerdict(null).map(({ field }) => field)).toEqual([
      'ratingId',
      'conclusion',
      'reasoning',
      'confidence',
      'confidenceReason',
    ])
    expect(missingFromVerdict(COMPLETE)).toEqual([])
  })

  it('that cannot be verified says what is known and what is not', () => {
    const verdict = { ...COMPLETE, ratingId: 'unverifiable' }
    expect(missingFromVerdict(verdict).map(({ field }) => field)).toEqual(['known', 'unknown'])
    expect(missingFromVerdict({ ...verdict, known: 'This.', unknown: 'That.' })).toEqual([])
  })

  it('is told of each thing missing by a sentence and a field of the verdict’s form', () => {
    for (const { field, sentence, code } of missingFromVerdict({
      ...COMPLETE,
      ...EMPTY,
      ratingId: 'unverifiable',
    })) {
      expect(Object.keys(draftVerdictInput.shape)).toContain(field)
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
      expect(code).toBe(`${field}_missing`)
    }
  })
})

describe('the rule of sources', () => {
  it('asks nothing of a verdict that makes no statement about the facts', () => {
    for (const id of RATING_IDS)
      expect(sourceRule(id, [], false)).toBe(needsSources(id) ? 'unmet' : 'not_needed')
    expect(sourceRule(null, [], false)).toBe('unmet')
  })

  it('is met by two independent sources', () => {
    expect(sourceRule('false', [piece('One'), piece('Two')], false)).toBe('two_independent')
    expect(sourceRule('false', [piece('One'), piece('One', { sourceId: 'another' })], false)).toBe('unmet')
  })

  it('is met by one decisive primary source', () => {
    expect(sourceRule('false', [piece('One', { decisivePrimary: true })], false)).toBe('decisive_primary')
  })

  it('is met by an editor’s waiver, but not without any source', () => {
    expect(sourceRule('false', [piece('One')], true)).toBe('waived')
    expect(sourceRule('false', [], true)).toBe('unmet')
  })

  it('counts nothing that is context only', () => {
    const context = piece('Two', { stance: 'context', decisivePrimary: true })
    expect(sourceRule('false', [piece('One'), context], false)).toBe('unmet')
    expect(sourceRule('false', [context], true)).toBe('unmet')
  })

  it('counts no search that found nothing, and nothing said off the record', () => {
    for (const more of [{ kind: 'search' }, { kind: 'interview', terms: 'off_record' }] as const)
      expect(sourceRule('false', [piece('One'), piece('Two', more)], false)).toBe('unmet')
    const spoken = piece('Two', { kind: 'interview', terms: 'background' })
    expect(sourceRule('false', [piece('One'), spoken], false)).toBe('two_independent')
  })

  it('counts restricted evidence for an approver who has seen it, and for no other', () => {
    const restricted = piece('Two', { visibility: 'restricted', seenBy: ['editor'] })
    const rule = (approver: string) => sourceRule('false', [piece('One'), restricted], false, approver)
    expect([rule('editor'), rule('second editor')]).toEqual(['two_independent', 'unmet'])
  })

  it('is never broken by more evidence, nor by a waiver', () => {
    fc.assert(
      fc.property(
        fc.array(anyPiece),
        anyPiece,
        fc.constantFrom(...RATING_IDS),
        fc.constantFrom(null, 'editor', 'second editor'),
        (evidence, more, rating, approver) => {
          if (sourceRule(rating, evidence, false, approver) === 'unmet') return
          expect(sourceRule(rating, [...evidence, more], false, approver)).not.toBe('unmet')
          expect(sourceRule(rating, evidence, true, approver)).not.toBe('unmet')
        },
      ),
    )
  })
})

describe('what stands between a verdict and its approval', () => {
  it('is never less than what stood between it and its review', () => {
    fc.assert(
      fc.property(
        fc.array(anyPiece),
        fc.boolean(),
        fc.constantFrom(...RATING_IDS),
        fc.constantFrom('editor', 'second editor'),
        (evidence, waived, ratingId, approver) => {
          const verdict = { ...COMPLETE, ratingId }
          expect(missingForApproval(verdict, evidence, waived, approver)).toEqual(
            expect.arrayContaining(missingForReview(verdict, evidence, waived)),
          )
        },
      ),
    )
  })

  it('names the evidence when sources are missing', () => {
    expect(missingForReview(COMPLETE, [], false)).toMatchObject([
      { code: 'sources_missing', field: 'evidence' },
    ])
    expect(missingForReview(COMPLETE, [piece('One'), piece('Two')], false)).toEqual([])
  })
})

describe('the independence of the sources in words', () => {
  it.each([
    ['two_independent', 2, '2 independent groups: enough.'],
    ['unmet', 1, '1 independent group: not enough.'],
    ['unmet', 0, '0 independent groups: not enough.'],
    ['decisive_primary', 1, '1 independent group, with a decisive primary source: enough'],
    ['waived', 1, '1 independent group: enough by an editor’s waiver.'],
    ['not_needed', 0, '0 independent groups. This rating needs none.'],
  ] as const)('%s with %d', (rule, groups, sentence) => {
    expect(independenceWords(rule, groups)).toContain(sentence)
  })
})
