import { describe, expect, it } from 'vitest'
import { nextCommands } from '@/domain/next-commands'
import { isRefusal } from '@/domain/refusal'
import { decide } from '@/domain/workflow'
import { actorAs, claimState, EVERYBODY, everyClaimState } from '../support/rules'

describe('what can happen to a claim next', () => {
  it('is refused to a person exactly as the workflow refuses it', () => {
    for (const actor of EVERYBODY)
      for (const claim of everyClaimState(actor.id))
        for (const { command, refusal } of nextCommands(claim, actor)) {
          const decision = decide(claim, command, actor)
          expect(refusal).toEqual(isRefusal(decision) ? decision : null)
        }
  })

  it('is told to everybody alike, so that nobody misses a step that is another’s', () => {
    for (const claim of everyClaimState('somebody else')) {
      const [first, ...others] = EVERYBODY.map((actor) =>
        nextCommands(claim, actor).map(({ command }) => command),
      )
      for (const other of others) expect(other).toEqual(first)
    }
  })

  it('holds every command that somebody may give and that carries the claim to another stage', () => {
    const editor = actorAs('editor')
    const told = (claim: Parameters<typeof claimState>[0]) =>
      nextCommands(claimState(claim), editor).map(({ command }) => command)
    expect(told({ stage: 'suggested' })).toEqual(['accept', 'decline'])
    expect(told({ stage: 'declined' })).toEqual(['reopen_declined'])
    expect(told({ stage: 'published', standing: true })).toEqual(['reopen', 'ask_withdrawal'])
  })
})
