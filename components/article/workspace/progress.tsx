import type { ReactNode } from 'react'
import { ProgressLine } from '@/components/ui/progress-line'
import type { Coverage } from '@/domain/article'

type Props = {
  sentences: readonly { readonly coverage: Coverage }[]
  /** The open sentence to decide next; null when every one is decided. */
  next: number | null
  /** How the decision just made is taken back. */
  children?: ReactNode
}

/** How much of the text is decided, and the way to what is not. */
export function Progress({ sentences, next, children }: Props) {
  const decided = sentences.filter(({ coverage }) => coverage !== 'open').length
  return (
    <div className="grid gap-2">
      <ProgressLine done={decided} total={sentences.length} label="Sentences decided" />
      {next === null ? (
        <p className="text-ui text-ink-2">Every sentence is decided.</p>
      ) : (
        <p className="text-ui">
          <a href={`?sentence=${next}#sentence-${next}`} className="link">
            Next open sentence
          </a>
          <span className="text-ink-3"> or select words of the text to add a claim.</span>
        </p>
      )}
      {children}
    </div>
  )
}
