import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STAGES, type Stage } from '@/domain/claim'
import type { Actor, Role } from '@/domain/permissions'
import { isRefusal } from '@/domain/refusal'
import { type ClaimCommand, type ClaimState, type Decision, decide, STAGE_WORDS } from '@/domain/workflow'
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
    const as = (role: Role, { claim, command, actor }: Asked) =>
      JSON.stringify(decide(claim, command, { ...actor, role }))
    const lost = ALLOWED.filter(({ actor }) => actor.role === 'reviewer' && !actor.secondCheck).filter(
      (asked) => as('editor', asked) !== JSON.stringify(asked.decision),
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

  it('leads to readers only from approved, and only by publishing', () => {
    expect(new Set(into('published').map(say))).toEqual(
      new Set(['editor publish at approved', 'admin publish at approved']),
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

  it('waits with a publication until a withdrawal that was asked for is decided', () => {
    const asked = claimState({ stage: 'approved', standing: true, withdrawalAskedBy: 'editor' })
    for (const id of ['editor', 'second editor'])
      expect(refusalOf(asked, 'publish', actorAs('editor', { id }))).toBe('already_asked')
    expect(refusalOf({ ...asked, withdrawalAskedBy: null }, 'publish', actorAs('editor'))).toBeNull()
  })

  it('takes an approval back with whatever changes what was approved', () => {
    const changes = /^(edit_claim|draft_verdict)$|_evidence$/
    const atApproved = ALLOWED.filter(({ claim }) => claim.stage === 'approved')
    for (const asked of atApproved)
      expect(asked.decision.takesApprovalBack, say(asked)).toBe(changes.test(asked.command))
    for (const { decision } of atApproved.filter(({ decision }) => decision.takesApprovalBack))
      expect(decision.to).toBe('checking')
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
})

describe('people who play by the rules', () => {
  it('cannot bring a verdict to readers alone, whatever their role, and cannot take one back alone', () => {
    for (const actor of EVERYBODY) {
      expect(reached([actor], claimState()), actor.id).not.toContain('published')
      const published = claimState({ stage: 'published', standing: true })
      expect(reached([actor], published), actor.id).not.toContain('withdrawn')
    }
  })

  it('cannot do so as two reviewers either, and can as a reviewer and an editor', () => {
    const reviewer = actorAs('reviewer')
    const another = actorAs('reviewer', { id: 'another', secondCheck: true })
    expect(reached([reviewer, another], claimState())).not.toContain('published')
    expect(reached([reviewer, actorAs('editor')], claimState())).toContain('published')
  })

  it('reach every stage as a whole desk, and come to no dead end that a colleague cannot lead out of', () => {
    const desk = [actorAs('reviewer'), actorAs('editor'), actorAs('editor', { id: 'second editor' })]
    const colleague = actorAs('editor', { id: 'who wrote no part of it' })
    expect(new Set(reached(desk, claimState()))).toEqual(new Set(STAGES))
    const stuck = visited(desk, claimState()).filter(
      (claim) => !reached([actorAs('reviewer'), colleague], claim).includes('published'),
    )
    expect(stuck).toEqual([])
  })
})

function reached(people: readonly Actor[], from: ClaimState): Stage[] {
  return visited(people, from).map(({ stage }) => stage)
}

/** Every state that these people can bring a claim to, by any commands in any order. */
function visited(people: readonly Actor[], from: ClaimState): ClaimState[] {
  const seen = new Map([[JSON.stringify(from), from]])
  for (const claim of seen.values())
    for (const actor of people)
      for (const command of COMMANDS) {
        const decision = decide(claim, command, actor)
        if (isRefusal(decision)) continue
        const next = after(claim, command, actor, decision)
        seen.set(JSON.stringify(next), next)
      }
  return [...seen.values()]
}

/** What a command leaves behind, as the database keeps it; a verdict is complete with its first draft. */
function after(claim: ClaimState, command: ClaimCommand, actor: Actor, { to }: Decision): ClaimState {
  const writes = /^draft_verdict$|_evidence$/.test(command)
  const hasRevision = claim.hasRevision || command === 'draft_verdict'
  const authors = new Set([...claim.partAuthors, ...(writes ? [actor.id] : [])])
  const withdrawn = command === 'confirm_withdrawal'
  const decided = withdrawn || command === 'decline_withdrawal'
  const lacking = hasRevision
    ? []
    : [{ code: 'rating_missing', field: 'ratingId', sentence: 'Choose a rating.' }]
  return {
    ...claim,
    stage: to,
    standing: command === 'publish' || (claim.standing && !withdrawn),
    hasRevision,
    partAuthors: command === 'publish' ? [] : [...authors].sort(),
    withdrawalAskedBy: command === 'ask_withdrawal' ? actor.id : decided ? null : claim.withdrawalAskedBy,
    missingForReview: lacking,
    missingForApproval: lacking,
  }
}
