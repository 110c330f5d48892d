import { type AnyPgColumn, index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { claims } from './claims'
import { madeAt, moment, randomId } from './columns'
import { users } from './people'
import { texts } from './texts'

/** Threads on a claim, always internal. `threadId` is the comment that opened the thread; the opening one points at itself. */
export const comments = pgTable(
  'comments',
  {
    id: randomId(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    threadId: uuid('thread_id')
      .notNull()
      .references((): AnyPgColumn => comments.id),
    bodyId: uuid('body_id')
      .notNull()
      .references(() => texts.id),
    createdAt: madeAt(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    resolvedAt: moment('resolved_at'),
    resolvedBy: uuid('resolved_by').references(() => users.id),
  },
  (t) => [index('comments_by_claim').on(t.claimId, t.createdAt)],
)
