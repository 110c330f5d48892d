DROP INDEX "sources_address_once";--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "restricted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "placeholder" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "sources_address_once" ON "sources" USING btree ("address") WHERE "sources"."address" is not null and not "sources"."restricted";--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_placeholder_has_address" CHECK (not "sources"."placeholder" or "sources"."address" is not null);--> statement-breakpoint

-- Restricted evidence from before gets a source of its own; the record it shared is put away where nothing else stands on it.
ALTER TABLE evidence DISABLE TRIGGER USER;--> statement-breakpoint
DO $$
DECLARE piece record; own uuid;
BEGIN
  FOR piece IN SELECT id, source_id FROM evidence WHERE visibility = 'restricted' LOOP
    INSERT INTO sources (title, address, publisher, author, published_on, owner, kind, interest, based_on, created_at, created_by, restricted)
      SELECT title, address, publisher, author, published_on, owner, kind, interest, based_on, created_at, created_by, true
      FROM sources WHERE id = piece.source_id RETURNING id INTO own;
    UPDATE evidence SET source_id = own WHERE id = piece.id;
    UPDATE sources s SET restricted = true WHERE s.id = piece.source_id
      AND NOT EXISTS (SELECT FROM evidence e WHERE e.source_id = s.id) AND NOT EXISTS (SELECT FROM sources b WHERE b.based_on = s.id);
  END LOOP;
  UPDATE sources s SET placeholder = true WHERE title = address AND kind = 'other' AND NOT restricted
    AND num_nonnulls(publisher, author, published_on, owner, interest, based_on) = 0
    AND NOT EXISTS (SELECT FROM evidence e WHERE e.source_id = s.id);
END $$;--> statement-breakpoint
ALTER TABLE evidence ENABLE TRIGGER USER;--> statement-breakpoint

-- Restricted evidence has a source that nothing else cites, and nothing else has such a source.
CREATE FUNCTION guard_evidence_source() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE source record;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.source_id, NEW.visibility) = (OLD.source_id, OLD.visibility) THEN RETURN NEW; END IF;
  SELECT restricted, placeholder INTO source FROM sources WHERE id = NEW.source_id FOR SHARE;
  IF source.restricted <> (NEW.visibility = 'restricted')
    OR (source.restricted AND EXISTS (SELECT FROM evidence WHERE source_id = NEW.source_id AND id <> NEW.id)) THEN
    RAISE EXCEPTION 'restricted evidence has a source of its own' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'evidence_own_source';
  END IF;
  IF source.placeholder THEN
    RAISE EXCEPTION 'a placeholder is completed before it is cited' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'evidence_cites_source';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER evidence_own_source BEFORE INSERT OR UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION guard_evidence_source();--> statement-breakpoint

-- A source stays as it was cited. A placeholder is completed once, and one that nothing stands on any more may be put away as restricted.
CREATE FUNCTION guard_source() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'sources are never deleted' USING ERRCODE = 'restrict_violation'; END IF;
  IF EXISTS (SELECT FROM sources WHERE id = NEW.based_on AND restricted) THEN
    RAISE EXCEPTION 'nothing is based on a restricted source' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'sources_based_on_restricted';
  END IF;
  IF TG_OP = 'INSERT' THEN RETURN NEW; END IF;
  IF (NEW.id, NEW.address, NEW.created_at, NEW.created_by) IS DISTINCT FROM (OLD.id, OLD.address, OLD.created_at, OLD.created_by)
    OR NOT ((OLD.placeholder AND NOT NEW.placeholder AND NEW.restricted = OLD.restricted)
      OR (NEW.restricted AND NOT OLD.restricted AND NEW.placeholder = OLD.placeholder
        AND (NEW.title, NEW.publisher, NEW.author, NEW.published_on, NEW.owner, NEW.kind, NEW.interest, NEW.based_on)
          IS NOT DISTINCT FROM (OLD.title, OLD.publisher, OLD.author, OLD.published_on, OLD.owner, OLD.kind, OLD.interest, OLD.based_on)
        AND NOT EXISTS (SELECT FROM evidence WHERE source_id = NEW.id) AND NOT EXISTS (SELECT FROM sources WHERE based_on = NEW.id))) THEN
    RAISE EXCEPTION 'a source stays as it was cited' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'sources_fixed';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER sources_guard BEFORE INSERT OR UPDATE OR DELETE ON sources FOR EACH ROW EXECUTE FUNCTION guard_source();--> statement-breakpoint
CREATE TRIGGER sources_no_truncate BEFORE TRUNCATE ON sources FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
