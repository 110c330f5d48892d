import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { appearances, captures, evidence, sources } from '@/db/schema'
import { isRefusal } from '@/domain/refusal'
import { fetchSafely } from '@/outside/fetch-safely'

/** So often an archive is asked before there is no copy. */
const ARCHIVE_TRIES = 3
/** An archive answers when it has fetched the page itself. */
const ANSWERS_WITHIN_MS = 90_000

type Asked = {
  /** What the address of the page is written behind; null where no archive is asked. */
  readonly archiveUrl: string | null
  readonly attempt: number
}

/**
 * Has a public archive save the page of a capture, and notes where its copy stands or why there is none. Only of what readers may know of: a
 * source that public evidence cites, or a place where a claim appears. What may be better later is thrown, so that the queue tries again.
 */
export async function archiveCapture(
  db: Database,
  captureId: string,
  { archiveUrl, attempt }: Asked,
): Promise<void> {
  const address = archiveUrl === null ? null : await findAddress(db, captureId)
  if (archiveUrl === null || address === null) return
  const said = await archive(archiveUrl, address)
  if ('reason' in said && said.again && attempt < ARCHIVE_TRIES) throw new Error(said.reason)
  const noted =
    'reason' in said
      ? { archiveReason: said.reason }
      : { archiveAddress: said.archiveAddress, archiveReason: null }
  await db.update(captures).set(noted).where(unarchived(captureId))
}

const unarchived = (captureId: string) =>
  and(eq(captures.id, captureId), eq(captures.state, 'saved'), isNull(captures.archiveAddress))

async function findAddress(db: Database, captureId: string): Promise<string | null> {
  const known = sql`(exists (select from ${evidence} e join ${sources} s on s.id = e.source_id
      where e.source_id = ${captures.sourceId} and e.removed_at is null and e.visibility = 'public' and not s.restricted)
    or exists (select from ${appearances} a where a.id = ${captures.appearanceId} and a.removed_at is null))`
  const [row] = await db
    .select({ address: captures.address })
    .from(captures)
    .where(and(unarchived(captureId), known))
  return row?.address ?? null
}

type Said = { readonly archiveAddress: string } | { readonly reason: string; readonly again: boolean }

async function archive(archiveUrl: string, address: string): Promise<Said> {
  const asked = new URL(archiveUrl + address.replace(/#.*$/, ''))
  const fetched = await fetchSafely(asked.href, { purpose: 'archive', limits: { ms: ANSWERS_WITHIN_MS } })
  if (isRefusal(fetched)) return { reason: fetched.sentence, again: fetched.code === 'not_answered' }
  const told = fetched.headers['content-location'] ?? fetched.address
  const copy = URL.canParse(told, fetched.address) ? new URL(told, fetched.address) : null
  return copy !== null && /^https?:$/.test(copy.protocol) && copy.href !== asked.href
    ? { archiveAddress: copy.href }
    : { reason: `${asked.hostname} did not say where its copy stands.`, again: false }
}
