/** An article's page as machines read it. Addresses are absolute. */
export type MarkedUpArticle = {
  readonly page: string
  readonly original: string | null
  readonly title: string
  readonly language: string
  readonly publisher: string | null
  readonly author: string | null
  readonly publishedOn: string | null
  readonly claims: readonly { readonly address: string; readonly statement: string }[]
}

/**
 * The article as schema.org NewsArticle (standards.md): its own publisher, author and day, the page it is checked on, and the claims as
 * links. A ClaimReview never stands here; each claim's own page has it.
 */
export function articleMarkup(article: MarkedUpArticle): Record<string, unknown> {
  const { page, original, publisher, author, publishedOn, claims } = article
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url: original ?? page,
    mainEntityOfPage: page,
    headline: article.title,
    inLanguage: article.language,
    ...(publisher ? { publisher: { '@type': 'Organization', name: publisher } } : {}),
    ...(author ? { author: { '@type': 'Person', name: author } } : {}),
    ...(publishedOn ? { datePublished: publishedOn } : {}),
    ...(claims.length > 0
      ? {
          mentions: claims.map(({ address, statement }) => ({
            '@type': 'Claim',
            url: address,
            text: statement,
          })),
        }
      : {}),
  }
}
