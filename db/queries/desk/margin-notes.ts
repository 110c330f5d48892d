import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { alias, union } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import {
  anchorings,
  appearances,
  claims,
  evidence,
  publications,
  ratings,
  sources,
  texts,
  verdictRevisions,
} from '@/db/schema'
import { type MarginNote, type NotedSource, notedRatings } from '@/domain/margin-note'
import { isRatingId } from '@/domain/rating'
import { byClaim, listAsks } from './asks'

/**
 * What the margin of a version's print tells of each claim that stands in it or waits for its place, by the claim's id; in as many
 * statements for a thousand claims as for one. Restricted evidence is not read at all.
 */
export async function listMarginNotes(
  db: Database,
  versionId: string,
): Promise<ReadonlyMap<string, MarginNote>> {
  const noted = claimsOf(db, versionId)
  const [rated, cited, asked] = await Promise.all([
    listRatings(db, noted),
    listSources(db, noted),
    listAsks(db, noted),
  ])
  return new Map(
    rated.map(({ id, ratings }) => [
      id,
      { ratings, sources: cited.get(id) ?? [], asks: asked.get(id) ?? [] },
    ]),
  )
}

/** A choice of claims as a part of another statement. */
type Noted = ReturnType<typeof claimsOf>

function claimsOf(db: Database, versionId: string) {
  const { claimId } = appearances
  return union(
    db
      .select({ claimId })
      .from(appearances)
      .where(and(eq(appearances.versionId, versionId), isNull(appearances.removedAt))),
    db
      .select({ claimId })
      .from(anchorings)
      .innerJoin(appearances, eq(appearances.id, anchorings.appearanceId))
      .where(and(eq(anchorings.versionId, versionId), isNull(anchorings.decision))),
  )
}

async function listRatings(db: Database, noted: Noted) {
  const [drafted, published] = [alias(texts, 'drafted'), alias(texts, 'published')]
  const latest = db
    .selectDistinctOn([verdictRevisions.claimId])
    .from(verdictRevisions)
    .where(inArray(verdictRevisions.claimId, noted))
    .orderBy(verdictRevisions.claimId, desc(verdictRevisions.number))
    .as('latest')
  const rows = await db
    .select({
      id: claims.id,
      stage: claims.stage,
      revisionId: latest.id,
      draftedId: latest.ratingId,
      draftedWord: ratings.word,
      drafted: drafted.body,
      publication: publications,
      published: published.body,
    })
    .from(claims)
    .leftJoin(latest, eq(latest.claimId, claims.id))
    .leftJoin(
      ratings,
      and(eq(ratings.scaleVersion, latest.scaleVersion), eq(ratings.ratingId, latest.ratingId)),
    )
    .leftJoin(drafted, eq(drafted.id, latest.conclusionId))
    .leftJoin(publications, eq(publications.id, claims.publicationId))
    .leftJoin(published, eq(published.id, publications.conclusionId))
    .where(inArray(claims.id, noted))
  return rows.map(({ id, stage, publication, ...row }) => {
    const draft =
      row.revisionId && row.draftedId && isRatingId(row.draftedId)
        ? {
            ...{ id: row.revisionId, ratingId: row.draftedId, conclusion: row.drafted },
            word: row.draftedWord ?? row.draftedId,
          }
        : null
    const standing =
      publication && isRatingId(publication.ratingId)
        ? {
            ...{ revisionId: publication.revisionId, ratingId: publication.ratingId },
            ...{ word: publication.ratingWord, conclusion: row.published },
          }
        : null
    return { id, ratings: notedRatings(stage, draft, standing) }
  })
}

async function listSources(db: Database, noted: Noted) {
  const { claimId, stance, visibility } = evidence
  const { title, publisher, publishedOn } = sources
  const rows = await db
    .select({ claimId, stance, visibility, title, publisher, publishedOn })
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .where(and(inArray(claimId, noted), ne(visibility, 'restricted'), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.createdAt), asc(evidence.id))
  return byClaim(
    rows.map(({ claimId, visibility, ...source }): [string, NotedSource] => [
      claimId,
      { ...source, internal: visibility === 'internal' },
    ]),
  )
}
