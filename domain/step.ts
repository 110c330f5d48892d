import { z } from 'zod'
import { COVERAGE_WORDS, COVERAGES, type Coverage } from './article'
import type { Json } from './canonical-json'
import { TOGETHER } from './claim'
import { decidedTogether } from './decided-together'
import { pageNumber } from './page-number'
import { sentencesInWords } from './sentence-numbers'

/** What one press of a button did to an article: suggestions and sentences that were decided, and what was left with why. */
export type Step = {
  readonly did: 'accept' | 'decline' | 'cover' | 'undo'
  /** The claim into which what was declined was merged. */
  readonly into?: string | null
  readonly claimIds: readonly string[]
  readonly not: readonly { readonly claimId: string; readonly sentence: string }[]
  readonly sentences: {
    readonly versionId: string
    readonly numbers: readonly number[]
    readonly left: readonly number[]
    readonly was: Coverage
    readonly coverage: Coverage
  } | null
  /** Of an undoing: the sentences that stayed, because they were decided anew. */
  readonly stayed?: readonly number[]
  /** Whether the claim was worded anew in the step; undoing it leaves the wording. */
  readonly worded?: boolean
}

const into = z.uuid().nullish()
const worded = z.boolean().default(false)
const ids = z.array(z.uuid())
const not = z.array(z.object({ claimId: z.uuid(), sentence: z.string() }))
const numbers = z.array(z.number().int())
const between = { versionId: z.uuid(), was: z.enum(COVERAGES), coverage: z.enum(COVERAGES) }
const oneClaim = (did: 'accept' | 'decline') =>
  z
    .object({ claimId: z.uuid(), into, worded })
    .transform(
      ({ claimId, ...rest }): Step => ({ did, claimIds: [claimId], not: [], sentences: null, ...rest }),
    )

/** The outcomes of what can be undone, by the action under which a submission keeps them. */
const OUTCOMES: Readonly<Record<string, z.ZodType<Step>>> = {
  accept: oneClaim('accept'),
  word_and_accept: oneClaim('accept'),
  decline: oneClaim('decline'),
  decide_claims: z
    .object({ decision: z.enum(TOGETHER), into, done: ids, not })
    .transform(({ decision, into, done, not }) => ({
      ...{ did: decision === 'accept' ? ('accept' as const) : ('decline' as const), into },
      ...{ claimIds: done, not, sentences: null },
    })),
  decide_coverage: z
    .object({ ...between, number: z.number().int(), declined: ids })
    .transform(({ number, declined, ...sentences }) => ({
      ...{ did: 'cover' as const, claimIds: declined, not: [] },
      sentences: { ...sentences, numbers: [number], left: [] },
    })),
  decide_sentences: z
    .object({ ...between, decided: numbers, left: numbers })
    .transform(({ decided, left, ...sentences }) => ({
      ...{ did: 'cover' as const, claimIds: [], not: [] },
      sentences: { ...sentences, numbers: decided, left },
    })),
  undo_step: z
    .object({ undone: ids, not, stayed: numbers.default([]), worded })
    .transform(({ undone, ...rest }) => ({
      ...{ did: 'undo' as const, claimIds: undone, sentences: null },
      ...rest,
    })),
}

/** The step that an action's kept outcome tells of; null for what is none, or was kept before steps could be undone. */
export function readStep(action: string, outcome: Json): Step | null {
  return OUTCOMES[action]?.safeParse(outcome).data ?? null
}

/** What of a step's decisions nobody has decided anew since: its claims, and its sentences by their numbers. */
export type Standing = { readonly claimIds: readonly string[]; readonly numbers: readonly number[] }

/** Whether undoing a step would change something. What was opened is not taken back: it is decided again. */
export function canBeUndone(step: Step, { claimIds, numbers }: Standing): boolean {
  return step.did !== 'undo' && step.sentences?.coverage !== 'open' && claimIds.length + numbers.length > 0
}

type Numbered = { readonly claims: readonly { readonly id: string; readonly number: number }[] }

const BECAME = { accept: 'accepted', decline: 'declined', undo: 'undone' } as const

/** What a step did, as the person who did it is told. */
export function stepWords(step: Step, { claims }: Numbered): string {
  const { did, claimIds, not, sentences, stayed = [] } = step
  if (stayed.length > 0) {
    const stay = stayed.length === 1 ? 'stays as it is: it was' : 'stay as they are: they were'
    return `${stepWords({ ...step, stayed: [] }, { claims })} ${sentencesInWords(stayed)} ${stay} decided anew since.`
  }
  if (did !== 'cover') {
    const kept = claims.find(({ id }) => id === step.into)
    const became = kept ? `merged into claim ${kept.number}` : BECAME[did]
    if (did === 'undo' && not.length === 0)
      return step.worded ? 'Undone. The suggestion keeps the wording you gave it.' : 'Undone.'
    const [only, another] = claimIds
    const one = another || not.length > 0 ? undefined : claims.find(({ id }) => id === only)
    return one ? `Claim ${one.number}: ${became}.` : decidedTogether({ done: claimIds, not }, became, claims)
  }
  if (!sentences) return ''
  const told = [
    `${sentencesInWords(sentences.numbers)}: ${COVERAGE_WORDS[sentences.coverage].toLowerCase()}.`,
  ]
  if (claimIds.length > 0)
    told.push(
      `${claimIds.length === 1 ? 'A suggestion' : `${claimIds.length} suggestions`} declined with it.`,
    )
  if (sentences.left.length > 0)
    told.push(
      `${sentencesInWords(sentences.left)} ${sentences.left.length === 1 ? 'stays' : 'stay'} open: something there is still to decide by itself.`,
    )
  return told.join(' ')
}

/** Undoing a step, by the submission that made it; `versionId` and `number` say where the work goes on. */
export const undoStepInput = z.strictObject({
  step: z.uuid(),
  versionId: z.uuid(),
  number: pageNumber(),
})
export type UndoStepInput = z.output<typeof undoStepInput>
