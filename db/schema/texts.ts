import { sql } from 'drizzle-orm'
import { check, pgTable, text } from 'drizzle-orm/pg-core'
import { madeAt, moment, randomId } from './columns'

/**
 * Free text that people wrote (revisions, reviews, publications, comments, reasons). `digest` is the hex SHA-256 of salt ‖ body in UTF-8.
 * Only redaction may empty body and salt together; the row, its digest and the moment stay.
 */
export const texts = pgTable(
  'texts',
  {
    id: randomId(),
    salt: text('salt'),
    digest: text('digest').notNull(),
    body: text('body'),
    createdAt: madeAt(),
    redactedAt: moment('redacted_at'),
  },
  (t) => [
    check(
      'texts_redacted_whole',
      sql`(${t.body} is null) = (${t.redactedAt} is not null) and (${t.body} is null) = (${t.salt} is null)`,
    ),
    check(
      'texts_digest_true',
      sql`${t.body} is null or ${t.digest} = encode(sha256(convert_to(${t.salt} || ${t.body}, 'UTF8')), 'hex')`,
    ),
  ],
)
