import type { Transaction } from '@/db/client'
import type { NewEvent } from '@/domain/event'
import type { Act } from './desk-transaction'
import { recordEvent } from './record-event'

/** Appends an event to the history of a claim; in a step of many changes it is left for the end of that. */
export async function tellOfClaim(
  tx: Transaction,
  { actor, told }: Act,
  { id: claimId, articleId }: { readonly id: string; readonly articleId: string | null },
  event: NewEvent,
): Promise<void> {
  const place = { actorId: actor.id, claimId, articleId: articleId ?? undefined }
  if (told) told.push({ place, event })
  else await recordEvent(tx, place, event)
}
