-- A decision on a suggestion can be taken back as long as nobody has worked on the claim.
CREATE OR REPLACE FUNCTION guard_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE newest record;
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'claims are never deleted' USING ERRCODE = 'restrict_violation'; END IF;
  IF NEW.mode <> OLD.mode OR NEW.id <> OLD.id OR (OLD.public_id IS NOT NULL AND (NEW.public_id, NEW.words) IS DISTINCT FROM (OLD.public_id, OLD.words)) THEN
    RAISE EXCEPTION 'mode and public address of a claim are fixed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_fixed';
  END IF;
  IF NEW.stage <> OLD.stage AND (OLD.stage, NEW.stage) NOT IN (
    ('suggested', 'open'), ('suggested', 'declined'), ('open', 'checking'), ('open', 'declined'), ('checking', 'declined'),
    ('checking', 'in_review'), ('in_review', 'approved'), ('in_review', 'checking'), ('approved', 'checking'), ('approved', 'published'),
    ('checking', 'published'), ('in_review', 'published'), ('published', 'checking'), ('declined', 'open'), ('open', 'suggested'), ('declined', 'suggested'),
    ('checking', 'withdrawn'), ('in_review', 'withdrawn'), ('approved', 'withdrawn'), ('published', 'withdrawn'), ('withdrawn', 'checking')) THEN
    RAISE EXCEPTION 'a claim does not go from % to %', OLD.stage, NEW.stage USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_legal_stage';
  END IF;
  IF NEW.stage = 'suggested' AND OLD.stage <> 'suggested' AND (
    EXISTS (SELECT FROM verdict_revisions v WHERE v.claim_id = NEW.id) OR EXISTS (SELECT FROM evidence e WHERE e.claim_id = NEW.id)) THEN
    RAISE EXCEPTION 'a claim that was worked on is no suggestion' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claims_suggested_untouched';
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
END $$;
