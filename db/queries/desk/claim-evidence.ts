import { asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import { evidence, evidenceReaders, files, interviews, searches, sources, users } from '@/db/schema'
import { independentGroups } from '@/domain/independence'
import { countingEvidence, mayBeSeenBy, sourceRule } from '@/domain/requirements'
import { rulingsAmong } from './rulings'
import { countClaims } from './sources'
import { findLatestRevision, findSourceFacts } from './verdict-facts'

const origin = alias(sources, 'origin')
const remover = alias(users, 'remover')

/**
 * All evidence ever cited for a claim as one person of the desk may see it, oldest first. A restricted piece they are not named for comes
 * as `hidden`, which holds nothing of it but who may be asked.
 */
export async function listClaimEvidence(db: Database, claimId: string, actorId: string) {
  const rows = await selectEvidence(db, claimId, actorId)
  const readers = await db
    .select({ evidenceId: evidenceReaders.evidenceId, userId: evidenceReaders.userId, name: users.name })
    .from(evidenceReaders)
    .innerJoin(evidence, eq(evidence.id, evidenceReaders.evidenceId))
    .innerJoin(users, eq(users.id, evidenceReaders.userId))
    .where(eq(evidence.claimId, claimId))
    .orderBy(asc(users.name))
  const groups = await findGroups(db, claimId, actorId)
  const pieces = rows.map((row) => {
    const named = readers.filter((reader) => reader.evidenceId === row.id)
    const mayBeSeenBy = named.map((reader) => reader.name)
    if (row.visibility === 'restricted' && !named.some((reader) => reader.userId === actorId))
      return { hidden: true as const, id: row.id, removedAt: row.removedAt, mayBeSeenBy }
    const group = row.removedAt || row.stance === 'context' ? null : (groups.of.get(row.source.id) ?? null)
    return { hidden: false as const, ...row, group, mayBeSeenBy, readerIds: named.map((r) => r.userId) }
  })
  return {
    pieces,
    rulings: groups.rulings,
    independence: { groups: groups.count, rule: groups.rule, unseen: groups.unseen },
  }
}

type Listed = Awaited<ReturnType<typeof listClaimEvidence>>['pieces'][number]
/** A piece of evidence that the person may see. `group` numbers the sources it depends on each other with, from 1; null counts for none. */
export type SeenPiece = Extract<Listed, { hidden: false }>

const { id: sourceId, title, address, publisher, author, publishedOn, owner, kind, interest } = sources
const { access, fromPage } = sources
const citedFacts = {
  ...{ id: sourceId, title, address, publisher, author, publishedOn, owner, kind, interest },
  ...{ access, fromPage },
}

function selectEvidence(db: Database, claimId: string, actorId: string) {
  const { id, stance, quote, quoteLanguage, note, locator, decisivePrimary, visibility, version } = evidence
  const { translation, translationLanguage, translatedBy } = evidence
  const { personRole, askedBy, heldOn, channel, terms, recordingId } = interviews
  return db
    .select({
      ...{ id, stance, quote, quoteLanguage, note, locator, decisivePrimary, visibility, version },
      ...{ kind: evidence.kind, translation, translationLanguage, translatedBy },
      interview: { personRole, askedBy, heldOn, channel, terms, recordingId },
      search: { searchWords: searches.words, searchedOn: searches.searchedOn },
      file: { id: files.id, name: files.name },
      createdAt: evidence.createdAt,
      createdBy: users.name,
      removedAt: evidence.removedAt,
      removedBy: remover.name,
      source: citedFacts,
      usedIn: countClaims(actorId),
      basedOn: { title: origin.title, address: origin.address },
    })
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .innerJoin(users, eq(users.id, evidence.createdBy))
    .leftJoin(origin, eq(origin.id, sources.basedOn))
    .leftJoin(interviews, eq(interviews.evidenceId, evidence.id))
    .leftJoin(searches, eq(searches.evidenceId, evidence.id))
    .leftJoin(files, eq(files.id, sql`coalesce(${interviews.recordingId}, ${sources.fileId})`))
    .leftJoin(remover, eq(remover.id, evidence.removedBy))
    .where(eq(evidence.claimId, claimId))
    .orderBy(asc(evidence.createdAt), asc(evidence.id))
}

/**
 * Which sources of a claim do not depend on each other, with the rulings on that, and whether it is enough for the rating of its draft: all of
 * what one person may see, because how the rest is counted would tell of it.
 */
async function findGroups(db: Database, claimId: string, actorId: string) {
  const { counted, rulings, waiver } = await findSourceFacts(db, claimId)
  const revision = await findLatestRevision(db, claimId)
  const seen = counted.filter((piece) => mayBeSeenBy(piece, actorId))
  const groups = independentGroups(countingEvidence(counted, actorId))
  return {
    count: groups.length,
    of: new Map(groups.flatMap((ids, n) => ids.map((id) => [id, n + 1] as const))),
    rule: sourceRule(revision?.ratingId ?? null, counted, waiver !== null, actorId),
    rulings: rulingsAmong(rulings, new Set(seen.map(({ evidenceId }) => evidenceId))),
    unseen: seen.length < counted.length,
  }
}
