import 'server-only'
import { startPageCache } from '@/app/_server/page-cache/process.mjs'
import { PageAcks } from '@/db/page-cache/acks'
import { readSettings, type Settings } from '@/domain/settings'

const opened = globalThis as typeof globalThis & { claimdeskPageAcks?: PageAcks } // one connection a process, also when Next loads this module several times

/** Lets this process store readers' pages. Without a database named it goes on without: every page is rendered anew. */
export async function startReaderPages(): Promise<void> {
  const settings = currentSettings()
  const url = settings.databaseReaderUrl ?? settings.databaseUrl
  if (url === undefined) return
  await startPageCache({
    url,
    role: settings.databaseReaderUrl === undefined ? 'claimdesk_reader' : undefined,
    limitBytes: settings.pageCacheMegabytes * 1024 * 1024,
    outageMs: settings.pageCacheOutageSeconds * 1000,
  })
}

/**
 * To be awaited after every action that may have changed what readers see, before it answers: from then on the next load
 * of a reader's page is new in every process. Waits for two seconds at most, about a millisecond when nothing is under way.
 */
export async function untilReadersSeeIt(): Promise<void> {
  const settings = currentSettings()
  const url = settings.databaseDeskUrl ?? settings.databaseUrl
  if (url === undefined) return
  const role = settings.databaseDeskUrl === undefined ? 'claimdesk_desk' : undefined
  opened.claimdeskPageAcks ??= new PageAcks(url, role)
  const seen = await opened.claimdeskPageAcks.untilSeen()
  if (seen === null || seen.late > 0)
    console.warn(
      seen === null
        ? 'Readers may see a change late: the database could not be asked whether they do.'
        : `Readers may see a change late: ${seen.late} of ${seen.storing} processes did not confirm it in time.`,
    )
}

function currentSettings(): Settings {
  const read = readSettings(process.env)
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return read.settings
}
