import type { ReactNode } from 'react'

/** A neutral word in a hairline box: a kind, a mark, a state that is no verdict. */
export function Badge({ tone = 'plain', children }: { tone?: 'plain' | 'strong'; children: ReactNode }) {
  const look = tone === 'strong' ? 'border-ink-2 text-ink' : 'border-hairline text-ink-2'
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 py-px font-sans text-meta ${look}`}
    >
      {children}
    </span>
  )
}
