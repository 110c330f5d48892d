import { CircleAlert, CircleCheck, CircleDashed, CircleDot, LoaderCircle } from 'lucide-react'
import { CAPTURE_STATE_WORDS, type CaptureState } from '@/domain/capture'

const MARKS = {
  queued: { icon: CircleDashed, look: 'text-ink-2' },
  running: { icon: LoaderCircle, look: 'text-ink-2' },
  saved: { icon: CircleCheck, look: 'text-ok' },
  incomplete: { icon: CircleDot, look: 'text-warn' },
  failed: { icon: CircleAlert, look: 'text-danger' },
} as const satisfies Record<CaptureState, unknown>

/** Where a capture stands, as a mark and a word; `byHand` where a person brought it. */
export function CaptureMark({ state, byHand = false }: { state: CaptureState; byHand?: boolean }) {
  const { icon: Icon, look } = MARKS[state]
  return (
    <span className={`inline-flex items-center gap-1.5 font-sans text-meta font-semibold ${look}`}>
      <Icon aria-hidden="true" size={14} strokeWidth={2} />
      {CAPTURE_STATE_WORDS[state]}
      {byHand && ' by hand'}
    </span>
  )
}
