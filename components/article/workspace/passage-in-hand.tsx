import type { ReactNode } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import type { WordSteps } from '@/domain/anchoring/word-steps'
import type { Picked } from '@/domain/workspace'
import { Hand } from './hand'
import { PassageSteps } from './passage-steps'

type Props = {
  quote: string
  lang: string
  /** How the passage was picked; for a selection the sentences it lies in. */
  picked: Picked
  missing: boolean
  sentences: number
  steps: WordSteps
  /** The forms that give the sentences it lies in to somebody. */
  holder: ReactNode
  /** The form of the new claim. */
  children: ReactNode
}

/** A passage taken in hand for a new claim: its words, another way to pick them without a mouse, and the form. */
export function PassageInHand({ quote, lang, picked, missing, sentences, steps, holder, children }: Props) {
  return (
    <Hand kicker="New claim" title="New claim from a passage">
      <blockquote
        lang={lang}
        dir="auto"
        className="max-h-40 overflow-y-auto whitespace-pre-line border-s border-control ps-3 font-serif text-body"
      >
        {quote}
      </blockquote>
      {missing && (
        <p role="status" className="mt-2 text-meta font-medium text-danger">
          “{picked.words}” does not stand in {picked.from === picked.to ? 'this sentence' : 'these sentences'}{' '}
          exactly so, so the whole is taken.
        </p>
      )}
      <div className="mt-3">
        <PassageSteps steps={steps} />
      </div>
      <div className="mt-3">
        <Disclosure summary="Another passage" open={missing}>
          <PickForm picked={picked} sentences={sentences} />
        </Disclosure>
      </div>
      <div data-key="c" className="mt-4">
        {children}
      </div>
      {holder}
    </Hand>
  )
}

/** Picks a passage by keyboard alone: from one sentence to another, and of these only some words. A plain form by GET. */
function PickForm({ picked, sentences }: { picked: Picked; sentences: number }) {
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
