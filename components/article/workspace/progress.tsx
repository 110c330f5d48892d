import { ProgressLine } from '@/components/ui/progress-line'
import type { Coverage } from '@/domain/article'
import { nextOpen } from '@/domain/workspace'
import { SentenceStep, SentenceSteps } from './sentence-steps'

type Props = {
  sentences: readonly { readonly number: number; readonly coverage: Coverage }[]
  /** How many sentences are whose page this is, and those of them that are still open. */
  yours: { total: number; open: Props['sentences'] }
  /** The sentence in hand, or the one that what is in hand stands in. */
  at: number | null
}

/** How much of the text is decided, the ways through it and to what is left, and the keys for all of it. */
export function Progress({ sentences, yours, at }: Props) {
  const decided = sentences.filter(({ coverage }) => coverage !== 'open').length
  const left = nextOpen(sentences, at ?? 0)
  const mine = nextOpen(yours.open, at ?? 0)
  return (
    <div className="grid gap-2">
      <ProgressLine done={decided} total={sentences.length} label="Sentences decided" />
      <SentenceSteps sentences={sentences} at={at}>
        {left === null ? (
          <p className="text-ink-2">Every sentence is decided.</p>
        ) : (
          <SentenceStep to={left} keyName="n">
            Next open sentence
          </SentenceStep>
        )}
      </SentenceSteps>
      {yours.total > 0 && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ui">
          <span className="tabular">
            Yours:{' '}
            {yours.open.length > 0
              ? `${yours.open.length} of ${yours.total} left`
              : `all ${yours.total} decided`}
          </span>
          {mine !== null && (
            <SentenceStep to={mine} keyName="y">
              Next of yours
            </SentenceStep>
          )}
        </p>
      )}
      <p className="text-meta text-ink-3">Or select words of the text to add a claim.</p>
    </div>
  )
}
