import { X } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  kicker: ReactNode
  title: string
  /** Where putting it away leads. */
  away?: string
  children: ReactNode
}

/** What is in hand. */
export function Hand({ kicker, title, away = '?', children }: Props) {
  return (
    <section
      aria-labelledby="hand-title"
      className="border border-ink bg-surface p-4 max-lg:border-x-0 max-lg:border-b-0"
    >
      <div className="flex items-start justify-between gap-4">
        <div className="kicker text-ink-2">{kicker}</div>
        <a
          href={away}
          aria-label="Put away"
          className="-me-2 -mt-2 inline-flex size-9 shrink-0 items-center justify-center text-ink-2 hover:text-ink"
        >
          <X aria-hidden="true" size={18} />
        </a>
      </div>
      <h2 id="hand-title" tabIndex={-1} className="sr-only">
        {title}
      </h2>
      {children}
    </section>
  )
}
