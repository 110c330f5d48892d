import { sql } from 'drizzle-orm'
import { boolean, date, integer, jsonb, text, timestamp } from 'drizzle-orm/pg-core'
import { CLAIMANT_KINDS } from '@/domain/claim'
import type { ToldInterview } from '@/domain/evidence'
import { reading } from './schema'

/** Every publication of a claim whose verdict stands, newest included: the public history. Nothing of a withdrawn claim. */
export const readablePublications = reading
  .view('publications', {
    claimPublicId: text('claim_public_id').notNull(),
    number: integer('number').notNull(),
    standing: boolean('standing').notNull(),
    statement: text('statement').notNull(),
    language: text('language').notNull(),
    attribution: text('attribution', { enum: ['article', 'named', 'unnamed'] }).notNull(),
    claimantName: text('claimant_name'),
    claimantKind: text('claimant_kind', { enum: CLAIMANT_KINDS }),
    kind: text('kind').notNull(),
    claimMadeOn: date('claim_made_on', { mode: 'string' }),
    ratingId: text('rating_id').notNull(),
    ratingWord: text('rating_word').notNull(),
    ratingDefinition: text('rating_definition').notNull(),
    ratingValue: integer('rating_value'),
    conclusion: text('conclusion'),
    reasoning: text('reasoning'),
    known: text('known'),
    unknown: text('unknown'),
    confidence: text('confidence').notNull(),
    confidenceReason: text('confidence_reason'),
    qualifiers: text('qualifiers').array().notNull(),
    sourceRule: text('source_rule').notNull(),
    waiverReason: text('waiver_reason'),
    byline: text('byline'),
    approvedByName: text('approved_by_name'),
    emergency: boolean('emergency').notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
  })
  .as(sql`
    select c.public_id as claim_public_id, p.number, p.id = c.publication_id as standing, p.statement, p.language, p.attribution,
      p.claimant_name, p.claimant_kind, p.kind, p.claim_made_on, p.rating_id, p.rating_word, p.rating_definition, p.rating_value,
      conclusion.body as conclusion, reasoning.body as reasoning, known.body as known, unknown.body as unknown,
      p.confidence, why.body as confidence_reason, p.qualifiers, p.source_rule, waiver.body as waiver_reason,
      case when d.show_byline then p.byline end as byline, case when d.show_byline then p.approved_by_name end as approved_by_name,
      p.review_id is null as emergency, p.published_at
    from public.claims c
    join public.publications p on p.claim_id = c.id
    cross join public.desk_settings d
    left join public.texts conclusion on conclusion.id = p.conclusion_id
    left join public.texts reasoning on reasoning.id = p.reasoning_id
    left join public.texts known on known.id = p.known_id
    left join public.texts unknown on unknown.id = p.unknown_id
    left join public.texts why on why.id = p.confidence_reason_id
    left join public.texts waiver on waiver.id = p.waiver_reason_id
    where c.publication_id is not null and c.mode = 'published_elsewhere'`)

/** The public evidence that the standing publication froze, in its order. Of a copy the desk kept readers get time and hash, never the copy. */
export const readableEvidence = reading
  .view('evidence', {
    claimPublicId: text('claim_public_id').notNull(),
    position: integer('position').notNull(),
    stance: text('stance', { enum: ['supports', 'refutes', 'partly', 'context'] }).notNull(),
    quote: text('quote'),
    quoteLanguage: text('quote_language').notNull(),
    note: text('note'),
    locator: text('locator'),
    decisivePrimary: boolean('decisive_primary').notNull(),
    title: text('title').notNull(),
    address: text('address'),
    publisher: text('publisher'),
    author: text('author'),
    publishedOn: date('published_on', { mode: 'string' }),
    sourceKind: text('source_kind').notNull(),
    interest: text('interest'),
    consultedAt: timestamp('consulted_at', { withTimezone: true }).notNull(),
    kind: text('kind').notNull(),
    access: text('access').notNull(),
    translation: text('translation'),
    translationLanguage: text('translation_language'),
    translatedBy: text('translated_by'),
    interview: jsonb('interview').$type<ToldInterview>(),
    searchWords: text('search_words'),
    searchedOn: date('searched_on', { mode: 'string' }),
    capturedAt: timestamp('captured_at', { withTimezone: true }),
    captureSha256: text('capture_sha256'),
    archiveAddress: text('archive_address'),
  })
  .as(sql`
    select c.public_id as claim_public_id, e.position, e.stance, quote.body as quote, e.quote_language, note.body as note, e.locator,
      e.decisive_primary, e.title, e.address, e.publisher, e.author, e.published_on, e.source_kind, e.interest, e.consulted_at,
      e.kind, e.access, translation.body as translation, e.translation_language,
      case when d.show_byline then e.translated_by end as translated_by,
      e.interview, e.search_words, e.searched_on, e.captured_at, e.capture_sha256, e.archive_address
    from public.claims c
    cross join public.desk_settings d
    join public.publication_evidence e on e.publication_id = c.publication_id and e.visibility = 'public'
    left join public.texts quote on quote.id = e.quote_id
    left join public.texts note on note.id = e.note_id
    left join public.texts translation on translation.id = e.translation_id
    where c.mode = 'published_elsewhere'`)

/** Corrections and updates of claims whose verdict stands; typing errors carry no notice. */
export const readableCorrections = reading
  .view('corrections', {
    claimPublicId: text('claim_public_id').notNull(),
    publicationNumber: integer('publication_number').notNull(),
    kind: text('kind', { enum: ['correction', 'update'] }).notNull(),
    oldRatingId: text('old_rating_id').notNull(),
    oldRatingWord: text('old_rating_word').notNull(),
    newRatingId: text('new_rating_id').notNull(),
    newRatingWord: text('new_rating_word').notNull(),
    note: text('note'),
    at: timestamp('at', { withTimezone: true }).notNull(),
  })
  .as(sql`
    select c.public_id as claim_public_id, p.number as publication_number, k.kind, k.old_rating_id, k.old_rating_word,
      k.new_rating_id, k.new_rating_word, note.body as note, k.created_at as at
    from public.corrections k
    join public.claims c on c.id = k.claim_id
    join public.publications p on p.id = k.publication_id
    left join public.texts note on note.id = k.note_id
    where c.publication_id is not null and c.mode = 'published_elsewhere' and k.kind in ('correction', 'update')`)

/** Every confirmed withdrawal of a claim that readers may know of, ended or not, with the number of the publication it took back. */
export const readableWithdrawals = reading
  .view('withdrawals', {
    claimPublicId: text('claim_public_id').notNull(),
    publicationNumber: integer('publication_number').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    reason: text('reason'),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  })
  .as(sql`
    select rc.public_id as claim_public_id, p.number as publication_number, w.confirmed_at as at, reason.body as reason, w.ended_at
    from reading.claims rc
    join public.claims c on c.public_id = rc.public_id
    join public.withdrawals w on w.claim_id = c.id and w.confirmed_at is not null
    join public.publications p on p.id = w.publication_id
    left join public.texts reason on reason.id = w.reason_id`)
