-- Ways round the second person that the first guards left open to somebody who writes SQL as the desk's role.

-- A temporary table named events, made by anybody, was read in place of the history.
ALTER FUNCTION guard_event() SET search_path = public, pg_temp;--> statement-breakpoint

-- The moment of a review and of a stage is the database's, so that no review can be dated after a later one.
CREATE OR REPLACE FUNCTION guard_review() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE claim record; last uuid; person record;
BEGIN
  SELECT series, stage INTO claim FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  NEW.created_at := clock_timestamp();
  SELECT id INTO last FROM verdict_revisions WHERE claim_id = NEW.claim_id ORDER BY number DESC LIMIT 1;
  SELECT role, second_check, removed_at INTO person FROM users WHERE id = NEW.created_by;
  IF EXISTS (SELECT FROM verdict_authors a WHERE a.claim_id = NEW.claim_id AND a.series = claim.series AND a.user_id = NEW.created_by) THEN
    RAISE EXCEPTION 'a part-author cannot review this verdict' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'reviews_second_person';
  END IF;
  IF person.removed_at IS NOT NULL OR NOT (person.role IN ('editor', 'admin') OR (person.role = 'reviewer' AND person.second_check)) THEN
    RAISE EXCEPTION 'this person may not review' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'reviews_by_role';
  END IF;
  IF NEW.series <> claim.series OR NEW.revision_id IS DISTINCT FROM last THEN
    RAISE EXCEPTION 'a review decides on the latest revision' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'reviews_latest_revision';
  END IF;
  IF claim.stage <> 'in_review' AND NOT (NEW.decision = 'returned' AND claim.stage = 'approved') THEN
    RAISE EXCEPTION 'the claim is not in review' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'reviews_in_review';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint

-- A claim is approved by an approval of what is in review now, not by a change of its stage; what was approved stays as it was.
CREATE FUNCTION guard_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE newest record;
BEGIN
  IF NEW.article_id IS DISTINCT FROM OLD.article_id THEN
    RAISE EXCEPTION 'the article of a claim is fixed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_fixed';
  END IF;
  IF NEW.stage = 'approved' AND OLD.stage <> 'approved' THEN
    SELECT * INTO newest FROM reviews WHERE claim_id = NEW.id ORDER BY created_at DESC, id LIMIT 1;
    IF newest.decision IS DISTINCT FROM 'approved' OR newest.series <> NEW.series OR newest.created_at < OLD.stage_since
      OR newest.revision_id <> (SELECT id FROM verdict_revisions WHERE claim_id = NEW.id ORDER BY number DESC LIMIT 1)
      OR EXISTS (SELECT FROM verdict_authors a WHERE a.claim_id = NEW.id AND a.series = NEW.series AND a.user_id = newest.created_by) THEN
      RAISE EXCEPTION 'a claim is approved by the review of a second person' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_approved_by_review';
    END IF;
  END IF;
  IF OLD.stage IN ('approved', 'published') AND NEW.stage IN ('approved', 'published')
    AND (NEW.statement, NEW.language, NEW.attribution, NEW.claimant_id, NEW.kind, NEW.claim_made_on)
      IS DISTINCT FROM (OLD.statement, OLD.language, OLD.attribution, OLD.claimant_id, OLD.kind, OLD.claim_made_on) THEN
    RAISE EXCEPTION 'the wording was approved as it is' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_approved_wording';
  END IF;
  NEW.stage_since := CASE WHEN NEW.stage <> OLD.stage THEN clock_timestamp() ELSE OLD.stage_since END;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER claims_guard_approval BEFORE UPDATE ON claims FOR EACH ROW EXECUTE FUNCTION guard_approval();--> statement-breakpoint

