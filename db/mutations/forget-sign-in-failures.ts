import { and, eq, lt, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { signInAttempts } from '@/db/schema'

/** Takes an account's failed tries back after a right password, and sweeps out tries older than a day. */
export async function forgetSignInFailures(db: Database | Transaction, account: string): Promise<void> {
  const failedHere = and(eq(signInAttempts.account, account), eq(signInAttempts.succeeded, false))
  await db
    .delete(signInAttempts)
    .where(or(failedHere, lt(signInAttempts.at, sql`clock_timestamp() - interval '1 day'`)))
}
