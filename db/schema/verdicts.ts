import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { CORRECTION_KINDS } from '@/domain/correction'
import { SOURCE_RULES } from '@/domain/requirements'
import { CONFIDENCES } from '@/domain/verdict'
import { claims } from './claims'
import { madeAt, oneOf, randomId } from './columns'
import { ratings } from './desk'
import { users } from './people'
import { texts } from './texts'

const body = (name: string) => uuid(name).references(() => texts.id)

/** Revisions of a claim's verdict, numbered without gaps. Append-only. */
export const verdictRevisions = pgTable(
  'verdict_revisions',
  {
    id: randomId(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    series: integer('series').notNull(),
    number: integer('number').notNull(),
    scaleVersion: integer('scale_version').notNull(),
    ratingId: text('rating_id'),
    conclusionId: body('conclusion_id'),
    reasoningId: body('reasoning_id'),
    knownId: body('known_id'),
    unknownId: body('unknown_id'),
    confidence: text('confidence', { enum: CONFIDENCES }),
    confidenceReasonId: body('confidence_reason_id'),
    qualifiers: text('qualifiers').array().notNull().default(sql`'{}'`),
    createdAt: madeAt(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    unique('verdict_revisions_number_once').on(t.claimId, t.number),
    unique('verdict_revisions_of_claim').on(t.id, t.claimId),
    foreignKey({
      columns: [t.scaleVersion, t.ratingId],
      foreignColumns: [ratings.scaleVersion, ratings.ratingId],
    }),
    check('verdict_revisions_confidence_known', sql`${t.confidence} in (${oneOf(CONFIDENCES)})`),
  ],
)

/** Everybody who wrote part of a verdict in one series; filled by triggers on revisions, evidence and wordings, never by hand. */
export const verdictAuthors = pgTable(
  'verdict_authors',
  {
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    series: integer('series').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.claimId, t.series, t.userId] })],
)

/**
 * A second person's decision on one revision. A trigger refuses an approver who is a part-author. An approval says how its approver found
 * the source rule met: that is what readers are told. Append-only.
 */
export const reviews = pgTable(
  'reviews',
  {
    id: randomId(),
    claimId: uuid('claim_id').notNull(),
    revisionId: uuid('revision_id').notNull(),
    series: integer('series').notNull(),
    decision: text('decision', { enum: ['approved', 'returned'] }).notNull(),
    approvedHash: text('approved_hash'),
    sourceRule: text('source_rule', { enum: SOURCE_RULES }),
    waiverId: uuid('waiver_id'),
    agreesPrimary: boolean('agrees_primary').notNull().default(false),
    correctionKind: text('correction_kind', { enum: CORRECTION_KINDS }),
    correctionNoteId: body('correction_note_id'),
    noteId: body('note_id'),
    createdAt: madeAt(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    foreignKey({
      columns: [t.revisionId, t.claimId],
      foreignColumns: [verdictRevisions.id, verdictRevisions.claimId],
    }),
    foreignKey({
      columns: [t.waiverId, t.claimId],
      foreignColumns: [sourceWaivers.id, sourceWaivers.claimId],
    }),
    unique('reviews_of_claim').on(t.id, t.claimId),
    check('reviews_decision_known', sql`${t.decision} in ('approved', 'returned')`),
    check('reviews_approval_has_hash', sql`(${t.decision} = 'approved') = (${t.approvedHash} is not null)`),
    check(
      'reviews_approval_has_source_rule',
      sql`(${t.decision} = 'approved') = (${t.sourceRule} is not null) and ${t.sourceRule} in (${oneOf(SOURCE_RULES)})`,
    ),
    check(
      'reviews_waived_by_a_waiver',
      sql`(${t.sourceRule} is not distinct from 'waived') = (${t.waiverId} is not null)`,
    ),
    check('reviews_return_has_note', sql`${t.decision} = 'approved' or ${t.noteId} is not null`),
  ],
)

/** An editor's waiver of the rule of two sources, for one series. */
export const sourceWaivers = pgTable(
  'source_waivers',
  {
    id: randomId(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    series: integer('series').notNull(),
    reasonId: uuid('reason_id')
      .notNull()
      .references(() => texts.id),
    createdAt: madeAt(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    unique('source_waivers_once').on(t.claimId, t.series),
    unique('source_waivers_of_claim').on(t.id, t.claimId),
  ],
)
