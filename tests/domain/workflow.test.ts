import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STAGES, type Stage } from '@/domain/claim'
import type { Actor, Role } from '@/domain/permissions'
import { isRefusal } from '@/domain/refusal'
import { type ClaimCommand, type ClaimState, decide, STAGE_WORDS } from '@/domain/workflow'
import { actorAs, anyClaimState, COMMANDS, claimState, EVERYBODY, everyClaimState } from '../support/rules'

type Asked = { claim: ClaimState; command: ClaimCommand; actor: Actor }

/** The whole product of states, commands and people, each person also as part-author and as the one who asked. */
const PRODUCT: readonly Asked[] = EVERYBODY.flatMap((actor) =>
  everyClaimState(actor.id).flatMap((claim) => COMMANDS.map((command) => ({ claim, command, actor }))),
)
const ALLOWED = PRODUCT.flatMap((asked) => {
  const decision = decide(asked.claim, asked.command, asked.actor)
  return isRefusal(decision) ? [] : [{ ...asked, decision }]
})
const refusalOf = (claim: ClaimState, command: ClaimCommand, actor: Actor | null) => {
  const decision = decide(claim, command, actor)
  return isRefusal(decision) ? decision.code : null
}
const say = ({ claim, command, actor }: Asked) => `${actor.role} ${command} at ${claim.stage}`

describe('every answer of the workflow', () => {
  it('is a stage, or a refusal with a sentence', () => {
    fc.assert(
      fc.property(
        anyClaimState(),
        fc.constantFrom(...COMMANDS),
        fc.option(fc.constantFrom(...EVERYBODY)),
        (claim, command, actor) => {
          const decision = decide(claim, command, actor)
          if (isRefusal(decision)) expect(decision.sentence).toMatch(/^\p{Lu}.*[.”]$/u)
          else expect(STAGES).toContain(decision.to)
        },
      ),
    )
  })

  it('names the stage in a word of the desk where the stage is in the way', () => {
    for (const stage of STAGES) {
      const decision = decide(claimState({ stage }), 'accept', actorAs('editor'))
      if (stage !== 'suggested') expect(decision).toMatchObject({ code: 'wrong_stage' })
      if (isRefusal(decision)) expect(decision.sentence).toContain(`“${STAGE_WORDS[stage]}”`)
    }
  })

  it('lists what is missing', () => {
    const missing = [{ code: 'conclusion_missing', field: 'conclusion', sentence: 'Write the conclusion.' }]
    const asked = [
      ['request_review', claimState({ stage: 'checking', missingForReview: missing })],
      ['approve', claimState({ stage: 'in_review', missingForApproval: missing })],
    ] as const
    for (const [command, claim] of asked)
      expect(decide(claim, command, actorAs('editor'))).toMatchObject({
        code: 'requirements_missing',
        missing,
      })
  })
})

describe('who acts', () => {
  it('is signed in, and no reader', () => {
    const unsigned = PRODUCT.filter(
      ({ claim, command }) => refusalOf(claim, command, null) !== 'not_signed_in',
    )
    expect(unsigned.map(say)).toEqual([])
    expect(ALLOWED.filter(({ actor }) => actor.role === 'reader').map(say)).toEqual([])
  })

  it('may do no less as an editor than as a reviewer, and the same as an admin as an editor', () => {
    const told = (decision: ReturnType<typeof decide>) =>
      isRefusal(decision) ? decision.sentence : `${decision.to} ${decision.takesApprovalBack}`
    const as = (role: Role, { claim, command, actor }: Asked) =>
      told(decide(claim, command, { ...actor, role }))
    const lost = ALLOWED.filter(({ actor }) => actor.role === 'reviewer' && !actor.secondCheck).filter(
      (asked) => as('editor', asked) !== told(asked.decision),
    )
    expect(lost.map(say)).toEqual([])
    expect(PRODUCT.filter((asked) => as('admin', asked) !== as('editor', asked)).map(say)).toEqual([])
  })

  it('never decides on a verdict they wrote any part of, whatever the role', () => {
    fc.assert(
      fc.property(
        anyClaimState(),
        fc.constantFrom(...EVERYBODY),
        fc.constantFrom('approve' as const, 'return' as const),
        (claim, actor, command) => {
          const written = { ...claim, partAuthors: [...claim.partAuthors, actor.id] }
          expect(isRefusal(decide(written, command, actor))).toBe(true)
        },
      ),
    )
    const written = claimState({ stage: 'in_review', partAuthors: ['editor'] })
    expect(refusalOf(written, 'approve', actorAs('editor'))).toBe('part_author')
    expect(refusalOf(written, 'approve', actorAs('admin'))).toBeNull()
  })

  it('sends for review only what they wrote part of', () => {
    const written = claimState({ stage: 'checking', hasRevision: true, partAuthors: ['reviewer'] })
    expect(refusalOf(written, 'request_review', actorAs('reviewer'))).toBeNull()
    expect(refusalOf(written, 'request_review', actorAs('admin'))).toBe('not_part_author')
  })

  it('never confirms a withdrawal they asked for themselves', () => {
    const confirmed = ALLOWED.filter(({ command }) => command === 'confirm_withdrawal')
    expect(confirmed.filter(({ claim, actor }) => claim.withdrawalAskedBy === actor.id).map(say)).toEqual([])
    const asked = claimState({ stage: 'published', standing: true, withdrawalAskedBy: 'editor' })
    expect(refusalOf(asked, 'confirm_withdrawal', actorAs('editor'))).toBe('same_person')
    expect(refusalOf(asked, 'confirm_withdrawal', actorAs('admin'))).toBeNull()
  })
})

