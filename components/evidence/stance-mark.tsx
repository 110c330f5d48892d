import { CircleSlash2, Info, ThumbsDown, ThumbsUp } from 'lucide-react'
import { STANCE_WORDS, type Stance } from '@/domain/evidence'

const ICONS = {
  supports: ThumbsUp,
  refutes: ThumbsDown,
  partly: CircleSlash2,
  context: Info,
} as const satisfies Record<Stance, unknown>

/** What a piece of evidence says about its claim, in a neutral mark and words. */
export function StanceMark({ stance }: { stance: Stance }) {
  const Icon = ICONS[stance]
  return (
    <span className="inline-flex items-center gap-1.5 font-sans text-meta font-semibold text-ink-2">
      <Icon aria-hidden="true" size={14} strokeWidth={2} />
      {STANCE_WORDS[stance]}
    </span>
  )
}
