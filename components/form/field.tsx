'use client'

import type { ReactNode } from 'react'

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
  /** A word beside the label on what stands in the field, such as where it came from. */
  mark?: ReactNode
  defaultValue?: string
  hideLabel?: boolean
}

/** The ids of what describes a control, as far as it stands there. */
export function describedBy(
  { hint, mark }: Pick<FieldProps, 'hint' | 'mark'>,
  hintId: string,
  invalid: boolean,
  errorId: string,
) {
  const ids = [hint && hintId, mark && markOf(hintId), invalid && errorId]
  return ids.filter(Boolean).join(' ') || undefined
}

const markOf = (hintId: string) => `${hintId}-mark`

type FrameProps = Pick<FieldProps, 'label' | 'hint' | 'optional' | 'mark' | 'hideLabel'> & {
  id: string
  hintId: string
  errorId: string
  sentences: readonly string[]
  children: ReactNode
}

/** A label, a hint, what is wrong, and the control below them. */
export function Field({
  id,
  label,
  hint,
  optional,
  mark,
  hideLabel,
  hintId,
  errorId,
  sentences,
  children,
}: FrameProps) {
  const named = (
    <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-ui font-semibold'}>
      {label}
      {optional && <Optional />}
    </label>
  )
  return (
    <div className="grid min-w-0 content-start gap-1">
      {mark ? (
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          {named}
          <span id={markOf(hintId)} className="text-meta text-ink-2">
            {mark}
          </span>
        </div>
      ) : (
        named
      )}
      {hint && (
        <p id={hintId} className="text-meta text-ink-2">
          {hint}
        </p>
      )}
      <FieldErrors id={errorId} sentences={sentences} />
      {children}
    </div>
  )
}

/** The word beside the label of a field that may stay empty. */
export function Optional() {
  return <span className="font-normal text-ink-3"> (optional)</span>
}

/** The sentences about one field. */
export function FieldErrors({ id, sentences }: { id: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <p id={id} className="text-meta font-medium text-danger">
      <span className="sr-only">Error: </span>
      {sentences.join(' ')}
    </p>
  )
}
