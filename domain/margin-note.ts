import type { Mark } from './anchoring/segments'
import type { Block } from './article-blocks'
import type { Stage } from './claim'
import type { CorrectionKind } from './correction'
import type { Stance } from './evidence'
import { type CodePoint, type Span, touches } from './position'
import type { RatingId } from './rating'

export const NOTE_CHOICES = ['all', 'accepted', 'changes'] as const
/** Which claims of a text its printed notes tell of; a declined one is never among them. */
export type NoteChoice = (typeof NOTE_CHOICES)[number]

/** The choices as words of the desk. */
export const NOTE_CHOICE_WORDS: Readonly<Record<NoteChoice, string>> = {
  all: 'All claims',
  accepted: 'Accepted claims',
  changes: 'What asks for a change',
}

/** Something a claim waits for before it can go on as it stands: what the margin says is to be changed, answered or decided. */
export type Ask =
  | { readonly kind: 'returned'; readonly by: string; readonly at: Date; readonly note: string | null }
  | { readonly kind: 'reopened'; readonly as: CorrectionKind; readonly reason: string | null }
  | { readonly kind: 'withdrawal'; readonly by: string }
  | { readonly kind: 'text_changed'; readonly version: number }
  | {
      readonly kind: 'thread'
      readonly by: string
      readonly at: Date
      readonly body: string | null
      readonly answers: number
    }

/** A rating in the margin, and whose word it is: only a `published` one has been told to readers. */
export type NotedRating = {
  readonly word: string
  readonly ratingId: RatingId
  readonly told: 'draft' | 'in_review' | 'approved' | 'published'
  readonly conclusion: string | null
}

/** A source in the margin, short. Restricted evidence is never among them: paper leaves the desk. */
export type NotedSource = {
  readonly title: string
  readonly publisher: string | null
  readonly publishedOn: string | null
  readonly stance: Stance
  readonly internal: boolean
}

/** What the margin tells of a claim beside its wording and its stage. */
export type MarginNote = {
  readonly ratings: readonly NotedRating[]
  readonly sources: readonly NotedSource[]
  readonly asks: readonly Ask[]
}

type Revision = Omit<NotedRating, 'told'> & { readonly id: string }
type Publication = Omit<NotedRating, 'told'> & { readonly revisionId: string }

/** The ratings of a claim: the one that stands before readers, and the latest of the desk where that is another. */
export function notedRatings(
  stage: Stage,
  revision: Revision | null,
  publication: Publication | null,
): NotedRating[] {
  const of = ({ word, ratingId, conclusion }: Revision | Publication, told: NotedRating['told']) => ({
    ...{ word, ratingId, told, conclusion },
  })
  const published = publication ? [of(publication, 'published')] : []
  if (!revision || stage === 'withdrawn' || revision.id === publication?.revisionId) return published
  return [...published, of(revision, stage === 'in_review' || stage === 'approved' ? stage : 'draft')]
}

/** Whether the notes chosen tell of a claim. */
export function isNoted(choice: NoteChoice, stage: Stage, { asks }: Pick<MarginNote, 'asks'>): boolean {
  if (stage === 'declined') return false
  if (choice === 'accepted') return stage !== 'suggested'
  return choice === 'all' || asks.length > 0
}

/**
 * What stands beside one block of a text: the claims whose note it is, which is where their first place ends; the numbers of those that
 * only begin here, and of those that stand here again.
 */
export type BesideBlock<C> = {
  readonly notes: readonly C[]
  readonly begins: readonly number[]
  readonly again: readonly number[]
}

type Placed = { readonly id: string; readonly number: number; readonly places: readonly Span[] }

/** The marks of claims in a text, each ending inside a block, so that its number is printed: nothing between two blocks is. */
export function notedMarks(blocks: readonly Block[], claims: readonly Placed[]): Mark[] {
  return claims.flatMap(({ id, places }) =>
    places.flatMap((place) => {
      const last = blocks.filter((block) => touches(block, place)).at(-1)
      return last ? [{ id, start: place.start, end: earlier(place.end, last.end) }] : []
    }),
  )
}

/** Puts the notes on claims beside the blocks of their text, in the order of their numbers. */
export function besideBlocks<C extends Placed>(
  blocks: readonly Block[],
  claims: readonly C[],
): ReadonlyMap<number, BesideBlock<C>> {
  const beside = new Map<number, { notes: C[]; begins: number[]; again: number[] }>()
  const at = (block: Block) => {
    const found = beside.get(block.start) ?? { notes: [], begins: [], again: [] }
    beside.set(block.start, found)
    return found
  }
  for (const claim of claims)
    for (const [n, place] of claim.places.entries()) {
      const on = blocks.filter((block) => touches(block, place))
      const [first, last] = [on[0], on.at(-1)]
      if (!first || !last) continue
      const here = at(last)
      if (n === 0) {
        here.notes.push(claim)
        if (first !== last) at(first).begins.push(claim.number)
      } else if (!here.notes.includes(claim) && !here.again.includes(claim.number))
        here.again.push(claim.number)
    }
  return beside
}

function earlier(a: CodePoint, b: CodePoint): CodePoint {
  return a < b ? a : b
}
