import { eq, getViewSelectedFields, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { readableAppearances, readableArticles, readableClaims, readableSentences } from '@/db/reading'
import type { GivenSentence } from '@/domain/anchoring/marked-text'
import { BLOCK_KINDS, type Block } from '@/domain/article-blocks'
import { type Span, span } from '@/domain/position'
import type { VerificationStatus } from '@/domain/verification-status'
import { jsonList, type ListedRow } from './json-list'
import { statusOf } from './status'

const article = getViewSelectedFields(readableArticles)
const sentence = getViewSelectedFields(readableSentences)
const claim = getViewSelectedFields(readableClaims)
const { claimPublicId, articlePublicId, start, end, holds } = getViewSelectedFields(readableAppearances)
const placed = {
  ...{ start, end, holds, publicId: claim.publicId, words: claim.words, status: claim.status },
  ...{ statement: claim.statement, language: claim.language, attribution: claim.attribution },
  ...{ claimantName: claim.claimantName, conclusion: claim.conclusion },
  ...{ ratingId: claim.ratingId, ratingWord: claim.ratingWord },
  ...{ changeKind: claim.changeKind, oldRatingWord: claim.oldRatingWord },
}

/** A claim as an article's page shows it. `number` counts the claims readers see there; `conclusion` stands only beside a rating. */
export type ArticleClaim = Pick<
  ListedRow<typeof placed>,
  'publicId' | 'words' | 'statement' | 'language' | 'attribution' | 'claimantName' | 'conclusion'
> & {
  readonly number: number
  readonly status: VerificationStatus
  readonly places: readonly Span[]
}

/** An article's published page. `text` and `blocks` are null where it may be quoted only; then `sentences` are all there is. */
export type ShownArticle = Omit<typeof readableArticles.$inferSelect, 'blocks'> & {
  readonly blocks: readonly Block[] | null
  readonly sentences: readonly GivenSentence[]
  readonly claims: readonly ArticleClaim[]
}

/** The article with this public id, read in one statement; null where no page of it is published. */
export async function findArticle(db: Database, publicId: string): Promise<ShownArticle | null> {
  const [row] = await db
    .select({
      article,
      sentences: jsonList(
        sentence,
        sql`${readableSentences} where ${sentence.articlePublicId} = ${article.publicId} and ${article.ground} is null`,
        sql`${sentence.number}`,
      ),
      placed: jsonList(
        placed,
        sql`${readableAppearances} join ${readableClaims} on ${claim.publicId} = ${claimPublicId}
          where ${articlePublicId} = ${article.publicId}`,
        sql`${start}, ${end} desc, ${claim.publicId}`,
      ),
    })
    .from(readableArticles)
    .where(eq(article.publicId, publicId))
  if (!row) return null
  const sentences = row.sentences.map(({ number, start, end, text }) => ({
    number,
    text,
    ...span(start, end),
  }))
  const blocks = row.article.blocks?.map(asBlock) ?? null
  return { ...row.article, blocks, sentences, claims: numbered(row.placed) }
}

function asBlock(row: { kind: string; start: number; end: number }): Block {
  const kind = BLOCK_KINDS.find((known) => known === row.kind)
  if (!kind) throw new Error(`No text has a block of the kind ${row.kind}.`)
  return { kind, ...span(row.start, row.end) }
}

/** One claim for all its places, numbered by the first; a claim with a place nobody has confirmed reads "Being checked" on the page. */
function numbered(rows: readonly ListedRow<typeof placed>[]): ArticleClaim[] {
  const byClaim = new Map<string, (typeof rows)[number][]>()
  for (const row of rows) byClaim.set(row.publicId, [...(byClaim.get(row.publicId) ?? []), row])
  return [...byClaim.values()].flatMap((places, index) => {
    const [first] = places
    if (!first) return []
    const { publicId, words, statement, language, attribution, claimantName, conclusion } = first
    const status = statusOf(
      first,
      places.every((place) => place.holds),
    )
    return {
      ...{ publicId, words, statement, language, attribution, claimantName },
      conclusion: status.kind === 'rated' ? conclusion : null,
      number: index + 1,
      status,
      places: places.flatMap((place) =>
        place.start !== null && place.end !== null ? [span(place.start, place.end)] : [],
      ),
    }
  })
}
