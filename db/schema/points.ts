import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { POINT_MAX, RULINGS, STANCES } from '@/domain/evidence'
import { claims } from './claims'
import { madeAt, moment, oneOf, randomId } from './columns'
import { evidence } from './evidence'
import { users } from './people'
import { texts } from './texts'

/**
 * One thing a claim asserts, where it asserts several: what is checked is checked point by point. A working paper of the desk, no part of what
 * is approved. Position 0 is whether the named claimant said it; its row is made when something is first said on it.
 */
export const claimPoints = pgTable(
  'claim_points',
  {
    id: randomId(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    position: integer('position').notNull(),
    words: text('words').notNull(),
    createdAt: madeAt(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    removedAt: moment('removed_at'),
    removedBy: uuid('removed_by').references(() => users.id),
  },
  (t) => [
    check(
      'claim_points_words_length',
      sql`char_length(${t.words}) between 1 and ${sql.raw(String(POINT_MAX))}`,
    ),
    check('claim_points_removed_whole', sql`num_nonnulls(${t.removedAt}, ${t.removedBy}) in (0, 2)`),
    check('claim_points_counted_from_0', sql`${t.position} >= 0`),
    uniqueIndex('claim_points_said_once').on(t.claimId).where(sql`${t.position} = 0`),
    index('claim_points_by_claim').on(t.claimId, t.position),
  ],
)

/** What a piece of evidence shows on one point; without a row it says nothing on it. */
export const pointStances = pgTable(
  'point_stances',
  {
    evidenceId: uuid('evidence_id')
      .notNull()
      .references(() => evidence.id),
    pointId: uuid('point_id')
      .notNull()
      .references(() => claimPoints.id),
    stance: text('stance', { enum: STANCES }).notNull(),
    setAt: madeAt('set_at'),
    setBy: uuid('set_by')
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    primaryKey({ columns: [t.evidenceId, t.pointId] }),
    check('point_stances_known', sql`${t.stance} in (${oneOf(STANCES)})`),
    index('point_stances_by_point').on(t.pointId),
  ],
)

/**
 * Somebody's ruling on what the rules of independence computed for a claim, with a reason: a piece of evidence counts apart from all others, or
 * together with another. Ended, never deleted.
 */
export const independenceRulings = pgTable(
  'independence_rulings',
  {
    id: randomId(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    evidenceId: uuid('evidence_id')
      .notNull()
      .references(() => evidence.id),
    otherId: uuid('other_id').references(() => evidence.id),
    counts: text('counts', { enum: RULINGS }).notNull(),
    reasonId: uuid('reason_id')
      .notNull()
      .references(() => texts.id),
    createdAt: madeAt(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    endedAt: moment('ended_at'),
    endedBy: uuid('ended_by').references(() => users.id),
  },
  (t) => [
    check('independence_rulings_known', sql`${t.counts} in (${oneOf(RULINGS)})`),
    check('independence_rulings_of_two', sql`(${t.counts} = 'together') = (${t.otherId} is not null)`),
    check('independence_rulings_not_itself', sql`${t.otherId} <> ${t.evidenceId}`),
    check('independence_rulings_ended_whole', sql`num_nonnulls(${t.endedAt}, ${t.endedBy}) in (0, 2)`),
    index('independence_rulings_by_claim').on(t.claimId),
  ],
)
