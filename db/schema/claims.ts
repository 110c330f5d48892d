import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { MODES } from '@/domain/article'
import {
  ATTRIBUTIONS,
  CLAIM_KINDS,
  CLAIMANT_KINDS,
  DECLINE_REASONS,
  SPAN_MAX,
  STAGES,
  STATEMENT_MAX,
} from '@/domain/claim'
import { CORRECTION_KINDS } from '@/domain/correction'
import { WORTH_UNKNOWN } from '@/domain/extraction/worth'
import { articles, articleVersions } from './articles'
import { madeAt, moment, oneOf, randomId } from './columns'
import { users } from './people'
import { texts } from './texts'

/** A named person or body that asserts something, as it is spelled; another spelling or kind is another row, so that a claim can be corrected. */
export const claimants = pgTable(
  'claimants',
  {
    id: randomId(),
    name: text('name').notNull(),
    kind: text('kind', { enum: CLAIMANT_KINDS }).notNull(),
    createdAt: madeAt(),
  },
  (t) => [
    uniqueIndex('claimants_once').on(t.name, t.kind),
    check('claimants_kind_known', sql`${t.kind} in (${oneOf(CLAIMANT_KINDS)})`),
    check('claimants_name_length', sql`char_length(${t.name}) between 1 and 200`),
  ],
)

/**
 * A statement being checked. `version` counts changes of its wording, `changedBy` made the last of them; `series` counts publications plus one, so that part-authors can be told
 * since the last; `worth` says from 0 to 1 how much its words are worth checking, below 0 where the rules cannot tell; `publicationId` is the one publication that stands before readers (its foreign key stands in the guards migration, as
 * publications refer to claims in their turn).
 */
