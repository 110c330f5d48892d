import { Minus, Plus } from 'lucide-react'
import { buttonClasses } from '@/components/ui/button'
import type { WordSteps } from '@/domain/anchoring/word-steps'
import type { Span } from '@/domain/position'
import { STEP_KEYS } from './keys'

/** Grows and shrinks a passage by words at either end, without a mouse; each step is a link to the passage it gives. */
export function PassageSteps({ steps }: { steps: WordSteps }) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-2 text-meta text-ink-2">
      <legend className="sr-only">The passage, word by word</legend>
      <span className="inline-flex items-center gap-1.5">
        At the start
        <Step to={steps.startMore} keyName={STEP_KEYS.startMore} label="One word more at the start" grows />
        <Step to={steps.startLess} keyName={STEP_KEYS.startLess} label="One word less at the start" />
      </span>
      <span className="inline-flex items-center gap-1.5">
        At the end
        <Step to={steps.endLess} keyName={STEP_KEYS.endLess} label="One word less at the end" />
        <Step to={steps.endMore} keyName={STEP_KEYS.endMore} label="One word more at the end" grows />
      </span>
    </fieldset>
  )
}

type StepProps = { to: Span | null; keyName: string; label: string; grows?: boolean }

function Step({ to, keyName, label, grows = false }: StepProps) {
  if (!to) return null
  const Sign = grows ? Plus : Minus
  return (
    <a
      href={`?start=${to.start}&end=${to.end}`}
      data-key={keyName}
      data-step=""
      aria-label={label}
      title={label}
      className={buttonClasses({ size: 'small' })}
    >
      <Sign aria-hidden="true" size={14} />
    </a>
  )
}
