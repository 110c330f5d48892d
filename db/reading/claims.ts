import { sql } from 'drizzle-orm'
import { date, text, timestamp } from 'drizzle-orm/pg-core'
import { reading } from './schema'

/**
 * Every claim a reader may know of: published and standing, withdrawn (also while it is checked anew), or accepted and placed on a published
 * page (unless the desk hides what is still being checked). What a publication froze wins over the working record; `status` is the reader's,
 * never the stage. The notice of the last withdrawal stands until a verdict does.
 */
export const readableClaims = reading
  .view('claims', {
    publicId: text('public_id').notNull(),
    words: text('words').notNull(),
    status: text('status', { enum: ['not_checked', 'being_checked', 'rated', 'withdrawn'] }).notNull(),
    statement: text('statement').notNull(),
    language: text('language').notNull(),
    attribution: text('attribution', { enum: ['article', 'named', 'unnamed'] }).notNull(),
    claimantName: text('claimant_name'),
    claimMadeOn: date('claim_made_on', { mode: 'string' }),
    ratingId: text('rating_id'),
    ratingWord: text('rating_word'),
    conclusion: text('conclusion'),
    changeKind: text('change_kind', { enum: ['correction', 'update'] }),
    oldRatingWord: text('old_rating_word'),
    publishedAt: timestamp('published_at', { withTimezone: true }),
    firstPublishedAt: timestamp('first_published_at', { withTimezone: true }),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
    withdrawalReason: text('withdrawal_reason'),
  })
  .as(sql`
    select c.public_id, coalesce(c.words, '') as words,
      case when p.id is not null then 'rated'
        when c.stage in ('withdrawn', 'declined') or (w.id is not null and not d.show_being_checked) then 'withdrawn'
        when c.stage = 'open' then 'not_checked' else 'being_checked' end as status,
      coalesce(p.statement, gone.statement, c.statement) as statement,
      coalesce(p.language, gone.language, c.language) as language,
      coalesce(p.attribution, gone.attribution, c.attribution) as attribution,
      case when p.id is not null then p.claimant_name when gone.id is not null then gone.claimant_name else cl.name end as claimant_name,
      case when p.id is not null then p.claim_made_on when gone.id is not null then gone.claim_made_on else c.claim_made_on end as claim_made_on,
      p.rating_id, p.rating_word, conclusion.body as conclusion,
      change.kind as change_kind, change.old_rating_word, p.published_at,
      case when p.id is not null then (select min(f.published_at) from public.publications f where f.claim_id = c.id) end as first_published_at,
      w.confirmed_at as withdrawn_at, reason.body as withdrawal_reason
    from public.claims c
    cross join public.desk_settings d
    left join public.claimants cl on cl.id = c.claimant_id
    left join public.publications p on p.id = c.publication_id
    left join public.texts conclusion on conclusion.id = p.conclusion_id
    left join public.corrections change on change.publication_id = p.id and change.kind in ('correction', 'update')
    left join lateral (select * from public.withdrawals k where k.claim_id = c.id and k.confirmed_at is not null and p.id is null
      order by k.confirmed_at desc limit 1) w on true
    left join public.texts reason on reason.id = w.reason_id
    left join public.publications gone on gone.id = w.publication_id
    where c.mode = 'published_elsewhere' and c.public_id is not null
      and (p.id is not null or w.id is not null
        or (c.stage in ('open', 'checking', 'in_review', 'approved')
          and d.show_being_checked
          and exists (select 1 from public.appearances a join public.articles r on r.published_version_id = a.version_id
            where a.claim_id = c.id and a.removed_at is null and r.mode = 'published_elsewhere' and r.removed_at is null)))`)
