import type { ReactNode } from 'react'
import { besides } from '@/domain/workspace'
import { WorkspaceKeys } from './workspace-keys'

type Props = {
  sentences: readonly { readonly number: number }[]
  /** The sentence in hand, or the one that what is in hand stands in. */
  at: number | null
  /** Where else to go. */
  children?: ReactNode
}

/** The ways through a text sentence by sentence, and the keys for them. */
export function SentenceSteps({ sentences, at, children }: Props) {
  const { previous, next } = besides(sentences, at)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ui">
      {children}
      {previous !== null && (
        <SentenceStep to={previous} keyName="k">
          Previous
        </SentenceStep>
      )}
      {next !== null && (
        <SentenceStep to={next} keyName="j">
          {at === null ? 'First sentence' : 'Next'}
        </SentenceStep>
      )}
      <span className="ms-auto">
        <WorkspaceKeys />
      </span>
    </div>
  )
}

/** A link that takes a sentence in hand, and the key that presses it. */
export function SentenceStep({
  to,
  keyName,
  children,
}: {
  to: number
  keyName: string
  children: ReactNode
}) {
  return (
    <a href={`?sentence=${to}#sentence-${to}`} data-key={keyName} className="link">
      {children}
    </a>
  )
}
