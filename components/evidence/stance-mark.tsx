import { CircleSlash2, Info, ThumbsDown, ThumbsUp } from 'lucide-react'
import { STANCE_WORDS, type Stance } from '@/domain/evidence'
import { SHORT_STANCE_WORDS } from '@/domain/matrix'

const ICONS = {
  supports: ThumbsUp,
  refutes: ThumbsDown,
  partly: CircleSlash2,
  context: Info,
} as const satisfies Record<Stance, unknown>

/** What a piece of evidence says about its claim, in a neutral mark and words; `short` where the place says of what. */
export function StanceMark({ stance, short = false }: { stance: Stance; short?: boolean }) {
  return (
    <span className="inline-flex items-center gap-1.5 font-sans text-meta font-semibold text-ink-2">
      <StanceIcon stance={stance} />
      {(short ? SHORT_STANCE_WORDS : STANCE_WORDS)[stance]}
    </span>
  )
}

/** The mark of a stance without its word, for beside one. */
export function StanceIcon({ stance }: { stance: Stance }) {
  const Icon = ICONS[stance]
  return <Icon aria-hidden="true" size={14} strokeWidth={2} className="shrink-0" />
}
