import { eq, is } from 'drizzle-orm'
import { PgTransaction } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from '@/db/client'
import { submissions } from '@/db/schema'
import { isDeadlock } from '@/db/unavailable'
import type { Json } from '@/domain/canonical-json'
import type { Actor } from '@/domain/permissions'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import type { Told } from './record-event'

/** One form as it was sent: its idempotency key, and the hex SHA-256 of what was typed in it. */
export type Submission = { readonly id: string; readonly digest: string }

/**
 * Who acts, and the form they sent. A step that makes many changes gives `told`, in which each leaves its events, and appends them all at its end:
 * from the first event a transaction appends until it ends, no other can append any.
 */
export type Act = { readonly actor: Actor; readonly submission?: Submission; readonly told?: Told[] }

/** What a change gives back: it is kept with its submission, so it is plain JSON and holds no secret. */
export type Outcome = { [key: string]: Json }

/**
 * One change of the desk: all of it with its events, or after a refusal none of it. The same submission sent again changes
 * nothing and gets the first one's outcome; two at the same moment wait for each other. Another text under the same key is refused,
 * because the first one's outcome would say of it that it was saved. A deadlock is tried once more.
 */
export async function deskTransaction<T extends Outcome>(
  db: Database,
  act: Act,
  action: string,
  change: (tx: Transaction) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const { submission, actor } = act
  const once = () =>
    db.transaction(async (tx) => {
      if (submission) {
        const values = { ...submission, actorId: actor.id, action }
        const made = await tx.insert(submissions).values(values).onConflictDoNothing().returning()
        if (made.length === 0) return await firstOutcome<T>(tx, values)
      }
      const outcome = await change(tx)
      if (isRefusal(outcome)) throw new Undone(outcome)
      if (submission) await tx.update(submissions).set({ outcome }).where(eq(submissions.id, submission.id))
      return outcome
    })
  try {
    return await once().catch((error: unknown) => {
      // Inside another change the locks of the outer one stay, so that one has to be done again instead.
      if (isDeadlock(error) && !is(db, PgTransaction)) return once()
      throw error
    })
  } catch (error) {
    if (error instanceof Undone) return error.refusal
    throw error
  }
}

async function firstOutcome<T extends Outcome>(
  tx: Transaction,
  asked: Submission & { actorId: string; action: string },
): Promise<T | Refusal> {
  const [first] = await tx.select().from(submissions).where(eq(submissions.id, asked.id))
  if (first?.actorId !== asked.actorId || first.action !== asked.action) return refuse('duplicate')
  if (first.digest !== asked.digest) return refuse('sent_before')
  return first.outcome as T // what the same action gave back when it was done
}

/** Rolls the transaction back and carries the refusal out of it. */
class Undone extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}
