-- The two roles and their rights, given at every start: roles belong to the whole server, so a database may come to one that does not have
-- them, and somebody may make them later. Whoever may not make roles runs without, with one address for everything and a warning.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['claimdesk_desk', 'claimdesk_reader'] LOOP
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
      sources, withdrawals, comments TO claimdesk_desk;
    GRANT DELETE ON sign_in_attempts, submissions, evidence_readers TO claimdesk_desk;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO claimdesk_desk;
    GRANT EXECUTE ON FUNCTION redact_text(uuid) TO claimdesk_desk;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'claimdesk_reader') THEN
    GRANT USAGE ON SCHEMA reading TO claimdesk_reader;
    GRANT SELECT ON ALL TABLES IN SCHEMA reading TO claimdesk_reader;
  END IF;
END $$
