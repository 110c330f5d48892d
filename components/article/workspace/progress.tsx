import type { ReactNode } from 'react'
import { ProgressLine } from '@/components/ui/progress-line'
import type { Coverage } from '@/domain/article'
import { besides, nextOpen } from '@/domain/workspace'
import { WorkspaceKeys } from './workspace-keys'

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
  const { previous, next } = besides(sentences, at)
  const mine = nextOpen(yours.open, at ?? 0)
  return (
    <div className="grid gap-2">
      <ProgressLine done={decided} total={sentences.length} label="Sentences decided" />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ui">
        {left === null ? (
          <p className="text-ink-2">Every sentence is decided.</p>
        ) : (
          <Step to={left} keyName="n">
            Next open sentence
          </Step>
        )}
        {previous !== null && (
          <Step to={previous} keyName="k">
            Previous
          </Step>
        )}
        {next !== null && (
          <Step to={next} keyName="j">
            {at === null ? 'First sentence' : 'Next'}
          </Step>
        )}
        <span className="ms-auto">
          <WorkspaceKeys />
        </span>
      </div>
      {yours.total > 0 && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ui">
          <span className="tabular">
            Yours:{' '}
            {yours.open.length > 0
              ? `${yours.open.length} of ${yours.total} left`
              : `all ${yours.total} decided`}
          </span>
          {mine !== null && (
            <Step to={mine} keyName="y">
              Next of yours
            </Step>
          )}
        </p>
      )}
      <p className="text-meta text-ink-3">Or select words of the text to add a claim.</p>
    </div>
  )
}

function Step({ to, keyName, children }: { to: number; keyName: string; children: ReactNode }) {
  return (
    <a href={`?sentence=${to}#sentence-${to}`} data-key={keyName} className="link">
      {children}
    </a>
  )
}
