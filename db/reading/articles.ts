import { sql } from 'drizzle-orm'
import { boolean, date, integer, jsonb, text, timestamp } from 'drizzle-orm/pg-core'
import { reading } from './schema'

/**
 * Articles whose page an editor has published. Text and blocks only where a ground for showing them in full is recorded.
 * `originalChangedAt` is when the desk first took in a later text than the page shows; of that text itself readers see nothing.
 */
export const readableArticles = reading
  .view('articles', {
    publicId: text('public_id').notNull(),
    words: text('words').notNull(),
    title: text('title').notNull(),
    publisher: text('publisher'),
    author: text('author'),
    address: text('address'),
    publishedOn: date('published_on', { mode: 'string' }),
    language: text('language').notNull(),
    ground: text('ground', { enum: ['own', 'licensed', 'permitted', 'public_domain'] }),
    versionNumber: integer('version_number').notNull(),
    pagePublishedAt: timestamp('page_published_at', { withTimezone: true }).notNull(),
    text: text('text'),
    blocks:
      jsonb('blocks').$type<
        readonly { readonly kind: string; readonly start: number; readonly end: number }[]
      >(),
    originalChangedAt: timestamp('original_changed_at', { withTimezone: true }),
  })
  .as(sql`
    select r.public_id, r.words, r.title, r.publisher, r.author, r.address, r.published_on, r.language, r.ground,
      v.number as version_number, r.page_published_at,
      case when r.ground is not null then v.text end as text,
      case when r.ground is not null then v.blocks end as blocks,
      (select min(later.created_at) from public.article_versions later where later.article_id = r.id and later.number > v.number) as original_changed_at
    from public.articles r join public.article_versions v on v.id = r.published_version_id
    where r.mode = 'published_elsewhere' and r.removed_at is null`)

/**
 * Where a readable claim stands: its span on a published page, or for a published claim the place elsewhere as told in words.
 * `holds` is false where a published verdict has not been confirmed for the place. Who translated is told where the desk shows names.
 */
export const readableAppearances = reading
  .view('appearances', {
    claimPublicId: text('claim_public_id').notNull(),
    articlePublicId: text('article_public_id'),
    start: integer('start'),
    end: integer('end'),
    quote: text('quote').notNull(),
    quoteLanguage: text('quote_language').notNull(),
    translation: text('translation'),
    translatedBy: text('translated_by'),
    saidWhere: text('said_where'),
    saidAddress: text('said_address'),
    holds: boolean('holds').notNull(),
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
  })
  .as(sql`
    select rc.public_id as claim_public_id, r.public_id as article_public_id, a.start, a."end", a.quote, a.quote_language,
      a.translation, case when (select d.show_byline from public.desk_settings d) then a.translated_by end as translated_by,
      a.said_where, a.said_address,
      (c.publication_id is null or a.confirmed_at is not null) as holds,
      case when c.publication_id is not null then a.confirmed_at end as confirmed_at
    from reading.claims rc
    join public.claims c on c.public_id = rc.public_id
    join public.appearances a on a.claim_id = c.id and a.removed_at is null
    left join public.articles r on r.published_version_id = a.version_id and r.mode = 'published_elsewhere' and r.removed_at is null
    where r.id is not null or (a.version_id is null and (rc.status = 'rated' or rc.withdrawn_at is not null))`)

/** Sentences of a published page: all of them where the text may be shown in full, else those a readable claim stands in and one either side. */
export const readableSentences = reading
  .view('sentences', {
    articlePublicId: text('article_public_id').notNull(),
    number: integer('number').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    text: text('text').notNull(),
  })
  .as(sql`
    select r.public_id as article_public_id, s.number, s.start, s."end", substr(v.text, s.start + 1, s."end" - s.start) as text
    from public.articles r
    join public.article_versions v on v.id = r.published_version_id
    join public.sentences s on s.version_id = v.id
    where r.mode = 'published_elsewhere' and r.removed_at is null
      and (r.ground is not null or exists (
        select 1 from reading.appearances a
        join public.sentences q on q.version_id = v.id and q.start < a."end" and q."end" > a.start and abs(q.number - s.number) <= 1
        where a.article_public_id = r.public_id))`)
