import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import type { WordSteps } from '@/domain/anchoring/word-steps'
import type { Picked } from '@/domain/workspace'
import { Hand } from '../workspace/hand'
import { PassageSteps } from '../workspace/passage-steps'
import { PickForm } from '../workspace/pick-form'
import { type InText, InTextSide } from './in-text'

type Props = {
  statement: { text: string; lang: string }
  before: InText & { number: number; language: string }
  after: { number: number; language: string }
  /** The passage picked; null before one is. */
  passage: { text: InText; picked: Picked; missing: boolean; steps: WordSteps } | null
  /** Sentences to begin looking at, by number. */
  likely: readonly { readonly number: number; readonly text: string }[]
  sentences: number
  /** The tray it waits in. */
  tray: string
  /** The form that places it on the passage. */
  children: ReactNode
}

/** A claim to be placed in a new text: where it stood, the passage picked for it, and the ways to pick one. */
export function PlaceInHand({ statement, before, after, passage, likely, sentences, tray, children }: Props) {
  const first = likely[0]?.number ?? 1
  return (
    <Hand kicker="Place it again" title="The place of the claim" away={passage ? '?' : tray}>
      <p lang={statement.lang} dir="auto" className="font-serif text-h3 font-semibold leading-snug">
        {statement.text}
      </p>
      <div className="mt-3 grid grid-cols-1 gap-3 text-ui">
        <InTextSide title={`Version ${before.number}`} lang={before.language} text={before} />
        {passage ? (
          <InTextSide title={`Version ${after.number}`} lang={after.language} text={passage.text} />
        ) : (
          <p role="status" className="text-ink-2">
            Select the words in the text that say this now, or choose their sentence by its sign.
          </p>
        )}
      </div>
      {passage?.missing && (
        <p role="status" className="mt-2 text-meta font-medium text-danger">
          “{passage.picked.words}” does not stand there exactly so, so the whole is taken.
        </p>
      )}
      {passage && (
        <div className="mt-3">
          <PassageSteps steps={passage.steps} />
        </div>
      )}
      {passage && <div className="mt-4">{children}</div>}
      {!passage && likely.length > 0 && (
        <ul aria-label="Sentences most like it" className="mt-3 border-t border-hairline text-ui">
          {likely.map(({ number, text }) => (
            <li key={number} className="border-b border-hairline py-1.5">
              <a
                href={`?sentence=${number}#sentence-${number}`}
                lang={after.language}
                dir="auto"
                className="link-plain line-clamp-2"
              >
                <span className="tabular me-2 text-meta font-semibold text-ink-2">{number}</span>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3">
        <Disclosure summary="Pick it by sentences" open={passage?.missing ?? false}>
          <PickForm
            key={passage ? `${passage.picked.from}-${passage.picked.to}` : 'none'}
            picked={passage?.picked ?? { from: first, to: first, words: '' }}
            sentences={sentences}
          />
        </Disclosure>
      </div>
    </Hand>
  )
}
