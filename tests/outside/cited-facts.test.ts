import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { citedFacts } from '@/outside/reading/cited-facts'

const meta = (pairs: Readonly<Record<string, string>>, by = 'name') =>
  Object.entries(pairs)
    .map(([name, content]) => `<meta ${by}="${name}" content="${content}">`)
    .join('')
const jsonLd = (work: object) => `<script type="application/ld+json">${JSON.stringify(work)}</script>`
const factsOf = (head: string) =>
  citedFacts(parseHTML(`<html lang="en-GB"><head><title>A page - Port</title>${head}</head></html>`).document)

const linked = jsonLd({
  '@graph': [
    { '@type': 'Organization', name: 'Port' },
    {
      ...{ '@type': 'NewsArticle', headline: 'Linked title', datePublished: '2025-01-01T08:00:00Z' },
      ...{ author: [{ name: 'Ida Linked' }], publisher: { name: 'Linked press' }, inLanguage: 'de' },
      isAccessibleForFree: 'False',
    },
  ],
})
const highwire =
  meta({ citation_title: 'Highwire title', citation_author: 'Ida High', citation_language: 'fr' }) +
  meta({ citation_author: 'Ben Wire', citation_journal_title: 'Journal of ports' }) +
  meta({ citation_publication_date: '2025/02/02' })
const dublin =
  meta({ 'DC.title': 'Dublin title', 'DC.creator': 'Ida Dublin', 'DC.language': 'es' }) +
  meta({ 'DC.publisher': 'Dublin press', 'DCTERMS.issued': '2025-03-03' })
const openGraph =
  meta({ 'og:title': 'Graph title', 'og:site_name': 'Graph site', 'og:locale': 'it_IT' }, 'property') +
  meta({ 'article:published_time': '2025-04-04T00:00:00Z', 'article:author': 'Ida Graph' }, 'property')

describe('what a page says of itself as a source', () => {
  it('is taken from JSON-LD, then Highwire, then Dublin Core, then Open Graph, then its title', () => {
    expect(factsOf(openGraph + dublin + highwire + linked)).toEqual({
      ...{ title: 'Linked title', author: 'Ida Linked', publisher: 'Linked press' },
      ...{ publishedOn: '2025-01-01', access: 'paywall', language: 'de' },
    })
    expect(factsOf(openGraph + dublin + highwire)).toEqual({
      ...{ title: 'Highwire title', author: 'Ida High, Ben Wire', publisher: 'Journal of ports' },
      ...{ publishedOn: '2025-02-02', access: null, language: 'fr' },
    })
    expect(factsOf(openGraph + dublin)).toEqual({
      ...{ title: 'Dublin title', author: 'Ida Dublin', publisher: 'Dublin press' },
      ...{ publishedOn: '2025-03-03', access: null, language: 'es' },
    })
    expect(factsOf(openGraph)).toEqual({
      ...{ title: 'Graph title', author: 'Ida Graph', publisher: 'Graph site' },
      ...{ publishedOn: '2025-04-04', access: null, language: 'it-IT' },
    })
    expect(factsOf('')).toEqual({
      ...{ title: 'A page - Port', author: null, publisher: null, publishedOn: null, access: null },
      language: 'en-GB',
    })
  })

  it('is put together fact by fact, where each of them tells only some', () => {
    const title = jsonLd({ '@type': 'Dataset', name: 'Berths 2024' })
    const author = meta({ 'dc.creator': 'The institute' })
    expect(factsOf(title + author + openGraph)).toMatchObject({
      ...{
        title: 'Berths 2024',
        author: 'The institute',
        publisher: 'Graph site',
        publishedOn: '2025-04-04',
      },
    })
  })

  it('is cut to what a record takes, and holds nothing that hides or turns what is read', () => {
    const { title, author } = factsOf(
      meta({ citation_title: `a\u202eb${'c'.repeat(400)}`, citation_author: 'https://ida.example/' }),
    )
    expect(Array.from(title ?? '')).toHaveLength(300)
    expect(title).toMatch(/^abc/)
    expect(author).toBeNull()
    expect(factsOf(jsonLd({ '@type': 'Article', headline: 7, author: { name: [] } }))).toMatchObject({
      title: 'A page - Port',
    })
  })
})
