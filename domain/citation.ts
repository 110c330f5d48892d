import { authorNames, type CslName } from './author-names'
import type { SourceKind } from './evidence'

/** What is told of a source where it is cited. Days are `2026-11-29`; `consultedOn` is when the desk last had it before its eyes. */
export type CitableSource = {
  readonly id: string
  readonly title: string
  readonly address: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly publishedOn: string | null
  readonly kind: SourceKind
  readonly consultedOn: string | null
  /** Where an archive keeps a copy. */
  readonly archiveAddress?: string | null
  /** The hex hash of the file that it is. */
  readonly fileSha256?: string | null
}

type CslDate = { readonly 'date-parts': readonly (readonly number[])[] }

/** A source in the words of CSL-JSON 1.0.2, as reference managers read it. */
export type CslRecord = {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly URL?: string
  readonly archive?: string
  readonly archive_location?: string
  readonly genre?: string
  readonly note?: string
}

/** What CSL calls a kind of source; null where it has no word of its own, so that it is a page of the web or a document. */
const CSL_TYPES: Readonly<Record<SourceKind, string | null>> = {
  document: 'document',
  dataset: 'dataset',
  law: 'legislation',
  register: null,
  recording: 'broadcast',
  report: 'report',
  // CSL’s article of a journal asks for a volume and pages, which the desk does not keep.
  study: 'report',
  news: 'article-newspaper',
  statement: null,
  interview: 'interview',
  other: null,
}
const GENRES: Partial<Readonly<Record<SourceKind, string>>> = {
  register: 'Register',
  study: 'Study',
  statement: 'Statement',
}

/** The record of a source as CSL-JSON. What the desk does not know is left out. */
export function cslOf(source: CitableSource): CslRecord {
  const { id, title, address, publisher, author, kind, archiveAddress, fileSha256 } = source
  const issued = cslDate(source.publishedOn)
  const accessed = address === null ? null : cslDate(source.consultedOn)
  const names = author === null ? [] : authorNames(author)
  const genre = GENRES[kind]
  return {
    id,
    type: CSL_TYPES[kind] ?? (address === null ? 'document' : 'webpage'),
    title,
    ...(names.length > 0 && { author: names }),
    ...(publisher !== null && (kind === 'news' ? { 'container-title': publisher } : { publisher })),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(address !== null && { URL: address }),
    ...(archiveAddress && {
      archive: new URL(archiveAddress).hostname,
      archive_location: archiveAddress,
    }),
    ...(genre && { genre }),
    ...(fileSha256 && { note: `SHA-256 ${fileSha256}` }),
  }
}

function cslDate(day: string | null): CslDate | null {
  const parts = day?.split('-').map(Number)
  return parts?.every((part) => part > 0) ? { 'date-parts': [parts] } : null
}
