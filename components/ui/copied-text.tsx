'use client'

import { useEffect, useState } from 'react'
import { Button } from './button'

type Props = { children: string; name: string; form?: 'line' | 'code' }

/** A text to take along: one click selects all of it, and a button copies it where the browser lets it. `name` says which text the button copies. */
export function CopiedText({ children, name, form = 'line' }: Props) {
  const [said, setSaid] = useState('')
  const [able, setAble] = useState(false)
  useEffect(() => setAble(navigator.clipboard !== undefined), [])
  const copy = () =>
    navigator.clipboard.writeText(children).then(
      () => setSaid('Copied.'),
      () => setSaid('The browser did not let it be copied. Select it instead.'),
    )
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
      {form === 'line' ? (
        <span dir="auto" className="min-w-0 flex-[1_1_16rem] select-all wrap-anywhere">
          {children}
        </span>
      ) : (
        <code className="block min-w-0 flex-[1_1_16rem] select-all whitespace-pre-wrap font-mono text-meta wrap-anywhere">
          {children}
        </code>
      )}
      {able && (
        <Button size="small" aria-label={`Copy the ${name}`} onClick={copy}>
          Copy
        </Button>
      )}
      <span role="status" className="text-meta text-ink-2 empty:hidden">
        {said}
      </span>
    </div>
  )
}
