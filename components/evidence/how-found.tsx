import type { ReactNode } from 'react'
import { Time } from '@/components/ui/time'
import { CHANNEL_WORDS, type ToldInterview } from '@/domain/evidence'

/** How and when somebody was asked, and what they are: "Interview by telephone, 3 March 2025: Harbour master". */
export function InterviewHeld({ interview: { role, heldOn, channel } }: { interview: ToldInterview }) {
  return (
    <>
      Interview {CHANNEL_WORDS[channel].toLowerCase()}, <Time at={heldOn} />: <bdi>{role}</bdi>
    </>
  )
}

type Search = { words: string; on: string; children?: ReactNode }

/** A search that found nothing: where (the children, unless it is plain already), with which words, and when. */
export function SearchedInVain({ words, on, children }: Search) {
  return (
    <>
      Searched {children && <>{children} </>}for “<bdi>{words}</bdi>” on <Time at={on} /> and found nothing
    </>
  )
}
