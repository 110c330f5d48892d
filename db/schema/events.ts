import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Json } from '@/domain/canonical-json'
import { moment } from './columns'

/** The history: a hash chain from the first row, append-only. `at` is kept in milliseconds, as it is hashed. */
export const events = pgTable(
  'events',
  {
    sequence: bigint('sequence', { mode: 'number' }).primaryKey(),
    type: text('type').notNull(),
    schemaVersion: integer('schema_version').notNull(),
    actorId: uuid('actor_id'),
    articleId: uuid('article_id'),
    claimId: uuid('claim_id'),
    at: moment('at').notNull(),
    payload: jsonb('payload').$type<Json>().notNull(),
    previousHash: text('previous_hash').notNull().unique(),
    hash: text('hash').notNull().unique(),
  },
  (t) => [
    check('events_hash_form', sql`${t.hash} ~ '^[0-9a-f]{64}$' and ${t.previousHash} ~ '^[0-9a-f]{64}$'`),
    index('events_by_claim').on(t.claimId, t.sequence),
    index('events_by_article').on(t.articleId, t.sequence),
  ],
)
