import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { ATTRIBUTIONS, CLAIMANT_KINDS } from '@/domain/claim'
import type { ToldInterview } from '@/domain/evidence'
import { claims } from './claims'
import { madeAt, moment, oneOf, randomId } from './columns'
import { ratings } from './desk'
import { users } from './people'
import { texts } from './texts'
import { reviews, verdictRevisions } from './verdicts'

const body = (name: string) => uuid(name).references(() => texts.id)

/**
 * The act of showing one reviewed revision to readers: an immutable snapshot of everything approved, with the words of the scale as they were.
 * `reviewId` may be null only under the emergency rule, for a first one.
 */
export const publications = pgTable(
  'publications',
  {
    id: randomId(),
    claimId: uuid('claim_id')
      .notNull()
      .references(() => claims.id),
    number: integer('number').notNull(),
    series: integer('series').notNull(),
    revisionId: uuid('revision_id').notNull(),
    reviewId: uuid('review_id'),
    snapshotVersion: integer('snapshot_version').notNull().default(1),
    approvedHash: text('approved_hash').notNull(),
    statement: text('statement').notNull(),
    language: text('language').notNull(),
    attribution: text('attribution', { enum: ATTRIBUTIONS }).notNull(),
    claimantName: text('claimant_name'),
    claimantKind: text('claimant_kind', { enum: CLAIMANT_KINDS }),
    kind: text('kind').notNull(),
    claimMadeOn: date('claim_made_on', { mode: 'string' }),
    scaleVersion: integer('scale_version').notNull(),
    ratingId: text('rating_id').notNull(),
    ratingWord: text('rating_word').notNull(),
    ratingDefinition: text('rating_definition').notNull(),
    ratingValue: integer('rating_value'),
    conclusionId: body('conclusion_id').notNull(),
    reasoningId: body('reasoning_id').notNull(),
    knownId: body('known_id'),
    unknownId: body('unknown_id'),
    confidence: text('confidence').notNull(),
    confidenceReasonId: body('confidence_reason_id').notNull(),
    qualifiers: text('qualifiers').array().notNull(),
    sourceRule: text('source_rule').notNull(),
    waiverReasonId: body('waiver_reason_id'),
    byline: text('byline').notNull(),
    approvedByName: text('approved_by_name'),
    publishedAt: madeAt('published_at'),
    publishedBy: uuid('published_by')
      .notNull()
      .references(() => users.id),
    emergencyReasonId: body('emergency_reason_id'),
    reviewDueAt: moment('review_due_at'),
  },
  (t) => [
    unique('publications_number_once').on(t.claimId, t.number),
    unique('publications_of_claim').on(t.id, t.claimId),
    unique('publications_once_a_series').on(t.claimId, t.series),
    foreignKey({
      columns: [t.revisionId, t.claimId],
      foreignColumns: [verdictRevisions.id, verdictRevisions.claimId],
    }),
    foreignKey({
      columns: [t.reviewId, t.claimId],
      foreignColumns: [reviews.id, reviews.claimId],
    }),
    foreignKey({
      columns: [t.scaleVersion, t.ratingId],
      foreignColumns: [ratings.scaleVersion, ratings.ratingId],
    }),
    check('publications_attribution_known', sql`${t.attribution} in (${oneOf(ATTRIBUTIONS)})`),
    check(
      'publications_reviewed_or_emergency',
      sql`${t.reviewId} is not null or (${t.number} = 1 and ${t.ratingId} = 'unverifiable' and ${t.emergencyReasonId} is not null and ${t.reviewDueAt} is not null)`,
    ),
  ],
)

/** The evidence a publication froze, in order. Readers see the public ones only. */
export const publicationEvidence = pgTable(
  'publication_evidence',
  {
    publicationId: uuid('publication_id')
      .notNull()
      .references(() => publications.id),
    position: integer('position').notNull(),
    evidenceId: uuid('evidence_id').notNull(),
    visibility: text('visibility').notNull(),
    stance: text('stance').notNull(),
    quoteId: body('quote_id'),
    quoteLanguage: text('quote_language').notNull(),
    noteId: body('note_id'),
    locator: text('locator'),
    decisivePrimary: boolean('decisive_primary').notNull(),
    title: text('title').notNull(),
    address: text('address'),
    publisher: text('publisher'),
    author: text('author'),
    publishedOn: date('published_on', { mode: 'string' }),
    owner: text('owner'),
    sourceKind: text('source_kind').notNull(),
    interest: text('interest'),
    consultedAt: moment('consulted_at').notNull(),
    kind: text('kind').notNull().default('cited'),
    access: text('access').notNull().default('open'),
    translationId: body('translation_id'),
    translationLanguage: text('translation_language'),
    translatedBy: text('translated_by'),
    interview: jsonb('interview').$type<ToldInterview>(),
    searchWords: text('search_words'),
    searchedOn: date('searched_on', { mode: 'string' }),
    capturedAt: moment('captured_at'),
    captureSha256: text('capture_sha256'),
    archiveAddress: text('archive_address'),
  },
  (t) => [primaryKey({ columns: [t.publicationId, t.position] })],
)
