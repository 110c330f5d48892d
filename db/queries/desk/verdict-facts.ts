import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '@/db/client'
import {
  claims,
  evidence,
  evidenceReaders,
  interviews,
  searches,
  sources,
  sourceWaivers,
  texts,
  verdictRevisions,
} from '@/db/schema'
import type { CountedEvidence } from '@/domain/requirements'
import { listStandingRulings } from './rulings'

const origin = alias(sources, 'origin')

type Asked = Database | Transaction

/** The latest revision of a claim's verdict with its texts; null before the first draft. */
export async function findLatestRevision(db: Asked, claimId: string) {
  const [row] = await db
    .select()
    .from(verdictRevisions)
    .where(eq(verdictRevisions.claimId, claimId))
    .orderBy(desc(verdictRevisions.number))
    .limit(1)
  if (!row) return null
  const ids = [row.conclusionId, row.reasoningId, row.knownId, row.unknownId, row.confidenceReasonId]
  const bodies = await findTexts(db, ids)
  const body = (id: string | null) => (id ? (bodies.get(id) ?? null) : null)
  return {
    ...row,
    conclusion: body(row.conclusionId),
    reasoning: body(row.reasoningId),
    known: body(row.knownId),
    unknown: body(row.unknownId),
    confidenceReason: body(row.confidenceReasonId),
  }
}

/** A revision as `findLatestRevision` gives it. */
export type LatestRevision = NonNullable<Awaited<ReturnType<typeof findLatestRevision>>>

/** Bodies of texts by id; a redacted one is null. */
export async function findTexts(
  db: Asked,
  ids: readonly (string | null)[],
): Promise<Map<string, string | null>> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await db
    .select({ id: texts.id, body: texts.body })
    .from(texts)
    .where(inArray(texts.id, wanted))
  return new Map(rows.map((row) => [row.id, row.body]))
}

/** Evidence of a claim that has not been removed, with its source and what kind of finding it is, oldest first. */
export async function listEvidence(db: Asked, claimId: string) {
  return db
    .select({
      evidence,
      source: sources,
      interview: interviews,
      search: searches,
      basedOnAddress: origin.address,
    })
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .leftJoin(interviews, eq(interviews.evidenceId, evidence.id))
    .leftJoin(searches, eq(searches.evidenceId, evidence.id))
    .leftJoin(origin, eq(origin.id, sources.basedOn))
    .where(and(eq(evidence.claimId, claimId), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.createdAt), asc(evidence.id))
}

/** A piece of evidence as `listEvidence` gives it. */
export type ListedEvidence = Awaited<ReturnType<typeof listEvidence>>[number]

/** The evidence as the source rule counts it, the rulings on it, and whether an editor waived the rule for this series. */
export async function findSourceFacts(db: Asked, claimId: string) {
  const rows = await listEvidence(db, claimId)
  const readers = await db
    .select({ evidenceId: evidenceReaders.evidenceId, userId: evidenceReaders.userId })
    .from(evidenceReaders)
    .innerJoin(evidence, eq(evidence.id, evidenceReaders.evidenceId))
    .where(eq(evidence.claimId, claimId))
  const rulings = await listStandingRulings(db, claimId)
  const sourceOf = new Map(rows.map(({ evidence: e }) => [e.id, e.sourceId]))
  const ruledWith = (id: string) =>
    rulings.flatMap(({ evidenceId, otherId }) =>
      evidenceId === id ? (sourceOf.get(otherId ?? '') ?? []) : [],
    )
  const counted: CountedEvidence[] = rows.map(({ evidence: e, source, interview, basedOnAddress }) => ({
    evidenceId: e.id,
    kind: e.kind,
    terms: interview?.terms ?? null,
    sourceId: source.id,
    ruledApart: rulings.some((ruling) => ruling.evidenceId === e.id && ruling.counts === 'apart'),
    ruledWith: ruledWith(e.id),
    owner: source.owner,
    publisher: source.publisher,
    address: source.address,
    basedOnId: source.basedOn,
    basedOnAddress,
    stance: e.stance,
    visibility: e.visibility,
    decisivePrimary: e.decisivePrimary,
    seenBy: readers.filter((r) => r.evidenceId === e.id).map((r) => r.userId),
  }))
  const [waiver] = await db
    .select({ id: sourceWaivers.id, reasonId: sourceWaivers.reasonId })
    .from(sourceWaivers)
    .innerJoin(claims, and(eq(claims.id, sourceWaivers.claimId), eq(claims.series, sourceWaivers.series)))
    .where(eq(sourceWaivers.claimId, claimId))
  return {
    rows,
    counted,
    rulings: rulings.filter(({ evidenceId }) => sourceOf.has(evidenceId)),
    waiver: waiver ?? null,
  }
}
