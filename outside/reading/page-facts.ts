import type { ReadArticle } from './article'
import { linkedFacts } from './linked-facts'

type Facts = Pick<ReadArticle, 'title' | 'publisher' | 'author' | 'publishedOn' | 'language' | 'address'>

/** What a page says about itself: JSON-LD first, then its meta elements, then what is written in it. */
export function factsOf(document: Document, address: string | null): Facts {
  const linked = linkedFacts(document)
  const metas = metasOf(document)
  const meta = (...names: string[]) => names.flatMap((name) => metas.get(name) ?? [])[0] ?? null
  return {
    title: headlineOf(document, linked.title ?? meta('og:title', 'twitter:title')),
    publisher: meta('og:site_name', 'application-name', 'twitter:app:name:iphone') ?? linked.publisher,
    author:
      linked.author ??
      nameOf(meta('author', 'article:author', 'parsely-author', 'dc.creator')) ??
      bylineOf(document),
    publishedOn: dayOf([
      meta('article:published_time', 'og:article:published_time'),
      linked.publishedOn,
      meta('parsely-pub-date', 'datepublished', 'pubdate', 'dc.date', 'dcterms.date', 'date'),
      document.querySelector('time[datetime]')?.getAttribute('datetime'),
    ]),
    language: languageOf([
      document.documentElement?.getAttribute('lang'),
      document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
      linked.language,
      meta('og:locale'),
    ]),
    address: canonicalAddress(document, address),
  }
}

/** The page's meta elements by their names; the first of a name counts. */
function metasOf(document: Document): ReadonlyMap<string, string> {
  const metas = new Map<string, string>()
  for (const meta of document.getElementsByTagName('meta')) {
    const named = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    const [name, said] = [named?.toLowerCase(), oneLine(meta.getAttribute('content'))]
    if (name && said !== '' && !metas.has(name)) metas.set(name, said)
  }
  return metas
}

/** The only big heading, where the page's own title has it; else what is told to search engines and other sites. */
function headlineOf(document: Document, told: string | null): string | null {
  const titled = oneLine(document.querySelector('title')?.textContent)
  const headings = [...document.querySelectorAll('h1')].map((heading) => oneLine(heading.textContent))
  const heading = headings.find((said) => said !== '' && (titled.includes(said) || told?.includes(said)))
  return heading ?? told ?? (headings.length === 1 ? headings[0] : null) ?? (titled || null)
}

function bylineOf(document: Document): string | null {
  const named = document.querySelector('[rel="author"], [itemprop="author"], .byline')
  return nameOf(oneLine(named?.textContent))
}

/** A name without "By"; an address or a whole sentence is none. */
export function nameOf(said: string | null): string | null {
  const name = said?.replace(/^by\s+/i, '').trim()
  return name && name.length <= 200 && !/^https?:|^@|^\//.test(name) ? name : null
}

/** The first of these that is a day, YYYY-MM-DD. */
export function dayOf(written: readonly (string | null | undefined)[]): string | null {
  for (const text of written) {
    const said = text?.trim() ?? ''
    const day = /^\d{4}-\d{2}-\d{2}/.exec(said)?.[0]
    if (day && !Number.isNaN(Date.parse(day))) return day
    const parsed = /\d{4}/.test(said) && said.length < 60 ? Date.parse(said) : Number.NaN
    if (!Number.isNaN(parsed)) return new Date(parsed).toISOString().slice(0, 10)
  }
  return null
}

/** The first of these that is a language, as a BCP 47 tag. */
export function languageOf(written: readonly (string | null | undefined)[]): string | null {
  for (const text of written) {
    const tag = text?.trim().replaceAll('_', '-') ?? ''
    try {
      if (tag === '') continue
      const { language, script, baseName } = new Intl.Locale(tag)
      if (language.length < 2 || language === 'und') continue
      // For Chinese the script is what matters, and what the desk's own list offers.
      if (language === 'zh') return `zh-${script ?? new Intl.Locale(tag).maximize().script}`
      return baseName
    } catch {}
  }
  return null
}

/** The address the page itself prefers, where it lies on the same site; it is free of what marks a visitor. */
function canonicalAddress(document: Document, address: string | null): string | null {
  const preferred = document.querySelector('link[rel="canonical" i]')?.getAttribute('href')
  if (!address) return preferred && URL.canParse(preferred) && /^https?:/.test(preferred) ? preferred : null
  if (!preferred || !URL.canParse(preferred, address)) return address
  const url = new URL(preferred, address)
  const isPage = url.pathname !== '/' || new URL(address).pathname === '/'
  return url.host === new URL(address).host && isPage ? url.href : address
}

/** A text on one line. */
export function oneLine(text: string | null | undefined): string {
  return text?.replace(/\s+/g, ' ').trim() ?? ''
}
