import { eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import { articles, claimants, claims, comments, texts, users } from '@/db/schema'

const taker = alias(users, 'taker')
const maker = alias(users, 'maker')
const kept = alias(claims, 'kept')
const whyChosen = alias(texts, 'why_chosen')
const whyReopened = alias(texts, 'why_reopened')

const openThreads = sql<number>`(select count(*)::int from ${comments}
  where ${comments.claimId} = ${claims.id} and ${comments.threadId} = ${comments.id} and ${isNull(comments.resolvedAt)})`

/** A claim as the frame of its page on the desk shows it: wording, article, who took it and why; null where there is none. */
export async function findClaimPage(db: Database, claimId: string) {
  const [row] = await db
    .select({
      id: claims.id,
      publicId: claims.publicId,
      words: claims.words,
      stage: claims.stage,
      stageSince: claims.stageSince,
      mode: claims.mode,
      statement: claims.statement,
      language: claims.language,
      attribution: claims.attribution,
      claimantName: claimants.name,
      claimantKind: claimants.kind,
      kind: claims.kind,
      claimMadeOn: claims.claimMadeOn,
      version: claims.version,
      createdAt: claims.createdAt,
      createdBy: maker.name,
      takenBy: taker.name,
      selectionReason: whyChosen.body,
      declineReason: claims.declineReason,
      reopenedAs: claims.reopenedAs,
      reopenedReason: whyReopened.body,
      article: { id: articles.id, title: articles.title },
      kept: { id: kept.id, statement: kept.statement },
      openThreads,
    })
    .from(claims)
    .innerJoin(maker, eq(maker.id, claims.createdBy))
    .leftJoin(claimants, eq(claimants.id, claims.claimantId))
    .leftJoin(taker, eq(taker.id, claims.takenBy))
    .leftJoin(whyChosen, eq(whyChosen.id, claims.selectionReasonId))
    .leftJoin(whyReopened, eq(whyReopened.id, claims.reopenedReasonId))
    .leftJoin(articles, eq(articles.id, claims.articleId))
    .leftJoin(kept, eq(kept.id, claims.duplicateOf))
    .where(eq(claims.id, claimId))
  return row ?? null
}

/** A claim as `findClaimPage` gives it. */
export type ClaimPage = NonNullable<Awaited<ReturnType<typeof findClaimPage>>>