describe('the way of a claim', () => {
  const into = (stage: Stage) =>
    ALLOWED.filter(({ claim, decision }) => decision.to === stage && claim.stage !== stage)

  it('leads to readers from approved by publishing, and past it by the emergency rule alone', () => {
    const emergency = into('published').filter(({ command }) => command === 'publish_emergency')
    const reviewed = into('published').filter(({ command }) => command !== 'publish_emergency')
    expect(new Set(reviewed.map(say))).toEqual(
      new Set(['editor publish at approved', 'admin publish at approved']),
    )
    expect(new Set(emergency.map(({ claim }) => [claim.ratingId, claim.publishedBefore].join()))).toEqual(
      new Set(['unverifiable,false']),
    )
  })

  it('lets one editor publish by the emergency rule, but only a first verdict “Unverifiable” with nothing missing', () => {
    const alone = claimState({ stage: 'checking', hasRevision: true, ratingId: 'unverifiable' })
    const missing = [{ code: 'known_missing', field: 'known', sentence: 'Say what we know.' }]
    const asked = (more: Partial<ClaimState>, role: Role = 'editor') =>
      refusalOf({ ...alone, partAuthors: [role], ...more }, 'publish_emergency', actorAs(role))
    expect([asked({}), asked({ stage: 'in_review' })]).toEqual([null, null])
    expect(asked({}, 'reviewer')).toBe('wrong_role')
    expect(asked({ ratingId: 'false' })).toBe('emergency_only_unverifiable')
    expect(asked({ publishedBefore: true })).toBe('emergency_only_first')
    expect(asked({ missingForReview: missing })).toBe('requirements_missing')
    expect(asked({ mode: 'own' })).toBe('own_article')
    expect(asked({ stage: 'approved' })).toBe('wrong_stage')
  })

  it('leads to approved only by an approval of what is in review, and to withdrawn only by a confirmation', () => {
    expect(new Set(into('approved').map(({ claim, command }) => [command, claim.stage].join()))).toEqual(
      new Set(['approve,in_review']),
    )
    expect(new Set(into('withdrawn').map(({ command }) => command))).toEqual(new Set(['confirm_withdrawal']))
  })

  it('never publishes what belongs to an own article', () => {
    expect(into('published').filter(({ claim }) => claim.mode === 'own')).toEqual([])
    expect(refusalOf(claimState({ stage: 'approved', mode: 'own' }), 'publish', actorAs('editor'))).toBe(
      'own_article',
    )
  })

  it('leads back to a suggestion from a decision on one, for who decided it or an editor, and from an accept while nothing was done since', () => {
    expect(new Set(into('suggested').map(({ command }) => command))).toEqual(
      new Set(['undo_accept', 'undo_decline']),
    )
    const arrival = { from: 'suggested', by: 'reviewer', quiet: true } as const
    const accepted = claimState({ stage: 'open', arrival })
    const declined = claimState({ stage: 'declined', arrival: { ...arrival, quiet: false } })
    expect(refusalOf(accepted, 'undo_accept', actorAs('reviewer'))).toBeNull()
    expect(refusalOf(declined, 'undo_decline', actorAs('reviewer'))).toBeNull()
    const another = actorAs('reviewer', { id: 'another' })
    for (const [claim, command] of [
      [accepted, 'undo_accept'],
      [declined, 'undo_decline'],
    ] as const) {
      expect(refusalOf(claim, command, another)).toBe('decided_by_other')
      expect(refusalOf(claim, command, actorAs('editor'))).toBeNull()
      expect(refusalOf({ ...claim, arrival: { ...arrival, from: 'open' } }, command, actorAs('editor'))).toBe(
        'not_from_suggested',
      )
    }
    const workedOn = { ...accepted, arrival: { ...arrival, quiet: false } }
    expect(refusalOf(workedOn, 'undo_accept', actorAs('admin'))).toBe('happened_since')
    expect(refusalOf(claimState({ stage: 'open' }), 'undo_accept', actorAs('admin'))).toBe(
      'not_from_suggested',
    )
  })

  it('waits with a publication until a withdrawal that was asked for is decided', () => {
    const asked = claimState({ stage: 'approved', standing: true, withdrawalAskedBy: 'editor' })
    for (const id of ['editor', 'second editor'])
      expect(refusalOf(asked, 'publish', actorAs('editor', { id }))).toBe('already_asked')
    expect(refusalOf({ ...asked, withdrawalAskedBy: null }, 'publish', actorAs('editor'))).toBeNull()
  })

  it('takes an approval back with whatever changes what was approved', () => {
    const changes =
      /^(edit_claim|draft_verdict|note_text_changed|edit_source|rule_independence|end_ruling)$|_evidence$/
    const atApproved = ALLOWED.filter(({ claim }) => claim.stage === 'approved')
    for (const asked of atApproved)
      expect(asked.decision.takesApprovalBack, say(asked)).toBe(changes.test(asked.command))
    for (const { decision } of atApproved.filter(({ decision }) => decision.takesApprovalBack))
      expect(decision.to).toBe('checking')
    const inReview = ALLOWED.filter(({ claim }) => claim.stage === 'in_review')
    for (const { command, decision } of inReview.filter(({ command }) => changes.test(command)))
      expect(decision.to, command).toBe(command === 'edit_claim' ? 'checking' : 'in_review')
    expect(
      ALLOWED.filter(({ claim, decision }) => claim.stage !== 'approved' && decision.takesApprovalBack),
    ).toEqual([])
  })

  it('leaves what is published as it is until it is reopened or withdrawn', () => {
    const atPublished = ALLOWED.filter(({ claim }) => claim.stage === 'published')
    expect(
      new Set(
        atPublished.filter(({ decision }) => decision.to !== 'published').map(({ command }) => command),
      ),
    ).toEqual(new Set(['reopen', 'confirm_withdrawal']))
    for (const command of ['edit_claim', 'attach_evidence', 'draft_verdict'] as const)
      expect(refusalOf(claimState({ stage: 'published', standing: true }), command, actorAs('editor'))).toBe(
        'reopen_first',
      )
  })

  it('never lets a standing verdict vanish without a withdrawal', () => {
    const gone: readonly Stage[] = ['suggested', 'open', 'declined', 'withdrawn']
    const vanished = ALLOWED.filter(
      ({ claim, decision }) =>
        claim.standing &&
        !gone.includes(claim.stage) &&
        gone.includes(decision.to) &&
        decision.to !== claim.stage,
    )
    expect(new Set(vanished.map(({ command }) => command))).toEqual(new Set(['confirm_withdrawal']))
  })

  it('never lets a claim be declined that readers were told a verdict on', () => {
    const declined = into('declined').filter(({ claim }) => claim.publishedBefore)
    expect(declined.map(say)).toEqual([])
    const reinstated = claimState({ stage: 'checking', publishedBefore: true })
    expect(refusalOf(reinstated, 'decline', actorAs('editor'))).toBe('published_before')
    expect(refusalOf({ ...reinstated, publishedBefore: false }, 'decline', actorAs('reviewer'))).toBeNull()
  })
})
