import type { ReactNode } from 'react'
import { Time } from '@/components/ui/time'
import { CORRECTION_WORDS } from '@/domain/correction'
import type { Ask } from '@/domain/margin-note'

/** What asks for a change about a claim, each with its word; nothing where nothing does. */
export function NoteAsks({ asks }: { asks: readonly Ask[] }) {
  if (asks.length === 0) return null
  return (
    <ul aria-label="To change" className="note-asks">
      {asks.map((ask, n) => {
        const { word, told } = sayAsk(ask)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two threads may ask the same, and the list is not changed here
          <li key={n}>
            <b>{word}</b>
            {told}
          </li>
        )
      })}
    </ul>
  )
}

function sayAsk(ask: Ask): { word: string; told: ReactNode } {
  switch (ask.kind) {
    case 'returned':
      return { word: 'Returned', told: <Words {...ask} body={ask.note} /> }
    case 'reopened':
      return {
        word: `Reopened: ${CORRECTION_WORDS[ask.as].word.toLowerCase()}`,
        told: <>. {written(ask.reason)}</>,
      }
    case 'withdrawal':
      return {
        word: 'Withdrawal asked for',
        told: (
          <>
            {' '}
            by <bdi>{ask.by}</bdi>; another editor has to confirm it.
          </>
        ),
      }
    case 'text_changed':
      return {
        word: 'Text changed',
        told: ` in version ${ask.version}: read it again before a verdict is approved.`,
      }
    case 'thread':
      return { word: 'Open thread', told: <Words {...ask} /> }
  }
}

type WordsProps = { by: string; at: Date; body: string | null; answers?: number }

function Words({ by, at, body, answers = 0 }: WordsProps) {
  return (
    <>
      {' '}
      (<bdi>{by}</bdi>, <Time at={at} />
      {answers > 0 && `, ${answers === 1 ? 'one answer' : `${answers} answers`}`}): {written(body)}
    </>
  )
}

function written(body: string | null): ReactNode {
  return (
    <span dir="auto" className="whitespace-pre-wrap">
      {body ?? '(redacted)'}
    </span>
  )
}
