'use client'

import { useActionState, useId, useState, useTransition } from 'react'
import type { ServerAction } from '@/components/form'
import { newSubmissionId } from '@/components/form/submission-id'
import { Button } from '@/components/ui/button'
import { STANCES, type Stance } from '@/domain/evidence'
import { emptyFormState } from '@/domain/form-state'
import { SHORT_STANCE_WORDS } from '@/domain/matrix'
import { StanceIcon } from './stance-mark'

type Props = {
  action: ServerAction
  evidenceId: string
  pointId: string
  stance: Stance | null
  /** Which piece on which point. */
  label: string
}

/**
 * One cell of the matrix: what a piece shows on a point. A choice is saved at once and can be taken back beside it; without scripts a
 * button saves it.
 */
export function PointStanceField({ action, evidenceId, pointId, stance, label }: Props) {
  const [first] = useState(() => emptyFormState(newSubmissionId()))
  const [state, post, posting] = useActionState(action, first)
  const [, startTransition] = useTransition()
  const [held, setHeld] = useState(stance)
  const [chosen, setChosen] = useState<string>(stance ?? '')
  const [before, setBefore] = useState<string | null>(null)
  const errorId = useId()
  if (held !== stance) {
    setHeld(stance)
    setChosen(stance ?? '')
  }

  const save = (next: string, undoTo: string | null) => {
    const formData = new FormData()
    const fields = { submission: newSubmissionId(), evidenceId, pointId, stance: next }
    for (const [name, value] of Object.entries(fields)) formData.set(name, value)
    setChosen(next)
    setBefore(undoTo)
    startTransition(() => post(formData))
  }
  const known = STANCES.find((one) => one === chosen)
  const saved = before !== null && !posting && state.ok !== undefined
  return (
    <form action={post} className="grid gap-1" aria-label={label}>
      <input type="hidden" name="submission" value={state.submissionId} suppressHydrationWarning />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <input type="hidden" name="pointId" value={pointId} />
      <span className="flex items-center gap-1.5">
        <span className="w-3.5 shrink-0 text-ink-2">{known && <StanceIcon stance={known} />}</span>
        <select
          name="stance"
          aria-label={label}
          aria-invalid={state.refusal !== undefined}
          aria-describedby={state.refusal ? errorId : undefined}
          value={chosen}
          onChange={(event) => save(event.currentTarget.value, stance ?? '')}
          className="field-control min-w-36"
        >
          <option value="">Says nothing</option>
          {STANCES.map((one) => (
            <option key={one} value={one}>
              {SHORT_STANCE_WORDS[one]}
            </option>
          ))}
        </select>
      </span>
      <span className="unscripted-only">
        <Button type="submit" size="small">
          Save
        </Button>
      </span>
      <span role="status" className="flex items-center gap-2 text-meta text-ink-2 empty:hidden">
        {saved && (
          <>
            Saved.
            <button type="button" className="link min-h-6" onClick={() => save(before, null)}>
              Undo
            </button>
          </>
        )}
      </span>
      {state.refusal && (
        <span id={errorId} role="alert" className="max-w-56 text-danger text-meta">
          {state.refusal.sentence}
        </span>
      )}
    </form>
  )
}
