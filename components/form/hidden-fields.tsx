'use client'

import { useState } from 'react'
import { useActionForm } from './form-context'
import { isVersion } from './kept-text'

type Values = Readonly<Record<string, string | number>>

/**
 * What a form carries without showing it: ids, and the version the person read. From the first key pressed it stays the version they
 * began with, even when the page around the form shows a newer one; after a stale save it moves on to the one they have now been shown.
 * A text that was kept and came back brings the version it was written on.
 */
export function HiddenFields({ values }: { values: Values }) {
  const { state, touched, back } = useActionForm()
  const [held, setHeld] = useState(values)
  const readAgain = state.refusal?.code === 'approval_changed'
  if ((!touched || readAgain) && Object.entries(values).some(([name, value]) => held[name] !== value))
    setHeld(values)
  const posted = state.refusal && !readAgain ? state.values : {}
  const theirs = state.refusal?.theirs
  const begunOn = (name: string) => (back && !state.refusal && isVersion(name) ? back[name] : undefined)
  // Which fields there are is the page's to say: the action it leads to now takes no others.
  return Object.entries(values).map(([name, value]) => (
    <input
      key={name}
      type="hidden"
      name={name}
      value={theirs?.[name] ?? posted[name] ?? begunOn(name) ?? held[name] ?? value}
    />
  ))
}
