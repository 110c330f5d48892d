ALTER TABLE "sources" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "changed_by" uuid;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint

-- The record of a source is corrected one version at a time, by somebody. Its address stays; a placeholder is completed once, and a record
-- that nothing stands on any more may be put away as restricted.
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
  IF (NEW.id, NEW.address, NEW.created_at, NEW.created_by) IS DISTINCT FROM (OLD.id, OLD.address, OLD.created_at, OLD.created_by)
    OR NOT (corrected OR (NEW.version, NEW.changed_by) IS NOT DISTINCT FROM (OLD.version, OLD.changed_by)
      AND ((OLD.placeholder AND NOT NEW.placeholder AND NEW.restricted = OLD.restricted)
        OR (NEW.restricted AND NOT OLD.restricted AND NEW.placeholder = OLD.placeholder
          AND (NEW.title, NEW.publisher, NEW.author, NEW.published_on, NEW.owner, NEW.kind, NEW.interest, NEW.based_on)
            IS NOT DISTINCT FROM (OLD.title, OLD.publisher, OLD.author, OLD.published_on, OLD.owner, OLD.kind, OLD.interest, OLD.based_on)
          AND NOT EXISTS (SELECT FROM evidence WHERE source_id = NEW.id) AND NOT EXISTS (SELECT FROM sources WHERE based_on = NEW.id)))) THEN
    RAISE EXCEPTION 'a source changes only by a correction of its record' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'sources_fixed';
  END IF;
  RETURN NEW;
END $$;
