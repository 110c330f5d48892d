import type { Actor } from '@/domain/permissions'
import { isRefusal } from '@/domain/refusal'
import { type ClaimCommand, type ClaimState, decide } from '@/domain/workflow'

/** The sentence why this person may not give each command now, by the names a page uses; null where they may. */
export function refusalsOf<Name extends string>(
  state: ClaimState,
  actor: Actor,
  commands: Readonly<Record<Name, ClaimCommand>>,
): Record<Name, string | null> {
  const sentence = (command: ClaimCommand) => {
    const decision = decide(state, command, actor)
    return isRefusal(decision) ? decision.sentence : null
  }
  // The names are the ones given, each with its sentence.
  return Object.fromEntries(
    Object.entries<ClaimCommand>(commands).map(([name, command]) => [name, sentence(command)]),
  ) as Record<Name, string | null>
}
