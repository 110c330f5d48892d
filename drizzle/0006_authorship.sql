-- Who wrote part of a verdict, and what its approver found, as the database keeps them.
ALTER TABLE "publications" DROP CONSTRAINT "publications_reviewed_or_emergency";--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "changed_by" uuid;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "source_rule" text;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "waiver_id" uuid;--> statement-breakpoint
ALTER TABLE "source_waivers" ADD CONSTRAINT "source_waivers_of_claim" UNIQUE("id","claim_id");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_waiver_id_claim_id_source_waivers_id_claim_id_fk" FOREIGN KEY ("waiver_id","claim_id") REFERENCES "public"."source_waivers"("id","claim_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_reviewed_or_emergency" CHECK ("publications"."review_id" is not null or ("publications"."number" = 1 and "publications"."rating_id" = 'unverifiable' and "publications"."emergency_reason_id" is not null and "publications"."review_due_at" is not null));--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_approval_has_source_rule" CHECK (("reviews"."decision" = 'approved') = ("reviews"."source_rule" is not null) and "reviews"."source_rule" in ('not_needed', 'two_independent', 'decisive_primary', 'waived', 'unmet')) NOT VALID;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_waived_by_a_waiver" CHECK (("reviews"."source_rule" is not distinct from 'waived') = ("reviews"."waiver_id" is not null));--> statement-breakpoint

-- Whoever changes what is claimed after a verdict was begun writes part of it. What stands in review goes back to be checked.
CREATE FUNCTION note_wording_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.stage NOT IN ('suggested', 'open', 'checking') THEN
    RAISE EXCEPTION 'a claim is reworded while it is being checked' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_reworded_in_checking';
  END IF;
  IF OLD.stage IN ('suggested', 'open') AND NOT EXISTS (SELECT FROM verdict_revisions v WHERE v.claim_id = NEW.id) THEN RETURN NULL; END IF;
  IF NEW.changed_by IS NULL THEN
    RAISE EXCEPTION 'nobody is named for the new wording' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_reworded_by_somebody';
  END IF;
  INSERT INTO verdict_authors (claim_id, series, user_id) VALUES (NEW.id, NEW.series, NEW.changed_by) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER claims_wording_author AFTER UPDATE ON claims FOR EACH ROW
  WHEN ((NEW.statement, NEW.language, NEW.attribution, NEW.claimant_id, NEW.kind, NEW.claim_made_on)
    IS DISTINCT FROM (OLD.statement, OLD.language, OLD.attribution, OLD.claimant_id, OLD.kind, OLD.claim_made_on))
  EXECUTE FUNCTION note_wording_author();--> statement-breakpoint

-- Taking counting evidence away, or making it count no more, writes part of the verdict as adding it does.
CREATE OR REPLACE FUNCTION note_evidence_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE counts boolean := NEW.stance <> 'context' AND NEW.removed_at IS NULL; current_series integer;
BEGIN
  IF TG_OP = 'UPDATE' THEN counts := counts OR (OLD.stance <> 'context' AND OLD.removed_at IS NULL); END IF;
  IF NOT counts THEN RETURN NEW; END IF;
  SELECT series INTO current_series FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  INSERT INTO verdict_authors (claim_id, series, user_id)
    SELECT NEW.claim_id, current_series, person FROM unnest(ARRAY[coalesce(NEW.changed_by, NEW.created_by), NEW.removed_by]) AS person
    WHERE person IS NOT NULL ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;--> statement-breakpoint

-- What nobody has reviewed stays its authors' after it is published: they cannot approve the review that is due.
CREATE FUNCTION keep_unreviewed_authors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO verdict_authors (claim_id, series, user_id)
    SELECT a.claim_id, NEW.series, a.user_id FROM verdict_authors a JOIN publications p ON p.claim_id = a.claim_id AND p.series = a.series
    WHERE a.claim_id = NEW.id AND a.series = OLD.series AND p.review_id IS NULL ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER claims_keep_unreviewed_authors AFTER UPDATE ON claims FOR EACH ROW WHEN (NEW.series <> OLD.series)
  EXECUTE FUNCTION keep_unreviewed_authors();--> statement-breakpoint
INSERT INTO verdict_authors (claim_id, series, user_id)
  SELECT a.claim_id, c.series, a.user_id FROM claims c JOIN publications p ON p.claim_id = c.id AND p.series = c.series - 1 AND p.review_id IS NULL
  JOIN verdict_authors a ON a.claim_id = c.id AND a.series = p.series ON CONFLICT DO NOTHING;--> statement-breakpoint

-- What readers are told of the source rule is what the approver found.
CREATE FUNCTION guard_source_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.review_id IS NOT NULL AND NOT EXISTS (SELECT FROM reviews r LEFT JOIN source_waivers w ON w.id = r.waiver_id
    WHERE r.id = NEW.review_id AND (r.source_rule, w.reason_id) IS NOT DISTINCT FROM (NEW.source_rule, NEW.waiver_reason_id)) THEN
    RAISE EXCEPTION 'the source rule is told as it was approved' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'publications_source_rule';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER publications_source_rule BEFORE INSERT ON publications FOR EACH ROW EXECUTE FUNCTION guard_source_rule();--> statement-breakpoint

-- What readers were once told is never declined: its record stays.
CREATE FUNCTION guard_decline() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM publications p WHERE p.claim_id = NEW.id) THEN
    RAISE EXCEPTION 'a claim that was published is not declined' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_declined_never_published';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER claims_guard_decline BEFORE UPDATE ON claims FOR EACH ROW
  WHEN (NEW.stage = 'declined' AND OLD.stage <> 'declined') EXECUTE FUNCTION guard_decline();
