import type { Stage } from '@/domain/claim'
import { STAGE_WORDS } from '@/domain/workflow'

const STEPS: readonly Stage[] = ['open', 'checking', 'in_review', 'approved', 'published']

type Props = { stage: Stage; size?: 'small' | 'medium' }

/** Where a claim is in the work: five steps and the word, in ink alone, so that it is never taken for a verdict. */
export function StageSteps({ stage, size = 'small' }: Props) {
  const reached = STEPS.indexOf(stage)
  const ended = stage === 'declined' || stage === 'withdrawn'
  return (
    <span
      className={`inline-flex items-center gap-2 whitespace-nowrap ${size === 'small' ? 'text-meta' : 'text-ui'}`}
    >
      <span aria-hidden="true" className="inline-flex gap-0.5">
        {STEPS.map((step, n) => (
          <span
            key={step}
            className={`h-1.5 border ${size === 'small' ? 'w-2.5' : 'w-4'} ${
              n <= reached
                ? 'border-ink-2 bg-ink-2'
                : ended
                  ? 'border-dashed border-control'
                  : 'border-control'
            }`}
          />
        ))}
      </span>
      <span className={ended ? 'text-ink-3' : 'text-ink-2'}>{STAGE_WORDS[stage]}</span>
    </span>
  )
}
