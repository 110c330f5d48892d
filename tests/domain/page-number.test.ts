import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { placeOnPassageInput } from '@/domain/anchoring/anchoring'
import { decideCoverageInput } from '@/domain/article'
import { acceptInSentenceInput, addClaimInput, decideClaimsInput, editClaimInput } from '@/domain/claim'
import { editEvidenceInput } from '@/domain/evidence-input'
import { INTEGER_MAX, pageNumber } from '@/domain/page-number'
import { undoStepInput } from '@/domain/step'
import { draftVerdictInput } from '@/domain/verdict'

const id = '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a'
const wording = { statement: 'Forty ships came.', language: 'en', attribution: 'article' }

const FORMS: readonly [form: string, field: string, input: z.ZodType, rest: object][] = [
  ['adding a claim', 'start', addClaimInput, { ...wording, versionId: id, end: '5' }],
  ['adding a claim', 'end', addClaimInput, { ...wording, versionId: id, start: '2147483640' }],
  ['placing a claim anew', 'end', placeOnPassageInput, { anchoringId: id, start: '2147483640' }],
  ['changing a claim', 'version', editClaimInput, { ...wording, claimId: id }],
  ['accepting in a sentence', 'number', acceptInSentenceInput, { claimId: id, versionId: id }],
  [
    'deciding several',
    'number',
    decideClaimsInput,
    { versionId: id, chosen: { [id]: 'on' }, decision: 'accept' },
  ],
  ['deciding a sentence', 'number', decideCoverageInput, { versionId: id, coverage: 'opinion' }],
  ['undoing a step', 'number', undoStepInput, { step: id, versionId: id }],
  ['changing evidence', 'version', editEvidenceInput, { evidenceId: id }],
  ['drafting a verdict', 'baseRevision', draftVerdictInput, { claimId: id, conclusion: 'So it is.' }],
]

describe('a number that no page gave its form', () => {
  it.each(FORMS)('is refused in words in %s: %s', (_form, field, input, rest) => {
    for (const strange of [String(INTEGER_MAX + 1), '1e300', '-1', '1.5', 'many']) {
      const issues = input.safeParse({ ...rest, [field]: strange }).error?.issues ?? []
      const told = issues.filter(({ path }) => path[0] === field).map(({ message }) => message)
      expect(told, strange).toContain('This form does not belong to the page as it is. Open the page again.')
    }
  })

  it('is never one that the database holds', () => {
    expect(pageNumber().parse(String(INTEGER_MAX))).toBe(INTEGER_MAX)
    expect(pageNumber({ min: 1 }).safeParse('0').success).toBe(false)
  })
})
