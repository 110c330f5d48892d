import type { AssignedRun } from '@/domain/assignment'

/** Whose the sentences that begin here are, in the margin of the text. */
export function Assignee({ run, mine }: { run: AssignedRun; mine: boolean }) {
  const { name, first, last, whole } = run
  const numbers = first === last ? `${first}` : `${first}–${last}`
  return (
    <span className="assignee" data-whole={whole || undefined} data-mine={mine || undefined}>
      <span className="sr-only">
        {first === last ? 'Sentence' : 'Sentences'} {numbers}:{' '}
      </span>
      <bdi>{name}</bdi>
      {!whole && <span aria-hidden="true">, {numbers}</span>}
    </span>
  )
}
