import { canonicalJson, type Json } from './canonical-json'

/** An event as it stands in the chain. `at` is the database's clock in ISO 8601 UTC with milliseconds; hashes are lower-case hex SHA-256. */
export type ChainedEvent = {
  readonly sequence: number
  readonly type: string
  readonly schemaVersion: number
  readonly actorId: string | null
  readonly articleId: string | null
  readonly claimId: string | null
  readonly at: string
  readonly payload: Json
  readonly previousHash: string
}

/** The hash before the first event. */
export const FIRST_HASH = '0'.repeat(64)

/** The text whose SHA-256 is the event's hash: a domain prefix and the canonical JSON of everything, the previous hash included. */
export function eventText(event: ChainedEvent): string {
  const { sequence, type, schemaVersion, actorId, articleId, claimId, at, payload, previousHash } = event
  return `claimdesk-event-1\n${canonicalJson({ sequence, type, schemaVersion, actorId, articleId, claimId, at, payload, previousHash })}`
}
