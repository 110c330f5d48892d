import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { summary: ReactNode; open?: boolean; children: ReactNode }

/** Something that opens on demand and works without JavaScript. */
export function Disclosure({ summary, open, children }: Props) {
  return (
    <details open={open} className="group border-t border-hairline last:border-b">
      <summary className="flex min-h-11 list-none items-center gap-2 py-2 font-medium text-ui hover:text-link">
        <ChevronRight
          aria-hidden="true"
          size={16}
          className="shrink-0 transition-transform duration-150 group-open:rotate-90 rtl:-scale-x-100"
        />
        <span>{summary}</span>
      </summary>
      <div className="pb-4 ps-6">{children}</div>
    </details>
  )
}
