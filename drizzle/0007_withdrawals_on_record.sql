-- The notice of a withdrawal stays for readers until a new verdict stands, and on record after it. Views are replaced, because others stand on them.
CREATE OR REPLACE VIEW "reading"."claims" AS (
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
            where a.claim_id = c.id and a.removed_at is null and r.mode = 'published_elsewhere' and r.removed_at is null))));--> statement-breakpoint
CREATE OR REPLACE VIEW "reading"."appearances" AS (
    select rc.public_id as claim_public_id, r.public_id as article_public_id, a.start, a."end", a.quote, a.quote_language,
      a.translation, case when (select d.show_byline from public.desk_settings d) then a.translated_by end as translated_by,
      a.said_where, a.said_address,
      (c.publication_id is null or a.confirmed_at is not null) as holds,
      case when c.publication_id is not null then a.confirmed_at end as confirmed_at
    from reading.claims rc
    join public.claims c on c.public_id = rc.public_id
    join public.appearances a on a.claim_id = c.id and a.removed_at is null
    left join public.articles r on r.published_version_id = a.version_id and r.mode = 'published_elsewhere' and r.removed_at is null
    where r.id is not null or (a.version_id is null and (rc.status = 'rated' or rc.withdrawn_at is not null)));--> statement-breakpoint
CREATE VIEW "reading"."withdrawals" AS (
    select rc.public_id as claim_public_id, p.number as publication_number, w.confirmed_at as at, reason.body as reason, w.ended_at
    from reading.claims rc
    join public.claims c on c.public_id = rc.public_id
    join public.withdrawals w on w.claim_id = c.id and w.confirmed_at is not null
    join public.publications p on p.id = w.publication_id
    left join public.texts reason on reason.id = w.reason_id);
