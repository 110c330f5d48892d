import type { ReactNode } from 'react'
import type { EvidenceKind } from '@/domain/evidence'

type Props = { kinds: readonly EvidenceKind[]; children: ReactNode }

/**
 * Fields that belong to some kinds of evidence: seen while one of them is chosen, by a rule of the style sheet that needs no script. What
 * stands in the others is posted too, and the desk leaves it out.
 */
export function OfKind({ kinds, children }: Props) {
  return <div data-kinds={kinds.join(' ')}>{children}</div>
}
