import { createHash } from 'node:crypto'
import { isDatabaseUnavailable, readerDb } from '@/db/client'
import { findArticle } from '@/db/queries/reader/article'
import { listPlacedQuotes } from '@/db/queries/reader/placed-quotes'
import { articlePath, claimPath, publicIdOf } from '@/domain/address'
import { readSettings } from '@/domain/settings'
import { statusWords } from '@/domain/verification-status'
import { annotationCollection } from '@/domain/web-annotation'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ publicId: string }> }

const TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'

/** The claims on an article's published page as W3C Web Annotations: what the page shows, and nothing of an article without one. */
export async function GET(request: Request, { params }: Context) {
  const id = publicIdOf((await params).publicId)
  try {
    const article = id && (await findArticle(readerDb(), id))
    if (!article) return failed(404, 'not_found', 'There is no published page of such an article.')
    const quotes = await listPlacedQuotes(readerDb(), article.publicId)
    const body = JSON.stringify(
      annotationCollection({
        id: absolute(`/api/articles/${article.publicId}/annotations`),
        page: absolute(articlePath(article)),
        title: article.title,
        language: article.language,
        published: article.pagePublishedAt,
        text: article.text,
        sentences: article.sentences,
        claims: article.claims.map((claim) => ({
          id: claim.publicId,
          address: absolute(claimPath(claim)),
          statement: claim.statement,
          language: claim.language,
          status: statusWords(claim.status),
          places: quotes.filter((quote) => quote.claimPublicId === claim.publicId),
        })),
      }),
    )
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
    const headers = { ETag: etag, 'Access-Control-Allow-Origin': '*' }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return new Response(body, { headers: { ...headers, 'Content-Type': TYPE } })
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error
    return failed(503, 'database_unavailable', 'The database does not answer now.', { 'Retry-After': '5' })
  }
}

function failed(status: number, code: string, message: string, headers: HeadersInit = {}): Response {
  return Response.json({ code, message, id: crypto.randomUUID() }, { status, headers })
}

function absolute(path: string): string {
  const read = readSettings(process.env)
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return new URL(path, read.settings.appUrl).href
}
