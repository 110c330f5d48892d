import { SOURCE_KINDS } from './evidence'
import { looked, place, placeText, type QueuePlace } from './queue'
import { choice, readSearchParams, type SearchParams, searchString } from './search-params'

/** Sources on one page of the list. */
export const SOURCES_PAGE = 50

const rules = {
  q: looked,
  kind: choice(SOURCE_KINDS, null, 'The kind in the address is not known. Every kind is shown.'),
  after: place,
  before: place,
}

/** What the list of sources is asked for, the latest recorded first. `q` is every word that has to stand in a source. */
export type SourcesAsked = ReturnType<typeof readSourcesParams>['asked']

/** Reads the address of the list; what is not understood falls back, and `faults` says so. */
export function readSourcesParams(params: SearchParams) {
  return readSearchParams(params, rules)
}

/** Every source, from the first page. */
export const ALL_SOURCES: SourcesAsked = readSourcesParams({}).asked

/** The address of the list under the filters of `asked`, from its first page unless `beyond` names a place. */
export function sourcesHref(
  { q, kind }: Pick<SourcesAsked, 'q' | 'kind'>,
  beyond: { readonly after?: QueuePlace; readonly before?: QueuePlace } = {},
): string {
  const at = {
    after: beyond.after && placeText(beyond.after),
    before: beyond.before && placeText(beyond.before),
  }
  return `/desk/sources${searchString({ q, kind, ...at })}`
}

/** How many claims cite a source, as words: "Used in 7 claims". */
export function usedInWords(claims: number): string {
  if (claims === 0) return 'Used in no claim'
  return claims === 1 ? 'Used in one claim' : `Used in ${claims.toLocaleString('en')} claims`
}
