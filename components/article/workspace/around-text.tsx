import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { FollowScreen } from './follow-screen'
import { SelectionBar } from './selection-bar'
import { WorkspaceFrame } from './workspace-frame'

type Props = {
  inHand: string
  /** True when somebody has just pasted a text that was here already. */
  known?: boolean
  text: ReactNode
  /** The first sentence of what can be worked on in the text. */
  at: number
  progress: ReactNode
  /** What was decided a moment ago, and how it is taken back. */
  done?: ReactNode
  hand: ReactNode
  claims?: ReactNode
  /** What stands beside the text, and what selected words are taken for. */
  beside?: string
  selecting?: string
}

/** What is in hand lies over the lower edge of a phone's window, so that the text stays in view. */
const HAND =
  'grid grid-cols-1 gap-4 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:max-h-[60dvh] max-lg:gap-0 max-lg:overflow-y-auto max-lg:shadow-overlay'

const TEXT_ID = 'article-text'

/** The workspace's two columns: the text, and beside it (below it on a phone) how far it is, what is in hand, and the claims. */
export function AroundText({
  inHand,
  known = false,
  text,
  at,
  progress,
  done,
  hand,
  claims,
  beside = 'Claims',
  selecting = 'Add claim',
}: Props) {
  return (
    <WorkspaceFrame inHand={inHand}>
      {known && (
        <div className="mb-6">
          <Notice tone="info" title="This text is already here">
            Nothing was stored a second time; this is the article it belongs to.
          </Notice>
        </div>
      )}
      <div
        className={`grid grid-cols-1 gap-x-10 gap-y-8 ${hand ? 'max-lg:pb-[60dvh]' : ''} wrap-anywhere lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_26rem]`}
      >
        <section aria-label="Text" className="relative min-w-0">
          <div id={TEXT_ID}>{text}</div>
          <SelectionBar rootId={TEXT_ID} label={selecting} />
          <FollowScreen key={at} rootId={TEXT_ID} />
        </section>
        <section
          aria-label={beside}
          className="grid min-w-0 grid-cols-1 content-start gap-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto lg:overscroll-contain"
        >
          {progress}
          {hand ? (
            <div data-hand className={HAND}>
              {done}
              {hand}
            </div>
          ) : (
            done
          )}
          {claims}
        </section>
      </div>
    </WorkspaceFrame>
  )
}