export const claims = pgTable(
  'claims',
  {
    id: randomId(),
    publicId: text('public_id').unique(),
    words: text('words'),
    articleId: uuid('article_id').references(() => articles.id),
    mode: text('mode', { enum: MODES }).notNull(),
    statement: text('statement').notNull(),
    language: text('language').notNull(),
    attribution: text('attribution', { enum: ATTRIBUTIONS }).notNull(),
    claimantId: uuid('claimant_id').references(() => claimants.id),
    kind: text('kind', { enum: CLAIM_KINDS }).notNull(),
    claimMadeOn: date('claim_made_on', { mode: 'string' }),
    worth: numeric('worth', { precision: 5, scale: 4, mode: 'number' }).notNull().default(WORTH_UNKNOWN),
    version: integer('version').notNull().default(1),
    stage: text('stage', { enum: STAGES }).notNull(),
    stageSince: madeAt('stage_since'),
    series: integer('series').notNull().default(1),
    publicationId: uuid('publication_id'),
    selectionReasonId: uuid('selection_reason_id').references(() => texts.id),
    declineReason: text('decline_reason', { enum: DECLINE_REASONS }),
    duplicateOf: uuid('duplicate_of').references((): AnyPgColumn => claims.id),
    reopenedAs: text('reopened_as', { enum: CORRECTION_KINDS }),
    reopenedReasonId: uuid('reopened_reason_id').references(() => texts.id),
    takenBy: uuid('taken_by').references(() => users.id),
    changedBy: uuid('changed_by').references(() => users.id),
    createdAt: madeAt(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    acceptedAt: moment('accepted_at'),
    acceptedBy: uuid('accepted_by').references(() => users.id),
  },
  (t) => [
    check('claims_public_id_form', sql`${t.publicId} ~ '^[a-z2-7]{10}$'`),
    check(
      'claims_accepted_has_address',
      sql`${t.stage} in ('suggested', 'declined') or ${t.publicId} is not null`,
    ),
    check('claims_mode_known', sql`${t.mode} in (${oneOf(MODES)})`),
    check('claims_stage_known', sql`${t.stage} in (${oneOf(STAGES)})`),
    check(
      'claims_statement_length',
      sql`char_length(${t.statement}) between 1 and ${sql.raw(String(STATEMENT_MAX * 5))}`,
    ),
    check('claims_attribution_known', sql`${t.attribution} in (${oneOf(ATTRIBUTIONS)})`),
    check('claims_named_has_claimant', sql`(${t.attribution} = 'named') = (${t.claimantId} is not null)`),
    check('claims_kind_known', sql`${t.kind} in (${oneOf(CLAIM_KINDS)})`),
    check(
      'claims_published_has_publication',
      sql`${t.stage} <> 'published' or ${t.publicationId} is not null`,
    ),
    check(
      'claims_gone_has_no_publication',
      sql`${t.stage} not in ('suggested', 'open', 'declined', 'withdrawn') or ${t.publicationId} is null`,
    ),
    check('claims_own_never_published', sql`${t.mode} <> 'own' or ${t.publicationId} is null`),
    check('claims_declined_has_reason', sql`(${t.stage} = 'declined') = (${t.declineReason} is not null)`),
    check(
      'claims_duplicate_points',
      sql`(${t.declineReason} is not distinct from 'duplicate') = (${t.duplicateOf} is not null)`,
    ),
    check('claims_reopened_has_reason', sql`(${t.reopenedAs} is null) = (${t.reopenedReasonId} is null)`),
    check(
      'claims_worth_bounded',
      sql`${t.worth} between 0 and 1 or ${t.worth} = ${sql.raw(String(WORTH_UNKNOWN))}`,
    ),
    index('claims_by_worth').on(t.stage, t.worth, t.id),
    index('claims_by_stage').on(t.stage, t.stageSince, t.id),
    index('claims_by_article').on(t.articleId),
  ],
)

/**
 * Where a claim stands: a span of an article version (positions in code points, end exclusive), or a place elsewhere told in words.
 * `confirmedAt` says when an editor confirmed that the published statement is meant there and still holds; `mergedFrom` is the claim whose
 * place it was before that one was merged into this.
 */
export const appearances = pgTable(
  'appearances',
  {
    id: randomId(),
    claimId: uuid('claim_id')
      .notNull()
      .references((): AnyPgColumn => claims.id),
    versionId: uuid('version_id'),
    versionLength: integer('version_length'),
    start: integer('start'),
    end: integer('end'),
    quote: text('quote').notNull(),
    prefix: text('prefix').notNull().default(''),
    suffix: text('suffix').notNull().default(''),
    quoteLanguage: text('quote_language').notNull(),
    translation: text('translation'),
    translatedBy: text('translated_by'),
    saidWhere: text('said_where'),
    saidAddress: text('said_address'),
    mergedFrom: uuid('merged_from').references((): AnyPgColumn => claims.id),
    confirmedAt: moment('confirmed_at'),
    confirmedBy: uuid('confirmed_by').references(() => users.id),
    createdAt: madeAt(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    removedAt: moment('removed_at'),
    removedBy: uuid('removed_by').references(() => users.id),
  },
  (t) => [
    foreignKey({
      name: 'appearances_inside_version',
      columns: [t.versionId, t.versionLength],
      foreignColumns: [articleVersions.id, articleVersions.length],
    }),
    check(
      'appearances_in_text_or_elsewhere',
      sql`(${t.versionId} is null and ${t.versionLength} is null and ${t.start} is null and ${t.end} is null and ${t.saidWhere} is not null) or (${t.versionId} is not null and ${t.versionLength} is not null and ${t.start} is not null and ${t.end} is not null and ${t.saidWhere} is null)`,
    ),
    check(
      'appearances_inside_text',
      sql`${t.start} >= 0 and ${t.start} < ${t.end} and ${t.end} <= ${t.versionLength}`,
    ),
    check('appearances_span_bounded', sql`${t.end} - ${t.start} <= ${sql.raw(String(SPAN_MAX))}`),
    check(
      'appearances_context_short',
      sql`char_length(${t.prefix}) <= 32 and char_length(${t.suffix}) <= 32`,
    ),
    index('appearances_by_claim').on(t.claimId),
    index('appearances_by_version').on(t.versionId, t.start),
    index('appearances_by_merge').on(t.mergedFrom).where(sql`${t.mergedFrom} is not null`),
  ],
)
