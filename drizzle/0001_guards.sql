-- What the tables alone cannot hold: roles and their rights, append-only rows, the second person, the legal stages, the chain.

-- Roles belong to the whole server, so several databases of one server share them. Without the right to make roles the desk still runs,
-- with one address for everything and a warning.
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
END $$;--> statement-breakpoint

ALTER TABLE claims ADD CONSTRAINT claims_publication_own FOREIGN KEY (publication_id, id) REFERENCES publications (id, claim_id);--> statement-breakpoint

-- Append-only -----------------------------------------------------------------------------------------------------------------------
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['events', 'verdict_revisions', 'reviews', 'publications', 'publication_evidence', 'corrections',
    'article_versions', 'source_waivers', 'verdict_authors', 'ratings'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept || '_append_only', kept);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept || '_no_truncate', kept);
  END LOOP;
END $$;--> statement-breakpoint

-- A text changes once, by redaction: body and salt go, everything else stays.
CREATE FUNCTION guard_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.body IS NOT NULL AND NEW.body IS NULL AND NEW.salt IS NULL AND NEW.redacted_at IS NOT NULL
    AND (NEW.id, NEW.digest, NEW.created_at) = (OLD.id, OLD.digest, OLD.created_at) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'texts are append-only' USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER texts_guard BEFORE UPDATE OR DELETE ON texts FOR EACH ROW EXECUTE FUNCTION guard_text();--> statement-breakpoint
