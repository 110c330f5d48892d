import { CONTEXT_LENGTH, type QuoteSelector, selectorOf } from './anchoring/quote-selector'
import { type Span, TextPositions } from './position'

/** A place of a claim with its words. */
type QuotedPlace = Span & { readonly quote: string }

/** A claim as an article's page shows it: its address, what is asserted, and what readers are told of it. */
export type AnnotatingClaim = {
  readonly id: string
  readonly address: string
  readonly statement: string
  readonly language: string
  readonly status: string
  readonly places: readonly QuotedPlace[]
}

/** What readers are given of an article: all of its text, or of a text that may be quoted only the sentences shown. */
export type AnnotatedArticle = {
  /** The address of the collection itself. */
  readonly id: string
  /** The article's page, whose text the annotations are on. */
  readonly page: string
  readonly title: string
  readonly language: string
  readonly published: Date
  readonly text: string | null
  readonly sentences: readonly (Span & { readonly text: string })[]
  readonly claims: readonly AnnotatingClaim[]
}

/**
 * An article's claims as a W3C Annotation Collection with its one page: each place of a claim an annotation with the claim's page as its body, and
 * a quote and a position selector together. Positions count code points of the version's canonical text from 0, end exclusive.
 * Context is told only as far as readers are shown the text.
 */
export function annotationCollection(article: AnnotatedArticle) {
  const selector = selectorsOf(article)
  const places = article.claims.flatMap((claim) => claim.places.map((place) => ({ claim, place })))
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: article.id,
    type: 'AnnotationCollection',
    label: article.title,
    total: places.length,
    first: {
      id: `${article.id}#page-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: places.map(({ claim, place }) => ({
        id: `${article.id}#${claim.id}-${place.start}-${place.end}`,
        type: 'Annotation',
        motivation: 'assessing',
        created: article.published.toISOString(),
        body: [
          { type: 'SpecificResource', source: claim.address, purpose: 'linking' },
          { type: 'TextualBody', value: claim.statement, language: claim.language, purpose: 'describing' },
          { type: 'TextualBody', value: claim.status, language: 'en', purpose: 'assessing' },
        ],
        target: {
          source: article.page,
          selector: [
            { type: 'TextQuoteSelector', ...selector(place) },
            { type: 'TextPositionSelector', start: place.start, end: place.end },
          ],
        },
      })),
    },
  }
}

function selectorsOf({ text, sentences }: AnnotatedArticle): (place: QuotedPlace) => QuoteSelector {
  if (text !== null) {
    const positions = new TextPositions(text)
    return (place) => selectorOf(positions, place)
  }
  return (place) => shownSelector(sentences, place)
}

/** Prefix and suffix as far as the sentences in which the place begins and ends tell them. */
function shownSelector(sentences: AnnotatedArticle['sentences'], place: QuotedPlace): QuoteSelector {
  const first = sentences.find(({ start, end }) => start <= place.start && place.start < end)
  const last = sentences.find(({ start, end }) => start < place.end && place.end <= end)
  const before = first ? Array.from(first.text).slice(0, place.start - first.start) : []
  const after = last ? Array.from(last.text).slice(place.end - last.start) : []
  return {
    exact: place.quote,
    prefix: before.slice(-CONTEXT_LENGTH).join(''),
    suffix: after.slice(0, CONTEXT_LENGTH).join(''),
  }
}
