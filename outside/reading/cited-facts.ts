import type { PageFacts } from '@/domain/source-reading'
import { linkedWork } from './linked-facts'
import { dayOf, languageOf, nameOf, oneLine } from './page-facts'

/** Longest title and longest name that a record of a source takes. */
const MOST = { title: 300, name: 200 }

/**
 * What a page says of itself as a source to cite. Each fact by itself comes from the first that tells it: JSON-LD, what it tells libraries
 * (Highwire's `citation_*`, then Dublin Core), Open Graph, and at last its title. Nothing is guessed from what is written on it.
 */
export function citedFacts(document: Document): PageFacts {
  const linked = linkedWork(document)
  const metas = metasOf(document)
  const first = (...names: string[]) => names.flatMap((name) => metas.get(name) ?? [])[0] ?? null
  const all = (...names: string[]) => {
    const found = names.map((name) => metas.get(name) ?? []).find((values) => values.length > 0) ?? []
    return found.flatMap((name) => nameOf(name) ?? []).join(', ') || null
  }
  const title =
    linked.title ?? first('citation_title', 'dc.title', 'dcterms.title', 'og:title', 'twitter:title')
  const published = ['citation_publication_date', 'citation_online_date', 'citation_date']
  const issued = ['dcterms.issued', 'dc.date.issued', 'dc.date', 'dcterms.date', 'dcterms.created']
  return {
    title: cut(title ?? oneLine(document.querySelector('title')?.textContent), MOST.title),
    author: cut(
      linked.author ??
        all(
          'citation_author',
          'citation_authors',
          'dc.creator',
          'dcterms.creator',
          'article:author',
          'author',
        ),
      MOST.name,
    ),
    publisher: cut(
      linked.publisher ??
        first('citation_journal_title', 'citation_publisher', 'citation_technical_report_institution') ??
        first('dc.publisher', 'dcterms.publisher', 'og:site_name'),
      MOST.name,
    ),
    publishedOn: dayOf(
      [
        linked.publishedOn,
        ...[...published, ...issued].map((name) => first(name)),
        first('article:published_time'),
      ].map((said) => said?.replaceAll('/', '-')),
    ),
    access: linked.free ? null : 'paywall',
    language: languageOf([
      linked.language,
      first('citation_language', 'dc.language', 'dcterms.language', 'og:locale'),
      document.documentElement?.getAttribute('lang'),
    ]),
  }
}

/** Every value of each meta element, in the order of the page. */
function metasOf(document: Document): ReadonlyMap<string, readonly string[]> {
  const metas = new Map<string, string[]>()
  for (const meta of document.getElementsByTagName('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name'))?.toLowerCase()
    const said = oneLine(meta.getAttribute('content'))
    if (name && said !== '' && (metas.get(name)?.length ?? 0) < 20)
      metas.set(name, [...(metas.get(name) ?? []), said])
  }
  return metas
}

/** At most so many characters, none of which nobody sees; null for nothing. */
function cut(said: string | null, most: number): string | null {
  const plain = said?.replace(/[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu, '').trim() ?? ''
  return Array.from(plain.normalize('NFC')).slice(0, most).join('') || null
}