CREATE TRIGGER texts_no_truncate BEFORE TRUNCATE ON texts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- The chain ---------------------------------------------------------------------------------------------------------------------------
CREATE FUNCTION guard_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE tail record;
BEGIN
  SELECT sequence, hash INTO tail FROM events ORDER BY sequence DESC LIMIT 1;
  IF NEW.sequence <> coalesce(tail.sequence, 0) + 1 OR NEW.previous_hash <> coalesce(tail.hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'event % does not follow the chain', NEW.sequence USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER events_chain BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION guard_event();--> statement-breakpoint

-- Part-authors -------------------------------------------------------------------------------------------------------------------------
-- Locking the claim's row makes a new revision and an approval wait for each other.
CREATE FUNCTION guard_revision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE claim record; last integer;
BEGIN
  SELECT series, stage INTO claim FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  SELECT max(number) INTO last FROM verdict_revisions WHERE claim_id = NEW.claim_id;
  IF NEW.series <> claim.series OR NEW.number <> coalesce(last, 0) + 1 THEN
    RAISE EXCEPTION 'revision % does not follow the last', NEW.number USING ERRCODE = 'restrict_violation';
  END IF;
  INSERT INTO verdict_authors (claim_id, series, user_id) VALUES (NEW.claim_id, NEW.series, NEW.created_by) ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER verdict_revisions_follow BEFORE INSERT ON verdict_revisions FOR EACH ROW EXECUTE FUNCTION guard_revision();--> statement-breakpoint

CREATE FUNCTION note_evidence_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE current_series integer;
BEGIN
  IF NEW.stance = 'context' OR NEW.removed_at IS NOT NULL THEN RETURN NEW; END IF;
  SELECT series INTO current_series FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  INSERT INTO verdict_authors (claim_id, series, user_id)
    VALUES (NEW.claim_id, current_series, coalesce(NEW.changed_by, NEW.created_by)) ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER evidence_author AFTER INSERT OR UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION note_evidence_author();--> statement-breakpoint

-- The second person ----------------------------------------------------------------------------------------------------------------------
CREATE FUNCTION guard_review() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE claim record; last uuid; person record;
BEGIN
  SELECT series, stage INTO claim FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  SELECT id INTO last FROM verdict_revisions WHERE claim_id = NEW.claim_id ORDER BY number DESC LIMIT 1;
  SELECT role, second_check, removed_at INTO person FROM users WHERE id = NEW.created_by;
  IF EXISTS (SELECT FROM verdict_authors a WHERE a.claim_id = NEW.claim_id AND a.series = claim.series AND a.user_id = NEW.created_by) THEN
    RAISE EXCEPTION 'a part-author cannot review this verdict' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'reviews_second_person';
  END IF;
  IF person.removed_at IS NOT NULL OR NOT (person.role IN ('editor', 'admin') OR (person.role = 'reviewer' AND person.second_check)) THEN
    RAISE EXCEPTION 'this person may not review' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'reviews_by_role';
  END IF;
  IF NEW.series <> claim.series OR NEW.revision_id <> last THEN
    RAISE EXCEPTION 'a review decides on the latest revision' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'reviews_latest_revision';
  END IF;
  IF claim.stage <> 'in_review' AND NOT (NEW.decision = 'returned' AND claim.stage = 'approved') THEN
    RAISE EXCEPTION 'the claim is not in review' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'reviews_in_review';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER reviews_second_person BEFORE INSERT ON reviews FOR EACH ROW EXECUTE FUNCTION guard_review();--> statement-breakpoint

CREATE FUNCTION guard_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE claim record; last integer; newest record;
BEGIN
  SELECT series, stage, mode INTO claim FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  SELECT max(number) INTO last FROM publications WHERE claim_id = NEW.claim_id;
  IF claim.mode = 'own' OR NEW.series <> claim.series OR NEW.number <> coalesce(last, 0) + 1 THEN
    RAISE EXCEPTION 'publication % does not follow the last', NEW.number USING ERRCODE = 'restrict_violation', CONSTRAINT = 'publications_follow';
  END IF;
  IF NEW.revision_id <> (SELECT id FROM verdict_revisions WHERE claim_id = NEW.claim_id ORDER BY number DESC LIMIT 1) THEN
    RAISE EXCEPTION 'a publication shows the latest revision' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'publications_latest_revision';
  END IF;
  IF NEW.review_id IS NULL THEN RETURN NEW; END IF;
  SELECT * INTO newest FROM reviews WHERE claim_id = NEW.claim_id ORDER BY created_at DESC, id LIMIT 1;
  IF claim.stage <> 'approved' OR newest.id <> NEW.review_id OR newest.decision <> 'approved' OR newest.series <> NEW.series
    OR newest.revision_id <> NEW.revision_id OR newest.approved_hash <> NEW.approved_hash
    OR EXISTS (SELECT FROM verdict_authors a WHERE a.claim_id = NEW.claim_id AND a.series = NEW.series AND a.user_id = newest.created_by) THEN
    RAISE EXCEPTION 'this is not what was approved by a second person' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'publications_approved';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER publications_approved BEFORE INSERT ON publications FOR EACH ROW EXECUTE FUNCTION guard_publication();--> statement-breakpoint

-- Stages -----------------------------------------------------------------------------------------------------------------------------------
CREATE FUNCTION guard_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE newest record;
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'claims are never deleted' USING ERRCODE = 'restrict_violation'; END IF;
  IF NEW.mode <> OLD.mode OR NEW.id <> OLD.id OR (OLD.public_id IS NOT NULL AND (NEW.public_id, NEW.words) IS DISTINCT FROM (OLD.public_id, OLD.words)) THEN
    RAISE EXCEPTION 'mode and public address of a claim are fixed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_fixed';
  END IF;
  IF NEW.stage <> OLD.stage AND (OLD.stage, NEW.stage) NOT IN (
    ('suggested', 'open'), ('suggested', 'declined'), ('open', 'checking'), ('open', 'declined'), ('checking', 'declined'),
    ('checking', 'in_review'), ('in_review', 'approved'), ('in_review', 'checking'), ('approved', 'checking'), ('approved', 'published'),
    ('checking', 'published'), ('in_review', 'published'), ('published', 'checking'), ('declined', 'open'),
    ('checking', 'withdrawn'), ('in_review', 'withdrawn'), ('approved', 'withdrawn'), ('published', 'withdrawn'), ('withdrawn', 'checking')) THEN
    RAISE EXCEPTION 'a claim does not go from % to %', OLD.stage, NEW.stage USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_legal_stage';
  END IF;
  IF NEW.stage = 'published' AND OLD.stage <> 'published' THEN
    SELECT id, series, review_id INTO newest FROM publications WHERE claim_id = NEW.id ORDER BY number DESC LIMIT 1;
    IF newest.id IS DISTINCT FROM NEW.publication_id OR newest.series <> OLD.series OR NEW.series <> OLD.series + 1
      OR (OLD.stage <> 'approved' AND newest.review_id IS NOT NULL) THEN
      RAISE EXCEPTION 'a claim is published by its newest publication' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_newest_publication';
    END IF;
  ELSIF NEW.series <> OLD.series OR (NEW.publication_id IS DISTINCT FROM OLD.publication_id AND NEW.stage <> 'withdrawn') THEN
    RAISE EXCEPTION 'only publishing moves the publication pointer' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_publication_pointer';
  END IF;
  IF NEW.stage = 'withdrawn' AND OLD.stage <> 'withdrawn' AND NOT EXISTS (
    SELECT FROM withdrawals w WHERE w.claim_id = NEW.id AND w.confirmed_at IS NOT NULL AND w.ended_at IS NULL) THEN
    RAISE EXCEPTION 'withdrawing takes two editors' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_withdrawn_by_two';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER claims_guard BEFORE UPDATE OR DELETE ON claims FOR EACH ROW EXECUTE FUNCTION guard_claim();--> statement-breakpoint
CREATE TRIGGER claims_no_truncate BEFORE TRUNCATE ON claims FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- A claim is born suggested or open, with no publication.
CREATE FUNCTION guard_new_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stage NOT IN ('suggested', 'open') OR NEW.publication_id IS NOT NULL OR NEW.series <> 1 THEN
    RAISE EXCEPTION 'a claim begins suggested or open' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_begin';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER claims_begin BEFORE INSERT ON claims FOR EACH ROW EXECUTE FUNCTION guard_new_claim();--> statement-breakpoint

-- One withdrawal at a time may be waiting or standing for a claim.
CREATE UNIQUE INDEX withdrawals_one_at_a_time ON withdrawals (claim_id) WHERE ended_at IS NULL;--> statement-breakpoint

-- The mode of an article never changes; what is removed stays.
CREATE FUNCTION guard_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'articles are never deleted' USING ERRCODE = 'restrict_violation'; END IF;
  IF (NEW.mode, NEW.public_id, NEW.id) <> (OLD.mode, OLD.public_id, OLD.id) THEN
    RAISE EXCEPTION 'mode and public address of an article are fixed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER articles_guard BEFORE UPDATE OR DELETE ON articles FOR EACH ROW EXECUTE FUNCTION guard_article();--> statement-breakpoint

-- Redaction: the only door to a text's body. The caller records the event in the same transaction.
CREATE FUNCTION redact_text(text_id uuid) RETURNS text LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE texts SET body = NULL, salt = NULL, redacted_at = clock_timestamp() WHERE id = text_id AND body IS NOT NULL RETURNING digest
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION redact_text(uuid) FROM PUBLIC;--> statement-breakpoint

-- Rights ---------------------------------------------------------------------------------------------------------------------------------
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'claimdesk_desk') THEN
    GRANT USAGE ON SCHEMA public TO claimdesk_desk;
    GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO claimdesk_desk;
    REVOKE INSERT ON verdict_authors, rating_scales, ratings FROM claimdesk_desk;
    GRANT UPDATE ON users, sessions, invitations, desk_settings, submissions, articles, sentences, claims, appearances, evidence,
      withdrawals, comments TO claimdesk_desk;
    GRANT DELETE ON sign_in_attempts, submissions, evidence_readers TO claimdesk_desk;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO claimdesk_desk;
    GRANT EXECUTE ON FUNCTION redact_text(uuid) TO claimdesk_desk;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO claimdesk_desk;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO claimdesk_desk;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'claimdesk_reader') THEN
    GRANT USAGE ON SCHEMA reading TO claimdesk_reader;
    GRANT SELECT ON ALL TABLES IN SCHEMA reading TO claimdesk_reader;
    ALTER DEFAULT PRIVILEGES IN SCHEMA reading GRANT SELECT ON TABLES TO claimdesk_reader;
  END IF;
END $$;--> statement-breakpoint

-- The first scale (domain/rating.ts; a test holds the two together) and the desk's own row.
INSERT INTO rating_scales (version) VALUES (1);--> statement-breakpoint
INSERT INTO ratings (scale_version, rating_id, position, word, definition, value) VALUES
  (1, 'true', 1, 'True', 'Accurate; nothing important is missing.', 5),
  (1, 'mostly_true', 2, 'Mostly true', 'Accurate, but needs a detail or clarification.', 4),
  (1, 'mixed', 3, 'Mixed', 'Has important true and false parts.', 3),
  (1, 'misleading', 4, 'Misleading', 'Uses correct facts in a way that gives a wrong impression.', NULL),
  (1, 'mostly_false', 5, 'Mostly false', 'Has some truth but ignores facts that change the picture.', 2),
  (1, 'false', 6, 'False', 'Not accurate.', 1),
  (1, 'unverifiable', 7, 'Unverifiable', 'We looked; the available evidence cannot settle it.', NULL),
  (1, 'opinion', 8, 'Opinion', 'A view or a forecast; not something facts can settle.', NULL);--> statement-breakpoint
INSERT INTO desk_settings (id) VALUES (1);
