import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Json } from '@/domain/canonical-json'
import { madeAt } from './columns'

/** The settings of the desk: one row, because one installation is one desk. */
export const deskSettings = pgTable(
  'desk_settings',
  {
    id: integer('id').primaryKey().default(1),
    name: text('name').notNull().default('Claimdesk'),
    language: text('language').notNull().default('en'),
    timeZone: text('time_zone').notNull().default('UTC'),
    sample: boolean('sample').notNull().default(false),
    showBeingChecked: boolean('show_being_checked').notNull().default(true),
    showByline: boolean('show_byline').notNull().default(true),
    scaleVersion: integer('scale_version').notNull().default(1),
  },
  (t) => [
    check('desk_settings_one_row', sql`${t.id} = 1`),
    foreignKey({ columns: [t.scaleVersion], foreignColumns: [ratingScales.version] }),
  ],
)

/** Versions of the rating scale; a used one is never changed. */
export const ratingScales = pgTable('rating_scales', {
  version: integer('version').primaryKey(),
  createdAt: madeAt(),
})

/** The steps of a scale. `value` is ClaimReview's number, null where there is none. */
export const ratings = pgTable(
  'ratings',
  {
    scaleVersion: integer('scale_version')
      .notNull()
      .references(() => ratingScales.version),
    ratingId: text('rating_id').notNull(),
    position: integer('position').notNull(),
    word: text('word').notNull(),
    definition: text('definition').notNull(),
    value: integer('value'),
  },
  (t) => [
    primaryKey({ columns: [t.scaleVersion, t.ratingId] }),
    check('ratings_value_range', sql`${t.value} between 1 and 5`),
  ],
)

/**
 * Idempotency: one row a submitted form. The same form sent again gets the first one's outcome and changes nothing; `digest` is the hex
 * SHA-256 of what was typed in it, so that another text under the same id is told apart.
 */
export const submissions = pgTable(
  'submissions',
  {
    id: uuid('id').primaryKey(),
    actorId: uuid('actor_id').notNull(),
    action: text('action').notNull(),
    digest: text('digest').notNull(),
    outcome: jsonb('outcome').$type<Json>(),
    createdAt: madeAt(),
  },
  (t) => [index('submissions_by_age').on(t.createdAt)],
)