-- A publication shows the approved revision and wording, nothing else; over another one it announces the change.
CREATE FUNCTION guard_snapshot() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM verdict_revisions v JOIN claims c ON c.id = v.claim_id LEFT JOIN claimants p ON p.id = c.claimant_id
    WHERE v.id = NEW.revision_id
      AND (v.scale_version, v.rating_id, v.conclusion_id, v.reasoning_id, v.known_id, v.unknown_id, v.confidence, v.confidence_reason_id, v.qualifiers)
        IS NOT DISTINCT FROM (NEW.scale_version, NEW.rating_id, NEW.conclusion_id, NEW.reasoning_id, NEW.known_id, NEW.unknown_id, NEW.confidence,
          NEW.confidence_reason_id, NEW.qualifiers)
      AND (c.statement, c.language, c.attribution, p.name, c.kind, c.claim_made_on)
        IS NOT DISTINCT FROM (NEW.statement, NEW.language, NEW.attribution, NEW.claimant_name, NEW.kind, NEW.claim_made_on)) THEN
    RAISE EXCEPTION 'a publication shows what was approved' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'publications_as_approved';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER publications_as_approved BEFORE INSERT ON publications FOR EACH ROW EXECUTE FUNCTION guard_snapshot();--> statement-breakpoint

CREATE FUNCTION guard_announcement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.number > 1 AND NOT EXISTS (SELECT FROM corrections k JOIN publications before ON before.id = k.previous_publication_id
    WHERE k.publication_id = NEW.id AND before.number = NEW.number - 1
      AND (k.old_rating_id, k.new_rating_id) = (before.rating_id, NEW.rating_id)) THEN
    RAISE EXCEPTION 'a changed publication is announced' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'publications_announced';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER publications_announced AFTER INSERT ON publications DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard_announcement();--> statement-breakpoint

-- Who asked for a withdrawal, when and why is fixed, so that nobody can confirm their own by changing whose it was. Both are editors.
CREATE FUNCTION guard_withdrawal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'withdrawals are never deleted' USING ERRCODE = 'restrict_violation'; END IF;
  IF TG_OP = 'INSERT' AND (NEW.confirmed_by IS NOT NULL OR NEW.ended_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a withdrawal begins with asking' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'withdrawals_begin';
  END IF;
  IF TG_OP = 'UPDATE' AND ((NEW.id, NEW.claim_id, NEW.reason_id, NEW.asked_by, NEW.asked_at) <> (OLD.id, OLD.claim_id, OLD.reason_id, OLD.asked_by, OLD.asked_at)
    OR OLD.ended_at IS NOT NULL OR (OLD.confirmed_at IS NOT NULL
      AND (NEW.confirmed_by, NEW.confirmed_at, NEW.publication_id) IS DISTINCT FROM (OLD.confirmed_by, OLD.confirmed_at, OLD.publication_id))) THEN
    RAISE EXCEPTION 'what was asked and confirmed is fixed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'withdrawals_fixed';
  END IF;
  IF EXISTS (SELECT FROM users u WHERE u.id = CASE TG_OP WHEN 'INSERT' THEN NEW.asked_by ELSE NEW.confirmed_by END
    AND (u.role NOT IN ('editor', 'admin') OR u.removed_at IS NOT NULL)) AND (TG_OP = 'INSERT' OR OLD.confirmed_by IS NULL) THEN
    RAISE EXCEPTION 'withdrawing takes two editors' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'withdrawals_by_role';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER withdrawals_guard BEFORE INSERT OR UPDATE OR DELETE ON withdrawals FOR EACH ROW EXECUTE FUNCTION guard_withdrawal();--> statement-breakpoint
CREATE TRIGGER withdrawals_no_truncate BEFORE TRUNCATE ON withdrawals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- A claim has the mode of its article.
CREATE OR REPLACE FUNCTION guard_new_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.stage NOT IN ('suggested', 'open') OR NEW.publication_id IS NOT NULL OR NEW.series <> 1 THEN
    RAISE EXCEPTION 'a claim begins suggested or open' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_begin';
  END IF;
  IF EXISTS (SELECT FROM articles WHERE id = NEW.article_id AND mode <> NEW.mode) THEN
    RAISE EXCEPTION 'a claim has the mode of its article' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_mode_of_article';
  END IF;
  RETURN NEW;
END $$;
