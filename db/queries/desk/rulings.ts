import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { independenceRulings, texts, users } from '@/db/schema'

/** The rulings on the independence of a claim's evidence that nobody has ended, oldest first. Nobody's right to see them is asked. */
export function listStandingRulings(db: Database | Transaction, claimId: string) {
  const { id, evidenceId, otherId, counts, reasonId } = independenceRulings
  return db
    .select({ id, evidenceId, otherId, counts, reasonId, reason: texts.body, by: users.name })
    .from(independenceRulings)
    .innerJoin(texts, eq(texts.id, independenceRulings.reasonId))
    .innerJoin(users, eq(users.id, independenceRulings.createdBy))
    .where(and(eq(independenceRulings.claimId, claimId), isNull(independenceRulings.endedAt)))
    .orderBy(asc(independenceRulings.createdAt), asc(independenceRulings.id))
}

/** A ruling as `listStandingRulings` gives it. */
export type ListedRuling = Awaited<ReturnType<typeof listStandingRulings>>[number]

/** The rulings whose pieces are all among those a person sees. */
export function rulingsAmong(rulings: readonly ListedRuling[], seen: ReadonlySet<string>): ListedRuling[] {
  return rulings.filter(
    ({ evidenceId, otherId }) => seen.has(evidenceId) && (otherId === null || seen.has(otherId)),
  )
}
