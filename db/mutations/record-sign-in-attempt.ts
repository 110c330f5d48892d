import { and, count, eq, gt, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { signInAttempts } from '@/db/schema'
import { type Refusal, refuse } from '@/domain/refusal'
import { SIGN_IN_LIMITS } from '@/domain/sign-in'

/** Keyed digests (hex) of the account tried and of the client's address: neither stands in the table as itself. */
export type SignInAttempt = { readonly account: string; readonly address: string }

/**
 * Counts a try as failed before the password is looked at, so that tries at the same moment cannot all slip under the limit;
 * `startSession` takes the account's failures back. A try over the limit is refused and not counted: waiting always helps.
 */
export async function recordSignInAttempt(db: Database, attempt: SignInAttempt): Promise<Refusal | null> {
  return db.transaction(async (tx) => {
    for (const key of [`account ${attempt.account}`, `address ${attempt.address}`])
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
    const recent = and(
      eq(signInAttempts.succeeded, false),
      gt(signInAttempts.at, sql`clock_timestamp() - make_interval(mins => ${SIGN_IN_LIMITS.minutes})`),
    )
    const [account] = await tx
      .select({ failures: count() })
      .from(signInAttempts)
      .where(and(eq(signInAttempts.account, attempt.account), recent))
    const [address] = await tx
      .select({ failures: count() })
      .from(signInAttempts)
      .where(and(eq(signInAttempts.address, attempt.address), recent))
    const over =
      (account?.failures ?? 0) >= SIGN_IN_LIMITS.perAccount ||
      (address?.failures ?? 0) >= SIGN_IN_LIMITS.perAddress
    if (over) return refuse('too_many_tries')
    await tx.insert(signInAttempts).values({ ...attempt, succeeded: false })
    return null
  })
}
