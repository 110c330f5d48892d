import { AssignSentencesForm, TakeSentencesForm } from '@/components/article/workspace/assign-forms'
import { SentenceHolder } from '@/components/article/workspace/sentence-holder'
import { deskDb } from '@/db/client'
import { listDeskPeople } from '@/db/queries/desk/people'
import { may } from '@/domain/permissions'
import { toTheEndOfBlock } from '@/domain/workspace'
import type { OpenWorkspace } from '../open-workspace'
import { assign } from './actions'

type Props = {
  workspace: OpenWorkspace
  /** The sentences in hand. A single one is meant to the end of its paragraph. */
  from: number
  to: number
}

/** Who works on what is in hand, and how it is given to somebody, taken, or given back. */
export async function Assign({ workspace, from, to }: Props) {
  const { actor, sentences, blocks, versionId } = workspace
  const people = may(actor, 'assign_sentences') ? null : await listDeskPeople(deskDb())
  const seen = Math.max(0, ...sentences.map(({ assignment }) => Number(assignment?.at ?? 0)))
  const assigning = { action: assign, versionId, me: actor.id, seen }
  const one = from === to ? sentences.find(({ number }) => number === from) : undefined
  const rest = one ? toTheEndOfBlock(sentences, blocks, from) : []
  const last = rest.at(-1)?.number ?? to
  return (
    <div className="mt-4 grid grid-cols-1 gap-3">
      {one && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <SentenceHolder assignment={one.assignment} me={actor.id} />
          {!one.assignment && (
            <TakeSentencesForm {...assigning} from={from} to={last}>
              {last > from ? 'Take the rest of the paragraph' : 'Take this sentence'}
            </TakeSentencesForm>
          )}
        </div>
      )}
      <AssignSentencesForm {...assigning} range={{ from, to: last }} people={people} />
    </div>
  )
}
