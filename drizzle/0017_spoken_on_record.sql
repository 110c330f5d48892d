ALTER TABLE "sources" ADD COLUMN "address_key" text;--> statement-breakpoint
CREATE UNIQUE INDEX "sources_address_key_once" ON "sources" USING btree ("address_key") WHERE "sources"."address_key" is not null and not "sources"."restricted";--> statement-breakpoint

ALTER TABLE sources DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE sources SET address_key = address WHERE address IS NOT NULL;--> statement-breakpoint
ALTER TABLE sources ENABLE TRIGGER USER;--> statement-breakpoint

-- As before, and the spelling a source is found again by stays with its address.
CREATE OR REPLACE FUNCTION guard_source() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE corrected boolean;
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'sources are never deleted' USING ERRCODE = 'restrict_violation'; END IF;
  IF EXISTS (SELECT FROM sources WHERE id = NEW.based_on AND restricted) THEN
    RAISE EXCEPTION 'nothing is based on a restricted source' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'sources_based_on_restricted';
  END IF;
  IF TG_OP = 'INSERT' THEN RETURN NEW; END IF;
  corrected := NOT OLD.placeholder AND NOT NEW.placeholder AND NEW.restricted = OLD.restricted
    AND NEW.version = OLD.version + 1 AND NEW.changed_by IS NOT NULL;
  IF (NEW.id, NEW.address, NEW.address_key, NEW.created_at, NEW.created_by)
      IS DISTINCT FROM (OLD.id, OLD.address, OLD.address_key, OLD.created_at, OLD.created_by)
    OR (NEW.file_id, NEW.file_sha256, NEW.person_key) IS DISTINCT FROM (OLD.file_id, OLD.file_sha256, OLD.person_key)
    OR NOT (corrected OR (NEW.version, NEW.changed_by) IS NOT DISTINCT FROM (OLD.version, OLD.changed_by)
      AND ((OLD.placeholder AND NOT NEW.placeholder AND NEW.restricted = OLD.restricted)
        OR (NEW.restricted AND NOT OLD.restricted AND NEW.placeholder = OLD.placeholder
          AND (NEW.title, NEW.publisher, NEW.author, NEW.published_on, NEW.owner, NEW.kind, NEW.interest, NEW.based_on, NEW.access, NEW.from_page)
            IS NOT DISTINCT FROM (OLD.title, OLD.publisher, OLD.author, OLD.published_on, OLD.owner, OLD.kind, OLD.interest, OLD.based_on,
              OLD.access, OLD.from_page)
          AND NOT EXISTS (SELECT FROM evidence WHERE source_id = NEW.id) AND NOT EXISTS (SELECT FROM sources WHERE based_on = NEW.id)))) THEN
    RAISE EXCEPTION 'a source changes only by a correction of its record' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'sources_fixed';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint

-- At the end of a change a piece of evidence has exactly what its kind asks for, and is public only if what it rests on was said on the record.
CREATE FUNCTION guard_evidence_kind() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE piece_id uuid; piece record; spoken_on text;
BEGIN
  IF TG_TABLE_NAME = 'evidence' THEN piece_id := NEW.id; ELSE piece_id := NEW.evidence_id; END IF;
  SELECT kind, visibility INTO piece FROM evidence WHERE id = piece_id;
  SELECT terms INTO spoken_on FROM interviews WHERE evidence_id = piece_id;
  IF (piece.kind = 'interview') <> (spoken_on IS NOT NULL)
    OR (piece.kind = 'search') <> EXISTS (SELECT FROM searches WHERE evidence_id = piece_id) THEN
    RAISE EXCEPTION 'a piece of evidence has what its kind asks for' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'evidence_kind_whole';
  END IF;
  IF piece.visibility = 'public' AND spoken_on <> 'on_record' THEN
    RAISE EXCEPTION 'only what was said on the record is public' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'evidence_public_on_record';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER evidence_kind_whole AFTER INSERT OR UPDATE OF kind, visibility ON evidence DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard_evidence_kind();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER interviews_kind_whole AFTER INSERT OR UPDATE ON interviews DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard_evidence_kind();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER searches_kind_whole AFTER INSERT OR UPDATE ON searches DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard_evidence_kind();
