import { z } from 'zod'

/** What a page says of its article in JSON-LD. */
export type Linked = {
  readonly title: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly publishedOn: string | null
  readonly language: string | null
}

const NONE: Linked = { title: null, author: null, publisher: null, publishedOn: null, language: null }
/** What else a page may be about, where it is cited and not read. */
const WORK =
  /^(?:AudioObject|Book|CreativeWork|DataCatalog|Dataset|Legislation|Movie|PodcastEpisode|Thesis|VideoObject|WebPage)$/
const ARTICLE = /(?:Article|Posting|Report|Review)$/
const record = z.record(z.string(), z.unknown())

/** The same of whatever work the page describes, an article first; `free` is false where it says that it is to be paid for. */
export function linkedWork(document: Document): Linked & { readonly free: boolean } {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  const told = scripts.map((script) => parsed(script.textContent ?? ''))
  for (const kind of [ARTICLE, WORK])
    for (const one of told) {
      const found = workIn(one, kind)
      if (!found) continue
      return {
        title: named(found.headline) ?? named(found.name),
        author: named(found.author) ?? named(found.creator),
        publisher: named(found.publisher),
        publishedOn: named(found.datePublished) ?? named(found.dateCreated),
        language: named(found.inLanguage),
        free: String(found.isAccessibleForFree).toLowerCase() !== 'false',
      }
    }
  return { ...NONE, free: true }
}

/** The first article that the page's JSON-LD (schema.org) describes; what cannot be read says nothing. */
export function linkedFacts(document: Document): Linked {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = workIn(parsed(script.textContent ?? ''), ARTICLE)
    if (found)
      return {
        title: named(found.headline),
        author: named(found.author),
        publisher: named(found.publisher),
        publishedOn: named(found.datePublished),
        language: named(found.inLanguage),
      }
  }
  return NONE
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Pages wrap what they are about in a list, or in "@graph"; one level of each is looked into. */
function workIn(value: unknown, kind: RegExp): Record<string, unknown> | undefined {
  const top = Array.isArray(value) ? value : [value]
  const all = top.flatMap((one) => {
    const read = record.safeParse(one)
    if (!read.success) return []
    const graph = read.data['@graph']
    return [read.data, ...(Array.isArray(graph) ? graph : [])]
  })
  for (const one of all) {
    const read = record.safeParse(one)
    const types = read.success ? [read.data['@type']].flat() : []
    if (read.success && types.some((type) => typeof type === 'string' && kind.test(type))) return read.data
  }
  return undefined
}

/** A text, the name of a thing, or the names of several. */
function named(value: unknown): string | null {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || null
  if (Array.isArray(value)) {
    const names = value.slice(0, 20).flatMap((one) => named(one) ?? [])
    return names.length > 0 ? names.join(', ') : null
  }
  const read = record.safeParse(value)
  return read.success && typeof read.data.name === 'string' ? named(read.data.name) : null
}
