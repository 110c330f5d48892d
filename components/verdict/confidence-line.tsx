import type { Confidence } from '@/domain/verdict'

const BARS: Record<Confidence, number> = { high: 3, medium: 2, low: 1 }

/** How sure the desk is, in words with the reason. Never coloured, never part of the rating. */
export function ConfidenceLine({ level, reason }: { level: Confidence; reason?: string | null }) {
  return (
    <p className="flex gap-2 text-ui text-ink-2">
      <svg aria-hidden="true" viewBox="0 0 14 12" width="16" height="14" className="mt-0.5 shrink-0">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 5 + 0.5}
            y={12 - bar * 3.6}
            width="3"
            height={bar * 3.6 - 0.5}
            fill={bar <= BARS[level] ? 'currentColor' : 'none'}
            stroke="currentColor"
          />
        ))}
      </svg>
      <span>
        <span className="font-semibold text-ink">Confidence: {level}</span>
        {reason && <>. {reason}</>}
      </span>
    </p>
  )
}
