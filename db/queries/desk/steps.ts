import { and, eq, gte, inArray, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { articleVersions, events, sentences, submissions } from '@/db/schema'
import { readStep, type Standing, type Step } from '@/domain/step'

type Reader = Database | Transaction

/** What a person did by one submission of theirs; null where that is no step of an article, or not theirs. */
export async function findStep(db: Reader, actorId: string, submissionId: string): Promise<Step | null> {
  const [found] = await db
    .select({ action: submissions.action, outcome: submissions.outcome })
    .from(submissions)
    .where(and(eq(submissions.id, submissionId), eq(submissions.actorId, actorId)))
  return found ? readStep(found.action, found.outcome) : null
}

/**
 * What of a step's decisions is still the last word. A step tells of each in the history after it began, so where the history tells of one
 * alone since then, it is the step's own; of two, somebody has decided anew, if only to the same end.
 */
export async function findStanding(db: Reader, submissionId: string, step: Step): Promise<Standing> {
  if (step.did === 'undo') return { claimIds: [], numbers: [] }
  const since = begun(db, submissionId)
  const moved = db
    .select({ claimId: events.claimId })
    .from(events)
    .where(
      and(
        ...[inArray(events.claimId, [...step.claimIds]), since],
        sql`${events.payload} ->> 'from' <> ${events.payload} ->> 'to'`,
      ),
    )
    .groupBy(events.claimId)
    .having(sql`count(*) = 1`)
  const claimIds = (await moved).flatMap(({ claimId }) => claimId ?? [])
  if (!step.sentences) return { claimIds, numbers: [] }
  const numbers = await listStandingSentences(db, submissionId, step.sentences)
  // What was declined with a sentence comes back only with it: it would open one that somebody has decided anew.
  return { claimIds: numbers.length > 0 ? claimIds : [], numbers }
}

/** Those of a step's sentences that it decided last. One that was a claim's before is none: what holds it now is not the step's to say. */
async function listStandingSentences(
  db: Reader,
  submissionId: string,
  { versionId, numbers, was, coverage }: NonNullable<Step['sentences']>,
): Promise<number[]> {
  if (was === 'claim' || coverage === 'claim' || numbers.length === 0) return []
  const number = sql<number>`(${events.payload} ->> 'number')::integer`
  const decidedOnce = db
    .select({ number })
    .from(events)
    .innerJoin(articleVersions, eq(articleVersions.articleId, events.articleId))
    .where(
      and(
        ...[eq(articleVersions.id, versionId), eq(events.type, 'coverage.decided'), begun(db, submissionId)],
        sql`${events.payload} ->> 'versionId' = ${versionId}`,
      ),
    )
    .groupBy(number)
    .having(sql`count(*) = 1`)
  const standing = await db
    .select({ number: sentences.number })
    .from(sentences)
    .where(
      and(
        ...[eq(sentences.versionId, versionId), eq(sentences.coverage, coverage)],
        inArray(sentences.number, decidedOnce),
      ),
    )
  const decided = new Set(numbers)
  return standing.map((sentence) => sentence.number).filter((one) => decided.has(one))
}

/** Events since a submission was begun; they carry milliseconds, its own moment is finer. */
function begun(db: Reader, submissionId: string) {
  const moment = sql`date_trunc('milliseconds', ${submissions.createdAt})`
  return gte(events.at, db.select({ moment }).from(submissions).where(eq(submissions.id, submissionId)))
}
