-- The three roles and their rights, given at every start: roles belong to the whole server, so a database may come to one that does not have
-- them, and somebody may make them later. Whoever may not make roles runs without, with one address for everything and a warning.
DO $$
DECLARE wanted text; kept text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['claimdesk_desk', 'claimdesk_reader', 'claimdesk_worker'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', wanted); END IF;
      IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN EXECUTE format('GRANT %I TO CURRENT_USER', wanted); END IF;
    EXCEPTION
      WHEN insufficient_privilege THEN RAISE NOTICE 'The role % cannot be made or granted here.', wanted;
      WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END LOOP;

  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'claimdesk_desk') THEN
    GRANT USAGE ON SCHEMA public, reading TO claimdesk_desk;
    GRANT SELECT ON ALL TABLES IN SCHEMA public, reading TO claimdesk_desk;
    GRANT INSERT ON ALL TABLES IN SCHEMA public TO claimdesk_desk;
    REVOKE INSERT ON verdict_authors, rating_scales, ratings FROM claimdesk_desk;
    GRANT UPDATE ON users, sessions, invitations, desk_settings, submissions, articles, sentences, claims, appearances, anchorings, evidence,
      sources, withdrawals, comments, interviews, searches, captures, quote_lookups, capture_flags, claim_points, point_stances,
      independence_rulings TO claimdesk_desk;
    GRANT DELETE ON sign_in_attempts, submissions, evidence_readers, point_stances TO claimdesk_desk;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO claimdesk_desk;
    GRANT EXECUTE ON FUNCTION redact_text(uuid), queue_job(text, json, text), retry_job(bigint) TO claimdesk_desk;
    GRANT USAGE ON SCHEMA graphile_worker TO claimdesk_desk;
    GRANT SELECT ON graphile_worker.jobs TO claimdesk_desk;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'claimdesk_reader') THEN
    GRANT USAGE ON SCHEMA reading TO claimdesk_reader;
    GRANT SELECT ON ALL TABLES IN SCHEMA reading TO claimdesk_reader;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'claimdesk_worker') THEN
    GRANT USAGE ON SCHEMA public, graphile_worker TO claimdesk_worker;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO claimdesk_worker;
    GRANT SELECT, DELETE ON submissions, sign_in_attempts, sessions TO claimdesk_worker;
    GRANT SELECT ON sources, evidence, evidence_readers, appearances, claims, captures, quote_lookups, capture_flags, files, interviews, events,
      desk_settings, verdict_authors TO claimdesk_worker;
    GRANT INSERT ON captures, files, quote_lookups, capture_flags, events TO claimdesk_worker;
    GRANT UPDATE ON captures, quote_lookups TO claimdesk_worker;
    GRANT UPDATE (title, author, publisher, published_on, access, from_page, version, changed_by) ON sources TO claimdesk_worker;
    GRANT UPDATE (locator) ON evidence TO claimdesk_worker;
    GRANT EXECUTE ON FUNCTION queue_job(text, json, text) TO claimdesk_worker;
    GRANT DELETE ON files TO claimdesk_worker;
    -- Given by an earlier start, and needed no more.
    REVOKE SELECT ON users FROM claimdesk_worker;
    -- The worker's own tables hide every row from whoever has no policy and does not own them.
    FOR kept IN SELECT c.oid::regclass::text FROM pg_class c WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity
      AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'claimdesk_worker') LOOP
      EXECUTE format('CREATE POLICY claimdesk_worker ON %s TO claimdesk_worker USING (true) WITH CHECK (true)', kept);
    END LOOP;
  END IF;
END $$
