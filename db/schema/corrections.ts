import { sql } from 'drizzle-orm'
import { check, foreignKey, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { CORRECTION_KINDS } from '@/domain/correction'
import { claims } from './claims'
import { madeAt, moment, oneOf, randomId } from './columns'
import { users } from './people'
import { publications } from './publications'
import { texts } from './texts'

/** The public record that something published was wrong (correction) or has changed (update); typing errors stand in the history only. */
export const corrections = pgTable(
  'corrections',
  {
    id: randomId(),
    claimId: uuid('claim_id').notNull(),
    publicationId: uuid('publication_id').notNull(),
    previousPublicationId: uuid('previous_publication_id').notNull(),
    kind: text('kind', { enum: CORRECTION_KINDS }).notNull(),
    oldRatingId: text('old_rating_id').notNull(),
    oldRatingWord: text('old_rating_word').notNull(),
    newRatingId: text('new_rating_id').notNull(),
    newRatingWord: text('new_rating_word').notNull(),
    noteId: uuid('note_id')
      .notNull()
      .references(() => texts.id),
    createdAt: madeAt(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    unique('corrections_once').on(t.publicationId),
    foreignKey({
      columns: [t.publicationId, t.claimId],
      foreignColumns: [publications.id, publications.claimId],
    }),
    foreignKey({
      columns: [t.previousPublicationId, t.claimId],
      foreignColumns: [publications.id, publications.claimId],
    }),
    check('corrections_kind_known', sql`${t.kind} in (${oneOf(CORRECTION_KINDS)})`),
    check('corrections_typo_keeps_rating', sql`${t.kind} <> 'typo' or ${t.oldRatingId} = ${t.newRatingId}`),
  ],
)

/** Taking a verdict back: one editor asks, another confirms. The reason is the notice readers see. */
export const withdrawals = pgTable(
  'withdrawals',
  {
    id: randomId(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    publicationId: uuid('publication_id').notNull(),
    reasonId: uuid('reason_id')
      .notNull()
      .references(() => texts.id),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => users.id),
    askedAt: madeAt('asked_at'),
    confirmedBy: uuid('confirmed_by').references(() => users.id),
    confirmedAt: moment('confirmed_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [
    foreignKey({
      columns: [t.publicationId, t.claimId],
      foreignColumns: [publications.id, publications.claimId],
    }),
    check('withdrawals_second_person', sql`${t.confirmedBy} <> ${t.askedBy}`),
    check('withdrawals_confirmed_whole', sql`(${t.confirmedBy} is null) = (${t.confirmedAt} is null)`),
  ],
)
