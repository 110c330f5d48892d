import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import { claims, evidence, sources, users } from '@/db/schema'
import { cutList, LIST_MAX } from './list-max'
import { countClaims, mayBeKnown, maySee } from './sources'

const origin = alias(sources, 'origin')

/**
 * The record of a source with the evidence that cites it now, latest first, and the sources that are based on it, all as this person may
 * know them; null where they may not know the source at all. Lists end at `LIST_MAX` and say by `cut` that there is more.
 */
export async function findSourcePage(db: Database, actor: { readonly id: string }, sourceId: string) {
  const [row] = await db
    .select({
      source: sources,
      basedOnAddress: origin.address,
      recordedBy: users.name,
      claims: countClaims(actor.id),
    })
    .from(sources)
    .innerJoin(users, eq(users.id, sources.createdBy))
    .leftJoin(origin, eq(origin.id, sources.basedOn))
    .where(and(eq(sources.id, sourceId), mayBeKnown(actor.id)))
  if (!row) return null
  const { id, title } = sources
  const [uses, rest, [basis]] = await Promise.all([
    listUses(db, actor.id, sourceId),
    db
      .select({ id, title })
      .from(sources)
      .where(and(eq(sources.basedOn, sourceId), mayBeKnown(actor.id)))
      .orderBy(asc(sources.createdAt), asc(sources.id))
      .limit(LIST_MAX),
    row.source.basedOn === null
      ? []
      : db
          .select({ id, title })
          .from(sources)
          .where(and(eq(sources.id, row.source.basedOn), mayBeKnown(actor.id))),
  ])
  return {
    ...row,
    uses: cutList(uses),
    restingOnIt: rest,
    /** What it rests on: by title where this person may know that record, else by the address that was given for it. */
    basedOn: row.basedOnAddress === null ? null : { address: row.basedOnAddress, known: basis ?? null },
  }
}

function listUses(db: Database, actorId: string, sourceId: string) {
  const { stance, visibility, locator, decisivePrimary } = evidence
  return db
    .select({
      ...{ id: evidence.id, stance, visibility, locator, decisivePrimary },
      citedAt: evidence.createdAt,
      claim: { id: claims.id, statement: claims.statement, language: claims.language, stage: claims.stage },
    })
    .from(evidence)
    .innerJoin(claims, eq(claims.id, evidence.claimId))
    .where(and(eq(evidence.sourceId, sourceId), isNull(evidence.removedAt), maySee(actorId)))
    .orderBy(desc(evidence.createdAt), desc(evidence.id))
    .limit(LIST_MAX + 1)
}
