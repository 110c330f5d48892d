import { Time } from '@/components/ui/time'
import type { Assignment } from '@/domain/assignment'

type Props = { assignment: Assignment | null; me: string }

/** Who works on the sentence in hand, by whose hand and since when. */
export function SentenceHolder({ assignment, me }: Props) {
  if (!assignment) return <p className="text-meta text-ink-2">Nobody’s yet.</p>
  const { personId, name, by, at } = assignment
  return (
    <p className="text-meta text-ink-2">
      {personId === me ? (
        'Yours'
      ) : (
        <>
          With <bdi>{name}</bdi>
        </>
      )}
      {by !== name && (
        <>
          , by <bdi>{by}</bdi>
        </>
      )}
      , <Time at={at} show="minute" />
    </p>
  )
}
