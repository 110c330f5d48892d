'use client'

import { useActionForm } from './form-context'

/**
 * What a form carries without showing it: ids, and the version the person read. After a stale save a version moves on to the one the
 * person has now been shown.
 */
export function HiddenFields({ values }: { values: Readonly<Record<string, string | number>> }) {
  const theirs = useActionForm().state.refusal?.theirs
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={theirs?.[name] ?? value} />
  ))
}
