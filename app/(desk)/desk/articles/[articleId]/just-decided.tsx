import { z } from 'zod'
import { JustDone } from '@/components/article/workspace/just-done'
import { deskDb } from '@/db/client'
import { findStanding, findStep } from '@/db/queries/desk/steps'
import { touches } from '@/domain/position'
import { canBeUndone, stepWords } from '@/domain/step'
import { undo } from './actions'
import type { OpenWorkspace } from './open-workspace'

type Props = { workspace: OpenWorkspace; step: unknown }

/** What the step named in the address did a moment ago, and how all of it is taken back; nothing where somebody else did it, or it is undone. */
export async function JustDecided({ workspace: { actor, versionId, ...around }, step: asked }: Props) {
  const submission = z.uuid().safeParse(asked)
  const step = submission.success ? await findStep(deskDb(), actor.id, submission.data) : null
  if (!submission.success || !step) return null
  const stands = canBeUndone(step, await findStanding(deskDb(), submission.data, step))
  if (!stands && step.did !== 'undo') return null
  const [place] = around.claims.find(({ id }) => step.claimIds.includes(id))?.places ?? []
  const sentence = place && around.sentences.find((one) => touches(one, place))
  const number = step.sentences?.numbers[0] ?? sentence?.number ?? 0
  return (
    <JustDone
      told={stepWords(step, around)}
      undo={stands ? { action: undo, step: submission.data, versionId, number } : null}
    />
  )
}
