import { sql } from 'drizzle-orm'
import { bigint, boolean, check, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { madeAt, randomId } from './columns'
import { users } from './people'

/**
 * A stored file: what stands under `key` in the files of this installation, with its hash (hex SHA-256) and length. `mediaType` is told by its
 * bytes; `name` is what it was called where it came from, for people alone. `stripped` says that a picture was made anew without what it told of
 * its camera. Nobody made it when the worker fetched it. Rows never change; who may have the bytes is asked of what refers to the row.
 */
export const files = pgTable(
  'files',
  {
    id: randomId(),
    key: text('key').notNull().unique(),
    sha256: text('sha256').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    mediaType: text('media_type').notNull(),
    name: text('name').notNull(),
    stripped: boolean('stripped').notNull().default(false),
    createdAt: madeAt(),
    createdBy: uuid('created_by').references(() => users.id),
  },
  (t) => [
    check('files_key_form', sql`${t.key} ~ '^[a-z2-7]{32}$'`),
    check('files_sha256_form', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check('files_not_empty', sql`${t.bytes} > 0`),
  ],
)
