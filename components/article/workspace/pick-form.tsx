import { buttonClasses } from '@/components/ui/button'
import type { Picked } from '@/domain/workspace'

/** Picks a passage by keyboard alone: from one sentence to another, and of these only some words. A plain form by GET. */
export function PickForm({ picked, sentences }: { picked: Picked; sentences: number }) {
  const number = {
    type: 'number',
    min: 1,
    max: sentences,
    required: true,
    className: 'field-control',
  } as const
  return (
    <form method="get" aria-label="Pick sentences" className="grid gap-3 text-ui">
      <div className="grid grid-cols-2 gap-3">
        <label className="grid gap-1 font-semibold">
          From sentence
          <input name="from" defaultValue={picked.from} {...number} />
        </label>
        <label className="grid gap-1 font-semibold">
          To sentence
          <input name="to" defaultValue={picked.to} {...number} />
        </label>
      </div>
      <label className="grid gap-1 font-semibold">
        <span>
          Only these words <span className="font-normal text-ink-3">(optional)</span>
        </span>
        <input
          name="words"
          defaultValue={picked.words}
          autoComplete="off"
          dir="auto"
          className="field-control"
        />
        <span className="text-meta font-normal text-ink-2">As they stand in the text.</span>
      </label>
      <div>
        <button type="submit" className={buttonClasses({ size: 'small' })}>
          Take this passage
        </button>
      </div>
    </form>
  )
}
