import type { EventType } from './event'
import {
  choice,
  type ParamRule,
  readSearchParams,
  rowId,
  type SearchParams,
  searchString,
} from './search-params'

/** What events are about, as the history can be narrowed to; every type of event belongs to one. */
export const EVENT_KINDS = {
  articles: [
    'article.imported',
    'article.version_added',
    'article.page_published',
    'article.page_taken_back',
    'coverage.decided',
    'sentences.assigned',
  ],
  claims: [
    'claim.suggested',
    'claim.added',
    'claim.accepted',
    'claim.edited',
    'claim.text_changed',
    'claim.placed',
    'claim.place_given_up',
    'claim.replaced',
    'claim.taken',
    'claim.declined',
    'claim.merged',
    'claim.unmerged',
    'claim.still_holds',
    'claim.declined_reopened',
    'claim.suggested_again',
  ],
  evidence: [
    'evidence.attached',
    'evidence.edited',
    'evidence.removed',
    'evidence.restored',
    'evidence.reader_named',
    'independence.ruled',
    'independence.ruling_ended',
    'point.added',
    'point.removed',
    'point.restored',
    'point.stance_set',
    'source.edited',
    'source.filled',
    'source.confirmed',
    'claim.source_changed',
    'capture.made_by_hand',
    'source.captured',
    'appearance.captured',
    'capture.asked',
    'capture.acknowledged',
    'capture.flag_settled',
    'source_rule.waived',
  ],
  verdicts: ['verdict.drafted', 'review.requested', 'verdict.approved', 'verdict.returned'],
  publications: [
    'verdict.published',
    'verdict.published_unreviewed',
    'verdict.reopened',
    'withdrawal.asked',
    'withdrawal.confirmed',
    'withdrawal.declined',
    'claim.reinstated',
  ],
  comments: ['comment.posted', 'thread.resolved', 'thread.reopened'],
  desk: [
    'desk.created',
    'person.invited',
    'person.joined',
    'person.role_changed',
    'session.revoked',
    'text.redacted',
  ],
} as const satisfies Record<string, readonly EventType[]>

export type EventKind = keyof typeof EVENT_KINDS

export const EVENT_KIND_WORDS: Readonly<Record<EventKind, string>> = {
  articles: 'Articles and coverage',
  claims: 'Claims',
  evidence: 'Evidence',
  verdicts: 'Verdicts and reviews',
  publications: 'Publication, correction, withdrawal',
  comments: 'Discussion',
  desk: 'People and the desk',
}

const kinds = Object.keys(EVENT_KINDS) as EventKind[] // the keys of a literal

/** Where a page of the history begins: the events older than a number, or those newer than it. */
const place: ParamRule<number | null> = {
  absent: null,
  read: (raw) => (/^[1-9]\d{0,14}$/.test(raw) ? Number(raw) : undefined),
  fault: 'The page in the address does not exist. The newest events are shown.',
}

const rules = {
  kind: choice(kinds, null, 'The kind in the address is not known. Every kind is shown.'),
  person: rowId('The person in the address is not known. Everybody is shown.'),
  claim: rowId('The claim in the address is not known. Every claim is shown.'),
  article: rowId('The article in the address is not known. Every article is shown.'),
  before: place,
  after: place,
}

/** What of the history is asked for; `before` and `after` are numbers of events in the chain. */
export type HistoryAsked = ReturnType<typeof readHistoryParams>['asked']

/** Reads the address of a history page; what is not understood falls back, and `faults` says so. */
export function readHistoryParams(params: SearchParams) {
  return readSearchParams(params, rules)
}

/** Nothing asked for in particular; `{ ...WHOLE_HISTORY, claim }` is the history of one claim. */
export const WHOLE_HISTORY: HistoryAsked = readHistoryParams({}).asked

/** The address of a history page: the filters of `asked`, from the newest event unless `place` says otherwise. */
export function historyHref(
  path: string,
  { kind, person, claim, article }: HistoryAsked,
  place: { before?: number | null; after?: number | null } = {},
): string {
  const at = { before: place.before?.toString(), after: place.after?.toString() }
  return path + searchString({ kind, person, claim, article, ...at })
}
