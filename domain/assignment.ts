import { z } from 'zod'
import type { NumberedSpan } from './anchoring/annotated-text'
import { type Coverage, SENTENCES_MAX } from './article'
import { pageNumber } from './page-number'
import { type Actor, may } from './permissions'
import { type Span, touches } from './position'
import { type Refusal, refuse } from './refusal'
import { sentencesInWords } from './sentence-numbers'

/** Who works on a sentence, by whose hand since when. Everybody else may decide it all the same. */
export type Assignment = {
  readonly personId: string
  readonly name: string
  readonly by: string
  readonly at: Date
}

const number = (missing: string) =>
  z.coerce
    .number({ error: missing })
    .int(missing)
    .min(1, missing)
    .max(SENTENCES_MAX, `No article has more than ${SENTENCES_MAX.toLocaleString('en')} sentences.`)

/**
 * Giving the sentences from one to another to a person, or taking them back. `seen` is the moment of the latest assignment the person had
 * before their eyes, in milliseconds; 0 for none.
 */
export const assignSentencesInput = z
  .strictObject({
    versionId: z.uuid(),
    from: number('Give the number of the first sentence.'),
    to: number('Give the number of the last sentence.'),
    personId: z.uuid('Choose who works on them.'),
    decision: z.enum(['give', 'take_back']),
    seen: pageNumber({ max: Number.MAX_SAFE_INTEGER }),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: 'The last sentence does not come before the first.',
  })
export type AssignSentencesInput = z.output<typeof assignSentencesInput>

type Asked = Pick<AssignSentencesInput, 'personId' | 'decision'>

/** Why this person cannot ask for it at all, or null: who may not assign sentences may take some for themselves and give their own back. */
export function refuseAssigning(actor: Actor, { personId, decision }: Asked): Refusal | null {
  const others = decision === 'give' && personId !== actor.id
  return may(actor, others ? 'assign_sentences' : 'take_sentences')
}

/** Whether the sentence of `holder` (null: of nobody) changes hands when this is asked. */
export function changesHands(actor: Actor, { personId, decision }: Asked, holder: string | null): boolean {
  const editor = may(actor, 'assign_sentences') === null
  if (decision === 'give') return editor ? holder !== personId : holder === null
  return editor ? holder !== null : holder === actor.id
}

/** Why nothing changed hands: who has the sentences, as far as somebody has. */
export function refuseUnassigned(decision: Asked['decision'], numbers: readonly number[]): Refusal {
  const these = sentencesInWords(numbers)
  const sentence =
    decision === 'give'
      ? `${these}: somebody works on ${numbers.length === 1 ? 'it' : 'each of these'} already. An editor can hand them on.`
      : `${these}: nothing there can be given back by you.`
  return refuse('requirements_missing', { sentence })
}

type Sentence = NumberedSpan & { readonly coverage: Coverage; readonly assignment: Assignment | null }

/** Sentences of one block that follow each other and are one person's; `whole` where they are the block. */
export type AssignedRun = {
  readonly personId: string
  readonly name: string
  readonly first: number
  readonly last: number
  readonly whole: boolean
}

/** The runs of assigned sentences of a text, block by block. Both stand in the text's order. */
export function assignedRuns(blocks: readonly Span[], sentences: readonly Sentence[]): AssignedRun[] {
  return blocks.flatMap((block) => {
    const inside = sentences.filter((sentence) => touches(sentence, block))
    const runs: AssignedRun[] = []
    for (const { number, assignment } of inside) {
      const run = runs.at(-1)
      if (!assignment) continue
      const { personId, name } = assignment
      if (run && run.personId === personId && run.last === number - 1)
        runs[runs.length - 1] = { ...run, last: number }
      else runs.push({ personId, name, first: number, last: number, whole: false })
    }
    return runs.map((run) => ({ ...run, whole: run.last - run.first + 1 === inside.length }))
  })
}

/** How many sentences are a person's, and those of them that are still open. */
export function assignedTo<S extends Sentence>(
  sentences: readonly S[],
  personId: string,
): { readonly total: number; readonly open: readonly S[] } {
  const theirs = sentences.filter(({ assignment }) => assignment?.personId === personId)
  return { total: theirs.length, open: theirs.filter(({ coverage }) => coverage === 'open') }
}

type ChangedHands = {
  readonly numbers: readonly number[]
  readonly userId: string | null
  readonly formerId: string | null
  readonly self: boolean
}

/** Sentences that changed hands, after the name of who did it. */
export function assignedWords(
  { numbers, userId, formerId, self }: ChangedHands,
  nameOf: (id: string) => string,
): string {
  const these = sentencesInWords(numbers).toLowerCase()
  const former = formerId === null ? null : nameOf(formerId)
  if (userId === null)
    return self || former === null ? `gave ${these} back` : `took ${these} back from ${former}`
  const before = former === null ? '' : ` (before: ${former})`
  return self ? `took ${these}${before}` : `gave ${these} to ${nameOf(userId)}${before}`
}
