import type { ReactNode } from 'react'

type Props = { title: string; action?: ReactNode; children?: ReactNode }

/** What stands where nothing is yet: what it would be, why it is empty, and the one thing to do about it. */
export function EmptyState({ title, action, children }: Props) {
  return (
    <div className="border-y border-hairline py-8">
      <p className="font-serif text-h3 font-semibold">{title}</p>
      {children && <div className="mt-1 max-w-[56ch] text-ink-2">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  )
}
