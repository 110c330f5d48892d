import { Fragment, type ReactNode } from 'react'
import { StageSteps } from '@/components/claim/stage-steps'
import { Arrival } from '@/components/ui/arrival'
import { Badge } from '@/components/ui/badge'
import { WordDiff } from '@/components/ui/word-diff'
import type { Stage } from '@/domain/claim'
import { type InText, InTextSide } from './in-text'

type Props = {
  claim: { id: string; statement: string; language: string; stage: Stage }
  before: InText & { number: number; language: string }
  /** The place proposed in the new text; null where none was found. */
  after: InText | null
  number: number
  language: string
  /** Whether the walk through the tray has come to it; one with a place has the focus on its button instead. */
  isNext: boolean
  /** What can be decided of it. */
  children: ReactNode
}

/** A claim whose place in a new version waits to be decided: both texts side by side, and what is to be done. */
export function TrayEntry({ claim, before, after, number, language, isNext, children }: Props) {
  const Statement = isNext ? Arrival : Fragment
  const changed = after !== null && after.quote !== before.quote
  return (
    <li className="border-b border-hairline py-5 first:pt-0">
      <Statement>
        <p lang={claim.language} dir="auto" className="font-serif text-h3 font-semibold leading-snug">
          <a href={`/desk/claims/${claim.id}`} className="link-plain">
            {claim.statement}
          </a>
        </p>
      </Statement>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-ink-2">
        <StageSteps stage={claim.stage} />
        {changed && <Badge tone="strong">Text changed</Badge>}
        {after && !changed && <Badge>Same words</Badge>}
      </div>
      <div className="mt-3 grid gap-x-8 gap-y-4 md:grid-cols-2">
        <InTextSide title={`Version ${before.number}`} lang={before.language} text={before} />
        {after ? (
          <InTextSide title={`Version ${number}`} lang={language} text={after} />
        ) : (
          <div className="min-w-0 border-t border-hairline pt-2">
            <p className="kicker text-ink-2">Version {number}</p>
            <p className="mt-1 text-ui text-ink-2">Nothing in this text is near enough to these words.</p>
          </div>
        )}
      </div>
      {changed && (
        <div className="mt-4 text-ui">
          <p className="kicker text-ink-2">What changed</p>
          <div className="mt-1 font-serif">
            <WordDiff before={before.quote} after={after.quote} lang={language} />
          </div>
        </div>
      )}
      <div className="mt-4 grid grid-cols-1 gap-3">{children}</div>
    </li>
  )
}
