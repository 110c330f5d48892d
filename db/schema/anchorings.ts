import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, real, text, unique, uuid } from 'drizzle-orm/pg-core'
import { ANCHORING_DECISIONS, ANCHORING_OUTCOMES, QUOTES_AFTER } from '@/domain/anchoring/anchoring'
import { articleVersions } from './articles'
import { appearances } from './claims'
import { madeAt, moment, oneOf, randomId } from './columns'
import { users } from './people'

/**
 * What became of an appearance on a later version of its article: found again at once, or proposed (`start`, `end`, `score`), or nowhere. Until
 * somebody has decided it waits in the article's tray; `placedId` is the appearance it got there.
 */
export const anchorings = pgTable(
  'anchorings',
  {
    id: randomId(),
    appearanceId: uuid('appearance_id')
      .notNull()
      .references(() => appearances.id),
    versionId: uuid('version_id').notNull(),
    versionLength: integer('version_length').notNull(),
    outcome: text('outcome', { enum: ANCHORING_OUTCOMES }).notNull(),
    quote: text('quote', { enum: QUOTES_AFTER }).notNull(),
    start: integer('start'),
    end: integer('end'),
    score: real('score'),
    decision: text('decision', { enum: ANCHORING_DECISIONS }),
    placedId: uuid('placed_id').references(() => appearances.id),
    decidedBy: uuid('decided_by').references(() => users.id),
    decidedAt: moment('decided_at'),
    createdAt: madeAt(),
  },
  (t) => [
    foreignKey({
      name: 'anchorings_inside_version',
      columns: [t.versionId, t.versionLength],
      foreignColumns: [articleVersions.id, articleVersions.length],
    }),
    unique('anchorings_once').on(t.appearanceId, t.versionId),
    check('anchorings_outcome_known', sql`${t.outcome} in (${oneOf(ANCHORING_OUTCOMES)})`),
    check('anchorings_quote_known', sql`${t.quote} in (${oneOf(QUOTES_AFTER)})`),
    check('anchorings_decision_known', sql`${t.decision} in (${oneOf(ANCHORING_DECISIONS)})`),
    check(
      'anchorings_inside_text',
      sql`${t.start} >= 0 and ${t.start} < ${t.end} and ${t.end} <= ${t.versionLength}`,
    ),
    check(
      'anchorings_place_whole',
      sql`(${t.outcome} = 'orphan') = (${t.start} is null) and (${t.start} is null) = (${t.end} is null)`,
    ),
    check(
      'anchorings_kept_identical',
      sql`${t.outcome} <> 'kept' or (${t.quote} = 'identical' and ${t.decision} is not null)`,
    ),
    check('anchorings_decided_whole', sql`(${t.decision} is null) = (${t.decidedAt} is null)`),
    check(
      'anchorings_placed_has_place',
      sql`(${t.decision} is not null and ${t.decision} in ('kept', 'confirmed', 'placed')) = (${t.placedId} is not null)`,
    ),
    index('anchorings_by_version').on(t.versionId),
  ],
)
