import { CircleSlash2, Info, ThumbsDown, ThumbsUp } from 'lucide-react'
import type { Stance } from '@/domain/evidence'

const STANCE = {
  supports: { icon: ThumbsUp, word: 'Supports the claim' },
  refutes: { icon: ThumbsDown, word: 'Refutes the claim' },
  partly: { icon: CircleSlash2, word: 'Supports part of it' },
  context: { icon: Info, word: 'Gives context' },
} as const satisfies Record<Stance, unknown>

/** What a piece of evidence says about its claim, in a neutral mark and words. */
export function StanceMark({ stance }: { stance: Stance }) {
  const { icon: Icon, word } = STANCE[stance]
  return (
    <span className="inline-flex items-center gap-1.5 font-sans text-meta font-semibold text-ink-2">
      <Icon aria-hidden="true" size={14} strokeWidth={2} />
      {word}
    </span>
  )
}
