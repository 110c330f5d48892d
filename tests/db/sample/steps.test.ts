import { describe, expect, it } from 'vitest'
import { SAMPLE_CLAIMS } from '@/db/sample/claims'
import { SAMPLE_PEOPLE, type SamplePerson } from '@/db/sample/people'
import { SAMPLE_SOURCES, type SampleSource } from '@/db/sample/sources'
import type { SampleClaim } from '@/db/sample/types'
import { stepsOf, type WholeVerdict } from '@/db/seed/steps'
import type { Stage } from '@/domain/claim'
import type { Actor } from '@/domain/permissions'
import { type CountedEvidence, missingForApproval, missingForReview } from '@/domain/requirements'
import { decide } from '@/domain/workflow'

const actor = (by: SamplePerson): Actor => ({ id: by, ...SAMPLE_PEOPLE[by], secondCheck: false })

/** Plays a claim's steps by the rules alone; the first "no" is thrown with its step. */
function play(claim: SampleClaim): Stage {
  let stage: Stage = 'suggested'
  let standing = false
  let verdict: WholeVerdict | null = null
  let partAuthors: string[] = []
  let withdrawalAskedBy: string | null = null
  const evidence: CountedEvidence[] = []
  for (const step of stepsOf(claim)) {
    const { by, command } = step
    const refused = (answer: unknown) => new Error(`${claim.id} ${by} ${command}: ${JSON.stringify(answer)}`)
    const state = {
      ...{ stage, mode: 'published_elsewhere' as const, standing, withdrawalAskedBy },
      ...{ hasRevision: partAuthors.length > 0, partAuthors, publishedBefore: standing, arrival: null },
      ratingId: verdict?.ratingId ?? null,
      missingForReview: missingForReview(verdict, evidence, false),
      missingForApproval: missingForApproval(verdict, evidence, false, by),
    }
    const decision = decide(state, command, actor(by))
    if ('refused' in decision) throw refused(decision)
    stage = decision.to
    if (command === 'attach_evidence') {
      const { owner, publisher, address }: SampleSource = SAMPLE_SOURCES[step.evidence.source]
      const { stance, visibility = 'public', decisivePrimary = false } = step.evidence
      evidence.push({
        evidenceId: `${evidence.length}`,
        sourceId: address,
        owner,
        publisher,
        address,
        basedOnId: null,
        basedOnAddress: null,
        kind: 'cited',
        terms: null,
        stance,
        visibility,
        decisivePrimary,
        seenBy: [],
      })
    }
    if (command === 'attach_evidence' || command === 'draft_verdict') partAuthors = [...partAuthors, by]
    if (command === 'draft_verdict') verdict = step.verdict
    if (command === 'publish') {
      standing = true
      partAuthors = []
    }
    if (command === 'ask_withdrawal') withdrawalAskedBy = by
    if (command === 'confirm_withdrawal') standing = false
  }
  return stage
}

describe('the steps of a sample claim', () => {
  it.each(SAMPLE_CLAIMS.map((claim) => [claim.id, claim.stage, claim] as const))(
    'bring %s to %s by the rules of the desk',
    (_, stage, claim) => {
      expect(play(claim)).toBe(stage)
    },
  )

  it('save a verdict with all its fields, the unchanged ones as they were', () => {
    const claim = SAMPLE_CLAIMS.find(({ id }) => id === 'a06')
    const verdicts = claim ? stepsOf(claim).flatMap((step) => ('verdict' in step ? [step.verdict] : [])) : []
    expect(verdicts.map(({ ratingId, confidence }) => [ratingId, confidence])).toEqual([
      ['true', 'high'],
      ['mostly_true', 'high'],
    ])
  })
})
