import { describe, expect, it } from 'vitest'
import { STAGES, type Stage } from '@/domain/claim'
import type { Actor } from '@/domain/permissions'
import { isRefusal } from '@/domain/refusal'
import { type ClaimCommand, type ClaimState, type Decision, decide } from '@/domain/workflow'
import { actorAs, COMMANDS, claimState, EVERYBODY, RATINGS_TOLD_APART } from '../support/rules'

describe('people who play by the rules', () => {
  it('cannot bring a verdict to readers alone but by the emergency rule, and cannot take one back alone', () => {
    for (const actor of EVERYBODY) {
      const alone = visited([actor], claimState())
      expect(stagesOf(alone), actor.id).not.toContain('approved')
      const told = alone.filter(({ standing }) => standing)
      expect(told.length > 0, actor.id).toBe(actor.role === 'editor' || actor.role === 'admin')
      const shown = alone.filter(({ stage }) => stage === 'published')
      expect(shown.filter(({ ratingId }) => ratingId !== 'unverifiable')).toEqual([])
      const published = claimState({ stage: 'published', standing: true, publishedBefore: true })
      expect(stagesOf(visited([actor], published)), actor.id).not.toContain('withdrawn')
    }
  })

  it('cannot do so as two reviewers either, and can as a reviewer and an editor', () => {
    const reviewer = actorAs('reviewer')
    const another = actorAs('reviewer', { id: 'another', secondCheck: true })
    expect(stagesOf(visited([reviewer, another], claimState()))).not.toContain('published')
    expect(stagesOf(visited([reviewer, actorAs('editor')], claimState()))).toContain('approved')
  })

  it('cannot approve what they published unreviewed, and a colleague can', () => {
    const editor = actorAs('editor')
    const unreviewed = visited([editor], claimState()).filter(({ stage }) => stage === 'published')
    for (const claim of unreviewed) {
      expect(stagesOf(visited([editor], claim))).not.toContain('approved')
      expect(stagesOf(visited([editor, actorAs('admin')], claim))).toContain('approved')
    }
  })

  it('cannot word the claim in review and approve it', () => {
    const [editor, inReview] = [actorAs('editor'), claimState({ stage: 'in_review', hasRevision: true })]
    const [reworded] = outcomes({ ...inReview, partAuthors: ['reviewer'] }, 'edit_claim', editor)
    expect(reworded).toMatchObject({ stage: 'checking', partAuthors: ['editor', 'reviewer'] })
    const sentAgain = { ...inReview, partAuthors: ['editor', 'reviewer'] }
    expect(decide(sentAgain, 'approve', editor)).toMatchObject({ code: 'part_author' })
  })

  it('reach every stage as a whole desk, and come to no dead end that a colleague cannot lead out of', () => {
    const desk = [actorAs('reviewer'), actorAs('editor'), actorAs('editor', { id: 'second editor' })]
    const colleague = actorAs('editor', { id: 'who wrote no part of it' })
    const everywhere = visited(desk, claimState())
    expect(new Set(stagesOf(everywhere))).toEqual(new Set(STAGES))
    const helpers = [actorAs('reviewer'), colleague]
    const stuck = everywhere.filter(
      (claim) => !stagesOf(visited(helpers, claim, 'published')).includes('published'),
    )
    expect(stuck).toEqual([])
  })
})

const stagesOf = (states: readonly ClaimState[]): Stage[] => states.map(({ stage }) => stage)

/** Every state that these people can bring a claim to, by any commands in any order; no further than the first at `until`. */
function visited(people: readonly Actor[], from: ClaimState, until?: Stage): ClaimState[] {
  const seen = new Map([[JSON.stringify(from), from]])
  for (const claim of seen.values()) {
    if (claim.stage === until) break
    for (const actor of people)
      for (const command of COMMANDS)
        for (const next of outcomes(claim, command, actor)) seen.set(JSON.stringify(next), next)
  }
  return [...seen.values()]
}

/** What a command may leave behind, as the database keeps it; a verdict is complete with its first draft, with one rating or another. */
function outcomes(claim: ClaimState, command: ClaimCommand, actor: Actor): ClaimState[] {
  const decision = decide(claim, command, actor)
  if (isRefusal(decision)) return []
  if (command !== 'draft_verdict') return [after(claim, command, actor, decision)]
  return RATINGS_TOLD_APART.map((ratingId) => ({ ...after(claim, command, actor, decision), ratingId }))
}

/** How a claim came to its stage, where it was a suggestion before; no rule asks about the rest. */
function arrivalAfter(claim: ClaimState, actor: Actor, to: Stage): ClaimState['arrival'] {
  if (to === claim.stage) return claim.arrival && { ...claim.arrival, quiet: false }
  return claim.stage === 'suggested' ? { from: 'suggested', by: actor.id, quiet: true } : null
}

function after(claim: ClaimState, command: ClaimCommand, actor: Actor, { to }: Decision): ClaimState {
  const hasRevision = claim.hasRevision || command === 'draft_verdict'
  const begun = claim.hasRevision || !['suggested', 'open'].includes(claim.stage)
  const writes = command === 'edit_claim' ? begun : /^draft_verdict$|_evidence$/.test(command)
  const authors = new Set([...claim.partAuthors, ...(writes ? [actor.id] : [])])
  const withdrawn = command === 'confirm_withdrawal'
  const decided = withdrawn || command === 'decline_withdrawal'
  const published = command === 'publish' || command === 'publish_emergency'
  const lacking = hasRevision
    ? []
    : [{ code: 'rating_missing', field: 'ratingId', sentence: 'Choose a rating.' }]
  return {
    ...claim,
    stage: to,
    arrival: arrivalAfter(claim, actor, to),
    standing: published || (claim.standing && !withdrawn),
    publishedBefore: published || claim.publishedBefore,
    hasRevision,
    partAuthors: command === 'publish' ? [] : [...authors].sort(),
    withdrawalAskedBy: command === 'ask_withdrawal' ? actor.id : decided ? null : claim.withdrawalAskedBy,
    missingForReview: lacking,
    missingForApproval: lacking,
  }
}
