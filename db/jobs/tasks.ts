import { DrizzleQueryError } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Task } from '@/domain/job'
import { sweep } from './sweep'

type Run = (payload: unknown) => Promise<void>

/** What is done for each task. A job may run more than once, so each leaves the same behind if it does. */
export function tasksOn(db: Database): Record<Task, Run> {
  return {
    sweep: sayingWhy(async () => {
      await sweep(db)
    }),
  }
}

/** Fails with what the database said, and not with the statement it said it of: the message is shown to an admin. */
function sayingWhy(run: Run): Run {
  return (payload) =>
    run(payload).catch((error: unknown) => {
      throw error instanceof DrizzleQueryError && error.cause ? error.cause : error
    })
}
