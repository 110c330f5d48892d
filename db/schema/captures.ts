import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { CAPTURE_FLAGS, CAPTURE_STATES, CAPTURE_WAYS } from '@/domain/capture'
import { appearances } from './claims'
import { madeAt, moment, oneOf, randomId } from './columns'
import { evidence, sources } from './evidence'
import { files } from './files'
import { users } from './people'
import { texts } from './texts'

/**
 * One copy, or the try of one, of what stands at an address: of a source, or of a place elsewhere where a claim appears. `readable` is its text,
 * pages apart by a form feed; `textless` says that it has pages but no text layer. `requestedBy` is null where the calendar asked.
 * A failure that somebody has acknowledged no longer keeps a claim from review.
 */
export const captures = pgTable(
  'captures',
  {
    id: randomId(),
    sourceId: uuid('source_id').references(() => sources.id),
    appearanceId: uuid('appearance_id').references(() => appearances.id),
    address: text('address').notNull(),
    way: text('way', { enum: CAPTURE_WAYS }).notNull(),
    state: text('state', { enum: CAPTURE_STATES }).notNull(),
    reason: text('reason'),
    requestedAt: madeAt('requested_at'),
    requestedBy: uuid('requested_by').references(() => users.id),
    startedAt: moment('started_at'),
    endedAt: moment('ended_at'),
    finalAddress: text('final_address'),
    status: integer('status'),
    headers: jsonb('headers').$type<Readonly<Record<string, string>>>(),
    bodyId: uuid('body_id').references(() => files.id),
    pictureId: uuid('picture_id').references(() => files.id),
    readable: text('readable'),
    readableDigest: text('readable_digest'),
    textless: boolean('textless').notNull().default(false),
    archiveAddress: text('archive_address'),
    archiveReason: text('archive_reason'),
    acknowledgedAt: moment('acknowledged_at'),
    acknowledgedBy: uuid('acknowledged_by').references(() => users.id),
    acknowledgedReasonId: uuid('acknowledged_reason_id').references(() => texts.id),
  },
  (t) => [
    check('captures_of_one_thing', sql`num_nonnulls(${t.sourceId}, ${t.appearanceId}) = 1`),
    check('captures_way_known', sql`${t.way} in (${oneOf(CAPTURE_WAYS)})`),
    check('captures_state_known', sql`${t.state} in (${oneOf(CAPTURE_STATES)})`),
    check('captures_saved_has_body', sql`${t.state} <> 'saved' or ${t.bodyId} is not null`),
    check(
      'captures_shortfall_has_reason',
      sql`(${t.state} in ('incomplete', 'failed')) = (${t.reason} is not null)`,
    ),
    check('captures_over_has_end', sql`(${t.state} in ('queued', 'running')) = (${t.endedAt} is null)`),
    check(
      'captures_by_hand_saved',
      sql`${t.way} <> 'by_hand' or (${t.state} = 'saved' and ${t.requestedBy} is not null)`,
    ),
    check(
      'captures_acknowledged_whole',
      sql`num_nonnulls(${t.acknowledgedAt}, ${t.acknowledgedBy}, ${t.acknowledgedReasonId}) in (0, 3)`,
    ),
    check('captures_archive_address_web', sql`${t.archiveAddress} ~ '^https?://'`),
    index('captures_by_source').on(t.sourceId, t.requestedAt),
    index('captures_by_appearance').on(t.appearanceId, t.requestedAt),
    uniqueIndex('captures_one_waits_by_source')
      .on(t.sourceId)
      .where(sql`${t.state} in ('queued', 'running')`),
    uniqueIndex('captures_one_waits_by_appearance')
      .on(t.appearanceId)
      .where(sql`${t.state} in ('queued', 'running')`),
  ],
)

/** Whether the quote of a piece of evidence, at its version, was found in a capture of its source, and on which page (from 1) where it has pages. */
export const quoteLookups = pgTable('quote_lookups', {
  evidenceId: uuid('evidence_id')
    .primaryKey()
    .references(() => evidence.id),
  evidenceVersion: integer('evidence_version').notNull(),
  captureId: uuid('capture_id')
    .notNull()
    .references(() => captures.id),
  found: boolean('found').notNull(),
  page: integer('page'),
  at: madeAt('at'),
})

/** What a later capture showed: that the page is gone, or that its text changed since `earlierId`. It stands on every claim that cites the source until somebody settles it. */
export const captureFlags = pgTable(
  'capture_flags',
  {
    id: randomId(),
    captureId: uuid('capture_id')
      .notNull()
      .references(() => captures.id),
    earlierId: uuid('earlier_id').references(() => captures.id),
    kind: text('kind', { enum: CAPTURE_FLAGS }).notNull(),
    raisedAt: madeAt('raised_at'),
    settledAt: moment('settled_at'),
    settledBy: uuid('settled_by').references(() => users.id),
  },
  (t) => [
    check('capture_flags_kind_known', sql`${t.kind} in (${oneOf(CAPTURE_FLAGS)})`),
    check('capture_flags_changed_since', sql`${t.kind} <> 'changed' or ${t.earlierId} is not null`),
    check('capture_flags_settled_whole', sql`num_nonnulls(${t.settledAt}, ${t.settledBy}) in (0, 2)`),
    uniqueIndex('capture_flags_once').on(t.captureId, t.kind),
    index('capture_flags_unsettled').on(t.captureId).where(sql`${t.settledAt} is null`),
  ],
)
