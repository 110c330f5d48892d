import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { COVERAGES, GROUNDS, MODES } from '@/domain/article'
import { madeAt, moment, oneOf, randomId } from './columns'
import { users } from './people'

/** A text being checked. `publishedVersionId` names the one version whose page readers see; null is no page. */
export const articles = pgTable(
  'articles',
  {
    id: randomId(),
    publicId: text('public_id').notNull().unique(),
    words: text('words').notNull(),
    mode: text('mode', { enum: MODES }).notNull(),
    ground: text('ground', { enum: GROUNDS }),
    title: text('title').notNull(),
    publisher: text('publisher'),
    author: text('author'),
    address: text('address'),
    publishedOn: date('published_on', { mode: 'string' }),
    language: text('language').notNull(),
    publishedVersionId: uuid('published_version_id'),
    pagePublishedAt: moment('page_published_at'),
    pagePublishedBy: uuid('page_published_by').references(() => users.id),
    createdAt: madeAt(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
    removedAt: moment('removed_at'),
    removedBy: uuid('removed_by').references(() => users.id),
  },
  (t) => [
    check('articles_public_id_form', sql`${t.publicId} ~ '^[a-z2-7]{10}$'`),
    check('articles_mode_known', sql`${t.mode} in (${oneOf(MODES)})`),
    check('articles_ground_known', sql`${t.ground} in (${oneOf(GROUNDS)})`),
    check('articles_own_has_no_page', sql`${t.mode} <> 'own' or ${t.publishedVersionId} is null`),
    check('articles_page_whole', sql`(${t.publishedVersionId} is null) = (${t.pagePublishedAt} is null)`),
    check('articles_title_length', sql`char_length(${t.title}) between 1 and 300`),
    foreignKey({
      name: 'articles_published_version_own',
      columns: [t.publishedVersionId, t.id],
      foreignColumns: [articleVersions.id as AnyPgColumn, articleVersions.articleId as AnyPgColumn],
    }),
  ],
)

/** Who was invited to one own article. */
export const articleMembers = pgTable(
  'article_members',
  {
    articleId: uuid('article_id')
      .notNull()
      .references(() => articles.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: madeAt(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.userId] })],
)

/** One block of a canonical text; positions in code points, end exclusive. */
export type StoredBlock = { readonly kind: string; readonly start: number; readonly end: number }

/** A frozen state of an article's text. Never changed. `length` counts code points. */
export const articleVersions = pgTable(
  'article_versions',
  {
    id: randomId(),
    articleId: uuid('article_id')
      .notNull()
      .references((): AnyPgColumn => articles.id),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    length: integer('length').notNull(),
    digest: text('digest').notNull(),
    blocks: jsonb('blocks').$type<readonly StoredBlock[]>().notNull(),
    language: text('language').notNull(),
    createdAt: madeAt(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    unique('article_versions_number_once').on(t.articleId, t.number),
    unique('article_versions_with_length').on(t.id, t.length),
    unique('article_versions_of_article').on(t.id, t.articleId),
    index('article_versions_by_digest').on(t.digest),
    check('article_versions_length_true', sql`${t.length} = char_length(${t.text}) and ${t.length} > 0`),
    check(
      'article_versions_digest_true',
      sql`${t.digest} = encode(sha256(convert_to(${t.text}, 'UTF8')), 'hex')`,
    ),
  ],
)

/** The sentences of a version, whether each is decided, and who works on it (`assignedTo`), if anybody: nobody else is kept from it. */
export const sentences = pgTable(
  'sentences',
  {
    versionId: uuid('version_id').notNull(),
    versionLength: integer('version_length').notNull(),
    number: integer('number').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    coverage: text('coverage', { enum: COVERAGES }).notNull().default('open'),
    decidedBy: uuid('decided_by').references(() => users.id),
    decidedAt: moment('decided_at'),
    assignedTo: uuid('assigned_to').references(() => users.id),
    assignedBy: uuid('assigned_by').references(() => users.id),
    assignedAt: moment('assigned_at'),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.number] }),
    foreignKey({
      name: 'sentences_inside_version',
      columns: [t.versionId, t.versionLength],
      foreignColumns: [articleVersions.id, articleVersions.length],
    }),
    check(
      'sentences_inside_text',
      sql`${t.start} >= 0 and ${t.start} < ${t.end} and ${t.end} <= ${t.versionLength}`,
    ),
    check(
      'sentences_assigned_whole',
      sql`(${t.assignedTo} is null) = (${t.assignedBy} is null) and (${t.assignedTo} is null) = (${t.assignedAt} is null)`,
    ),
    check('sentences_coverage_known', sql`${t.coverage} in (${oneOf(COVERAGES)})`),
  ],
)
