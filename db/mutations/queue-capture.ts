import { and, eq, not, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { captures, type evidence, sources } from '@/db/schema'
import { leadsNowhere } from '@/domain/capture'
import { fillPlace, lookUpInEarlier } from './look-up-quotes'
import { queueJob } from './queue-job'

/** What is captured: the page of a source, or that of a place elsewhere where a claim appears. */
export type Captured = { readonly sourceId: string } | { readonly appearanceId: string }

type Asked = Captured & {
  readonly address: string
  /** Null where the calendar asks. */
  readonly requestedBy: string | null
}

/**
 * Queues a capture with the change that asks for it, and gives its id: null where one waits already, or the source is restricted, because
 * asking for its page would give it away. An address that can lead nowhere has failed at once.
 */
export async function queueCapture(tx: Transaction, asked: Asked): Promise<string | null> {
  if ('sourceId' in asked && !(await isOpen(tx, asked.sourceId))) return null
  const nowhere = leadsNowhere(asked.address)
  const now = sql`clock_timestamp()`
  const end = nowhere
    ? { state: 'failed' as const, reason: nowhere, startedAt: now, endedAt: now }
    : { state: 'queued' as const }
  const [made] = await tx
    .insert(captures)
    .values({ ...asked, ...end, way: 'fetched' })
    .onConflictDoNothing()
    .returning({ id: captures.id })
  if (!made) return null
  if (!nowhere) await queueJob(tx, 'capture', { payload: { captureId: made.id }, key: `capture ${made.id}` })
  return made.id
}

/** The same where nothing was ever captured of it. */
export async function queueFirstCapture(tx: Transaction, asked: Asked): Promise<void> {
  const of =
    'sourceId' in asked
      ? eq(captures.sourceId, asked.sourceId)
      : eq(captures.appearanceId, asked.appearanceId)
  if ((await tx.$count(captures, of)) === 0) await queueCapture(tx, asked)
}

/**
 * What follows from citing a source: its page is captured, unless that was done before or must not be, and the quote is looked up in what was
 * captured of it, which may say on which page it stands.
 */
export async function captureCited(
  tx: Transaction,
  requestedBy: string,
  { sourceId, ...piece }: Pick<typeof evidence.$inferSelect, 'id' | 'sourceId' | 'version' | 'quote'>,
): Promise<void> {
  const [source] = await tx.select({ address: sources.address }).from(sources).where(eq(sources.id, sourceId))
  if (source?.address) await queueFirstCapture(tx, { sourceId, address: source.address, requestedBy })
  const page = await lookUpInEarlier(tx, sourceId, piece)
  if (page !== null) await fillPlace(tx, piece.id, page)
}

async function isOpen(tx: Transaction, sourceId: string): Promise<boolean> {
  return (await tx.$count(sources, and(eq(sources.id, sourceId), not(sources.restricted)))) > 0
}
