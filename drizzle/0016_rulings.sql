CREATE UNIQUE INDEX "claim_points_said_once" ON "claim_points" USING btree ("claim_id") WHERE "claim_points"."position" = 0;--> statement-breakpoint
ALTER TABLE "claim_points" ADD CONSTRAINT "claim_points_counted_from_0" CHECK ("claim_points"."position" >= 0);--> statement-breakpoint

-- A point is not reworded, another takes its place; one that was taken off may come back.
CREATE FUNCTION guard_claim_point() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.id, NEW.claim_id, NEW.position, NEW.words, NEW.created_at, NEW.created_by)
      IS DISTINCT FROM (OLD.id, OLD.claim_id, OLD.position, OLD.words, OLD.created_at, OLD.created_by) THEN
    RAISE EXCEPTION 'a point is taken off, never changed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'claim_points_fixed';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER claim_points_guard BEFORE UPDATE OR DELETE ON claim_points FOR EACH ROW EXECUTE FUNCTION guard_claim_point();--> statement-breakpoint

CREATE FUNCTION guard_point_stance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM evidence e JOIN claim_points p ON p.claim_id = e.claim_id WHERE e.id = NEW.evidence_id AND p.id = NEW.point_id) THEN
    RAISE EXCEPTION 'evidence and point belong to one claim' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'point_stances_of_one_claim';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER point_stances_guard BEFORE INSERT OR UPDATE ON point_stances FOR EACH ROW EXECUTE FUNCTION guard_point_stance();--> statement-breakpoint

-- A ruling is about evidence of its claim, and ends once. Who makes or ends one writes part of the verdict: it decides whether the source rule is met.
CREATE FUNCTION guard_ruling() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE current_series integer;
BEGIN
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND (OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL
      OR (NEW.id, NEW.claim_id, NEW.evidence_id, NEW.other_id, NEW.counts, NEW.reason_id, NEW.created_at, NEW.created_by)
      IS DISTINCT FROM (OLD.id, OLD.claim_id, OLD.evidence_id, OLD.other_id, OLD.counts, OLD.reason_id, OLD.created_at, OLD.created_by))) THEN
    RAISE EXCEPTION 'a ruling is ended, never changed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'independence_rulings_fixed';
  END IF;
  IF EXISTS (SELECT FROM evidence e WHERE e.id IN (NEW.evidence_id, NEW.other_id) AND e.claim_id <> NEW.claim_id) THEN
    RAISE EXCEPTION 'a ruling is about evidence of its claim' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'independence_rulings_of_one_claim';
  END IF;
  SELECT series INTO current_series FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  INSERT INTO verdict_authors (claim_id, series, user_id)
    VALUES (NEW.claim_id, current_series, coalesce(NEW.ended_by, NEW.created_by)) ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER independence_rulings_guard BEFORE INSERT OR UPDATE OR DELETE ON independence_rulings FOR EACH ROW EXECUTE FUNCTION guard_ruling();
