-- Who translated a quote is a name of the desk's, shown where the desk shows names. The view is replaced, because others stand on it.
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
    where r.id is not null or (a.version_id is null and rc.status in ('rated', 'withdrawn')));