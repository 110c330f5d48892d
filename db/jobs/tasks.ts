import { DrizzleQueryError } from 'drizzle-orm'
import type { JobHelpers } from 'graphile-worker'
import type { Database } from '@/db/client'
import type { Task } from '@/domain/job'
import type { Files } from '@/outside/files'
import { archiveCapture } from './archive-capture'
import { capture, capturePayload } from './capture'
import { sweep } from './sweep'
import { sweepFiles } from './sweep-files'
import { wakeCaptures } from './wake-captures'
import { watchPages } from './watch-pages'

type Run = (payload: unknown, helpers: Pick<JobHelpers, 'job'>) => Promise<void>

/** After how many days a page is asked for again (0 for never), where an archive is asked to save it (null for nowhere), and the most bytes of files that are kept. */
export type Working = {
  readonly watchDays: number
  readonly archiveUrl: string | null
  readonly room: number
}

/** What is done for each task. A job may run more than once, so each leaves the same behind if it does. */
export function tasksOn(
  db: Database,
  files: Files,
  { watchDays, archiveUrl, room }: Working,
): Record<Task, Run> {
  return {
    sweep: sayingWhy(async () => {
      await sweep(db)
    }),
    sweep_files: sayingWhy(async () => {
      await sweepFiles(db, files)
    }),
    watch: sayingWhy(async () => {
      await wakeCaptures(db)
      await watchPages(db, watchDays)
    }),
    capture: sayingWhy((payload, { job }) => {
      const { captureId } = capturePayload.parse(payload)
      return capture(db, captureId, { files, attempt: job.attempts, room, archiving: archiveUrl !== null })
    }),
    archive_capture: sayingWhy((payload, { job }) => {
      const { captureId } = capturePayload.parse(payload)
      return archiveCapture(db, captureId, { archiveUrl, attempt: job.attempts })
    }),
  }
}

/** Fails with what the database said, and not with the statement it said it of: the message is shown to an admin. */
function sayingWhy(run: Run): Run {
  return (payload, helpers) =>
    run(payload, helpers).catch((error: unknown) => {
      throw error instanceof DrizzleQueryError && error.cause ? error.cause : error
    })
}
