import { statusWords, type VerificationStatus } from '@/domain/verification-status'
import { RatingBadge } from './rating-badge'

/** Neutral outlines for what is no rating: an empty ring, a ring in progress, a struck ring. */
const PATHS = {
  not_checked: '',
  being_checked: 'M10 5v5l3.2 2',
  withdrawn: 'M4.5 15.5l11-11',
} as const

const SIZES = {
  small: { text: 'gap-1.5 text-meta', mark: 14 },
  medium: { text: 'gap-2 text-ui', mark: 18 },
  large: { text: 'gap-3 font-serif text-h2', mark: 28 },
} as const

type Props = { status: VerificationStatus; size?: keyof typeof SIZES }

/** What a reader is told about a claim, as mark and word: its rating, or neutrally that there is none. */
export function StatusBadge({ status, size = 'medium' }: Props) {
  if (status.kind === 'rated') return <RatingBadge rating={status.ratingId} word={status.word} size={size} />
  const { text, mark } = SIZES[size]
  return (
    <span className={`inline-flex items-center font-semibold text-ink-2 ${text}`}>
      <svg
        aria-hidden="true"
        viewBox="0 0 20 20"
        width={mark}
        height={mark}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        className="shrink-0"
      >
        <circle cx="10" cy="10" r="8.2" />
        <path d={PATHS[status.kind]} />
      </svg>
      {statusWords(status)}
    </span>
  )
}
