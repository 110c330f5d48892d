'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A link of the rail that knows whether the page is in its part of the desk. */
export function RailLink({ href, exact, children }: { href: string; exact?: boolean; children: ReactNode }) {
  const path = usePathname()
  const here = path === href || (!exact && path.startsWith(`${href}/`))
  return (
    <a
      href={href}
      aria-current={here ? 'page' : undefined}
      className="flex min-h-10 items-center gap-3 border-s-[3px] border-transparent px-4 text-ui text-ink-2 hover:bg-paper hover:text-ink aria-[current=page]:border-accent aria-[current=page]:bg-paper aria-[current=page]:font-semibold aria-[current=page]:text-ink"
    >
      {children}
    </a>
  )
}
