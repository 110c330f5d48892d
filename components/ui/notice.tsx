import { CircleAlert, CircleCheck, Info, PenLine, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const TONES = {
  info: { icon: Info, edge: 'border-control', mark: 'text-ink-2' },
  ok: { icon: CircleCheck, edge: 'border-ok', mark: 'text-ok' },
  warn: { icon: TriangleAlert, edge: 'border-warn', mark: 'text-warn' },
  danger: { icon: CircleAlert, edge: 'border-danger', mark: 'text-danger' },
  correction: { icon: PenLine, edge: 'border-accent', mark: 'text-accent' },
} as const

type Props = { tone: keyof typeof TONES; title?: ReactNode; children?: ReactNode }

/** Something to read before the rest: a fact, a warning, a refusal, or the public note of a correction. */
export function Notice({ tone, title, children }: Props) {
  const { icon: Icon, edge, mark } = TONES[tone]
  return (
    <div className={`flex gap-3 border border-s-4 bg-surface px-4 py-3 text-ui ${edge}`}>
      <Icon aria-hidden="true" size={18} strokeWidth={1.75} className={`mt-px shrink-0 ${mark}`} />
      <div className="min-w-0">
        {title && <p className="font-semibold text-ink">{title}</p>}
        {children && <div className="text-ink-2">{children}</div>}
      </div>
    </div>
  )
}
