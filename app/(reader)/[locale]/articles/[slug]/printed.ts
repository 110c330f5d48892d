import type { NotedClaim } from '@/components/article/claim-notes'
import { noteId } from '@/components/article/mark'
import type { ShownArticle } from '@/db/queries/reader/article'
import { claimPath } from '@/domain/address'
import { type MarkedBlock, markedBlocks, markedPassages } from '@/domain/anchoring/marked-text'
import { TextPositions } from '@/domain/position'

/** An article as its page prints it: the headline apart, if it may be marked, and the body whole or as quoted passages. */
type PrintedArticle = {
  readonly headline: MarkedBlock | null
  readonly body: readonly MarkedBlock[]
  readonly claims: readonly NotedClaim[]
  readonly quotedOnly: boolean
}

/** Cuts what readers are given of an article into blocks with its claims marked. */
export function printedArticle(article: ShownArticle): PrintedArticle {
  const claims = article.claims.map(({ publicId, words, places, ...told }) => ({
    ...told,
    id: publicId,
    anchor: publicId,
    href: `#${noteId({ anchor: publicId })}`,
    address: claimPath({ words, publicId }),
    placed: places.length > 0,
  }))
  const marks = article.claims.flatMap(({ publicId, places }) =>
    places.map((place) => ({ id: publicId, ...place })),
  )
  if (article.text === null || article.blocks === null)
    return { headline: null, body: markedPassages(article.sentences, marks), claims, quotedOnly: true }
  const blocks = markedBlocks(new TextPositions(article.text), article.blocks, marks)
  const [first, ...others] = blocks
  const headline = first?.kind === 'headline' ? first : null
  return { headline, body: headline ? others : blocks, claims, quotedOnly: false }
}
