DROP INDEX "claimants_name_once";--> statement-breakpoint
-- What was sent before this is not known any more: an empty digest equals none, so sending it again is refused and nothing is lost.
ALTER TABLE "submissions" ADD COLUMN "digest" text NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "submissions" ALTER COLUMN "digest" DROP DEFAULT;--> statement-breakpoint
CREATE UNIQUE INDEX "claimants_once" ON "claimants" USING btree ("name","kind");--> statement-breakpoint
CREATE INDEX "submissions_by_age" ON "submissions" USING btree ("created_at");--> statement-breakpoint
-- Longer passages that are already there stay, and cannot be added any more.
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_span_bounded" CHECK ("appearances"."end" - "appearances"."start" <= 2000) NOT VALID;--> statement-breakpoint

-- A publication shows the approved revision and wording, the claimant's kind among it.
CREATE OR REPLACE FUNCTION guard_snapshot() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM verdict_revisions v JOIN claims c ON c.id = v.claim_id LEFT JOIN claimants p ON p.id = c.claimant_id
    WHERE v.id = NEW.revision_id
      AND (v.scale_version, v.rating_id, v.conclusion_id, v.reasoning_id, v.known_id, v.unknown_id, v.confidence, v.confidence_reason_id, v.qualifiers)
        IS NOT DISTINCT FROM (NEW.scale_version, NEW.rating_id, NEW.conclusion_id, NEW.reasoning_id, NEW.known_id, NEW.unknown_id, NEW.confidence,
          NEW.confidence_reason_id, NEW.qualifiers)
      AND (c.statement, c.language, c.attribution, p.name, p.kind, c.kind, c.claim_made_on)
        IS NOT DISTINCT FROM (NEW.statement, NEW.language, NEW.attribution, NEW.claimant_name, NEW.claimant_kind, NEW.kind, NEW.claim_made_on)) THEN
    RAISE EXCEPTION 'a publication shows what was approved' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'publications_as_approved';
  END IF;
  RETURN NEW;
END $$;
