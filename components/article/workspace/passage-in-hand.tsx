import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import type { WordSteps } from '@/domain/anchoring/word-steps'
import type { Picked } from '@/domain/workspace'
import { Hand } from './hand'
import { PassageSteps } from './passage-steps'
import { PickForm } from './pick-form'

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
