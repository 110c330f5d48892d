import { ATTRIBUTIONS, CLAIM_KINDS, STAGES, type Stage } from './claim'
import { RATING_IDS } from './rating'
import {
  choice,
  type ParamRule,
  readSearchParams,
  rowId,
  type SearchParams,
  searchString,
} from './search-params'
import { isPlain } from './text-field'

/** Stages in which a claim still asks for work; what the queue shows unless a stage is chosen. */
export const WORK_STAGES = [
  'suggested',
  'open',
  'checking',
  'in_review',
  'approved',
] as const satisfies readonly Stage[]

/** The longest text the queue looks for, in code points. */
export const QUEUE_TEXT_MAX = 200

/** The most claims a count goes up to; beyond it the queue says "and more". */
export const QUEUE_COUNT_MAX = 1000

/** Claims on one page of the queue. */
export const QUEUE_PAGE = 50

export const TAKEN = ['me', 'somebody', 'nobody'] as const
/** What a claim waits for: this person’s decision, or the review of what was published without one. */
export const WAITING = ['me', 'review'] as const
/** `longest` puts first what has been at its stage for the longest, `latest` what moved last, `worth` what is most worth checking. */
export const SORTS = ['longest', 'latest', 'worth'] as const

/**
 * A place in the queue: a claim's id, and where it stands in the order. That is the moment it came to its stage, in microseconds since 1970, or
 * its worth in ten-thousandths (below 0 for none).
 */
export type QueuePlace = { readonly at: string; readonly id: string }

/** A place as an address carries it. */
export function placeText({ at, id }: QueuePlace): string {
  return `${at}.${id}`
}

/** Where a page of a list begins. */
export const place: ParamRule<QueuePlace | null> = {
  absent: null,
  read: (raw) => {
    const [, at, id] = /^(\d{1,17}|-10000)\.([0-9a-f-]{36})$/.exec(raw) ?? []
    return at && id && rowId('').read(id) ? { at, id } : undefined
  },
  fault: 'The page in the address does not exist. The first page is shown.',
}

/** Words that a list is searched for. */
export const looked: ParamRule<string | null> = {
  absent: null,
  read: (raw) => {
    const words = raw.normalize('NFC').trim()
    return isPlain(words) && !/[\t\n]/.test(words) && [...words].length <= QUEUE_TEXT_MAX ? words : undefined
  },
  fault: `The text to look for has to be one line of at most ${QUEUE_TEXT_MAX} characters, without control characters. It was left out.`,
}

const rules = {
  stage: choice([...STAGES, 'all'], null, 'The stage in the address is not known. What is in work is shown.'),
  q: looked,
  article: rowId('The article in the address is not known. Every article is shown.', ['none']),
  attribution: choice(ATTRIBUTIONS, null, 'The attribution in the address is not known. All are shown.'),
  claimant: rowId('The claimant in the address is not known. Every claimant is shown.'),
  kind: choice(CLAIM_KINDS, null, 'The kind in the address is not known. Every kind is shown.'),
  rating: choice(
    [...RATING_IDS, 'none'],
    null,
    'The rating in the address is not known. Every rating is shown.',
  ),
  taken: choice(TAKEN, null, 'By whom it is taken is not known. All are shown.'),
  waiting: choice(WAITING, null, 'What it waits for is not known. All are shown.'),
  sort: choice(SORTS, 'longest', 'The order in the address is not known. The longest waiting come first.'),
  after: place,
  before: place,
}

/** What the queue is asked for. `stage` null is everything in work; `article` may be "none", `rating` "none" is no rating drafted. */
export type QueueAsked = ReturnType<typeof readQueueParams>['asked']

/** Reads the queue's address; what is not understood falls back, and `faults` says so. */
export function readQueueParams(params: SearchParams) {
  return readSearchParams(params, rules)
}

/** The stages a queue shows. What waits for a decision or a review may be a published verdict, so that looks at all. */
export function stagesAsked({ stage, waiting }: Pick<QueueAsked, 'stage' | 'waiting'>): readonly Stage[] {
  if (stage === 'all' || (stage === null && waiting !== null)) return STAGES
  return stage === null ? WORK_STAGES : [stage]
}

/** How many claims a tab shows, from the counts of its stages, as words: "12", or "1,000+" where counting stopped. */
export function countWords(
  counts: Readonly<Partial<Record<Stage, number>>>,
  stages: readonly Stage[],
): string {
  return countedUpTo(stages.reduce((total, stage) => total + (counts[stage] ?? 0), 0))
}

/** A count that stopped at the cap, as words. */
export function countedUpTo(count: number): string {
  return count > QUEUE_COUNT_MAX ? `${QUEUE_COUNT_MAX.toLocaleString('en')}+` : count.toLocaleString('en')
}

type Changes = Partial<Omit<QueueAsked, 'after' | 'before'>> & { after?: QueuePlace; before?: QueuePlace }

/** The address of the queue as asked for with some changes; from its first page unless they name a place. */
export function queueHref(asked: QueueAsked, changes: Changes = {}): string {
  const { after, before, sort, ...filters } = { ...asked, after: undefined, before: undefined, ...changes }
  return `/desk/queue${searchString({
    ...filters,
    sort: sort === 'longest' ? null : sort,
    after: after && placeText(after),
    before: before && placeText(before),
  })}`
}

/** The queue of one stage, or of everything in work, with no filter. */
export const WHOLE_QUEUE: QueueAsked = readQueueParams({}).asked

/** True where something beside the stage and the order narrows the queue. */
export function isFiltered(asked: QueueAsked): boolean {
  const { q, article, attribution, claimant, kind, rating, taken, waiting } = asked
  return [q, article, attribution, claimant, kind, rating, taken, waiting].some((one) => one !== null)
}
