CREATE TABLE "capture_flags" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"capture_id" uuid NOT NULL,
	"earlier_id" uuid,
	"kind" text NOT NULL,
	"raised_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	CONSTRAINT "capture_flags_kind_known" CHECK ("capture_flags"."kind" in ('gone', 'changed')),
	CONSTRAINT "capture_flags_changed_since" CHECK ("capture_flags"."kind" <> 'changed' or "capture_flags"."earlier_id" is not null),
	CONSTRAINT "capture_flags_settled_whole" CHECK (num_nonnulls("capture_flags"."settled_at", "capture_flags"."settled_by") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "captures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source_id" uuid,
	"appearance_id" uuid,
	"address" text NOT NULL,
	"way" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"requested_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"requested_by" uuid,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"final_address" text,
	"status" integer,
	"headers" jsonb,
	"body_id" uuid,
	"picture_id" uuid,
	"readable" text,
	"readable_digest" text,
	"textless" boolean DEFAULT false NOT NULL,
	"archive_address" text,
	"archive_reason" text,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" uuid,
	"acknowledged_reason_id" uuid,
	CONSTRAINT "captures_of_one_thing" CHECK (num_nonnulls("captures"."source_id", "captures"."appearance_id") = 1),
	CONSTRAINT "captures_way_known" CHECK ("captures"."way" in ('fetched', 'by_hand')),
	CONSTRAINT "captures_state_known" CHECK ("captures"."state" in ('queued', 'running', 'saved', 'incomplete', 'failed')),
	CONSTRAINT "captures_saved_has_body" CHECK ("captures"."state" <> 'saved' or "captures"."body_id" is not null),
	CONSTRAINT "captures_shortfall_has_reason" CHECK (("captures"."state" in ('incomplete', 'failed')) = ("captures"."reason" is not null)),
	CONSTRAINT "captures_over_has_end" CHECK (("captures"."state" in ('queued', 'running')) = ("captures"."ended_at" is null)),
	CONSTRAINT "captures_by_hand_saved" CHECK ("captures"."way" <> 'by_hand' or ("captures"."state" = 'saved' and "captures"."requested_by" is not null)),
	CONSTRAINT "captures_acknowledged_whole" CHECK (num_nonnulls("captures"."acknowledged_at", "captures"."acknowledged_by", "captures"."acknowledged_reason_id") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "quote_lookups" (
	"evidence_id" uuid PRIMARY KEY NOT NULL,
	"evidence_version" integer NOT NULL,
	"capture_id" uuid NOT NULL,
	"found" boolean NOT NULL,
	"page" integer,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"evidence_id" uuid PRIMARY KEY NOT NULL,
	"person_role" text NOT NULL,
	"asked_by" text NOT NULL,
	"held_on" date NOT NULL,
	"channel" text NOT NULL,
	"terms" text NOT NULL,
	"recording_id" uuid,
	CONSTRAINT "interviews_channel_known" CHECK ("interviews"."channel" in ('in_person', 'telephone', 'video', 'mail', 'message', 'other')),
	CONSTRAINT "interviews_terms_known" CHECK ("interviews"."terms" in ('on_record', 'background', 'off_record'))
);
--> statement-breakpoint
CREATE TABLE "searches" (
	"evidence_id" uuid PRIMARY KEY NOT NULL,
	"words" text NOT NULL,
	"searched_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" bigint NOT NULL,
	"media_type" text NOT NULL,
	"name" text NOT NULL,
	"stripped" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "files_key_unique" UNIQUE("key"),
	CONSTRAINT "files_key_form" CHECK ("files"."key" ~ '^[a-z2-7]{32}$'),
	CONSTRAINT "files_sha256_form" CHECK ("files"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "files_not_empty" CHECK ("files"."bytes" > 0)
);
--> statement-breakpoint
CREATE TABLE "claim_points" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"words" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "claim_points_words_length" CHECK (char_length("claim_points"."words") between 1 and 300),
	CONSTRAINT "claim_points_removed_whole" CHECK (num_nonnulls("claim_points"."removed_at", "claim_points"."removed_by") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "independence_rulings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"other_id" uuid,
	"counts" text NOT NULL,
	"reason_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "independence_rulings_known" CHECK ("independence_rulings"."counts" in ('apart', 'together')),
	CONSTRAINT "independence_rulings_of_two" CHECK (("independence_rulings"."counts" = 'together') = ("independence_rulings"."other_id" is not null)),
	CONSTRAINT "independence_rulings_not_itself" CHECK ("independence_rulings"."other_id" <> "independence_rulings"."evidence_id"),
	CONSTRAINT "independence_rulings_ended_whole" CHECK (num_nonnulls("independence_rulings"."ended_at", "independence_rulings"."ended_by") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "point_stances" (
	"evidence_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"stance" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"set_by" uuid NOT NULL,
	CONSTRAINT "point_stances_evidence_id_point_id_pk" PRIMARY KEY("evidence_id","point_id"),
	CONSTRAINT "point_stances_known" CHECK ("point_stances"."stance" in ('supports', 'refutes', 'partly', 'context'))
);
--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_says_something";--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "kind" text DEFAULT 'cited' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "translation" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "translation_language" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "translated_by" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "access" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "file_id" uuid;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "file_sha256" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "person_key" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "from_page" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD COLUMN "kind" text DEFAULT 'cited' NOT NULL;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD COLUMN "access" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD COLUMN "translation_id" uuid;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD COLUMN "translation_language" text;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD COLUMN "translated_by" text;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD COLUMN "interview" jsonb;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD COLUMN "search_words" text;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD COLUMN "searched_on" date;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD COLUMN "captured_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD COLUMN "capture_sha256" text;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD COLUMN "archive_address" text;--> statement-breakpoint
ALTER TABLE "capture_flags" ADD CONSTRAINT "capture_flags_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capture_flags" ADD CONSTRAINT "capture_flags_earlier_id_captures_id_fk" FOREIGN KEY ("earlier_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capture_flags" ADD CONSTRAINT "capture_flags_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_appearance_id_appearances_id_fk" FOREIGN KEY ("appearance_id") REFERENCES "public"."appearances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_body_id_files_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_picture_id_files_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_acknowledged_by_users_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_acknowledged_reason_id_texts_id_fk" FOREIGN KEY ("acknowledged_reason_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_lookups" ADD CONSTRAINT "quote_lookups_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_lookups" ADD CONSTRAINT "quote_lookups_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_recording_id_files_id_fk" FOREIGN KEY ("recording_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "searches" ADD CONSTRAINT "searches_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_points" ADD CONSTRAINT "claim_points_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_points" ADD CONSTRAINT "claim_points_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_points" ADD CONSTRAINT "claim_points_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "independence_rulings" ADD CONSTRAINT "independence_rulings_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "independence_rulings" ADD CONSTRAINT "independence_rulings_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "independence_rulings" ADD CONSTRAINT "independence_rulings_other_id_evidence_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "independence_rulings" ADD CONSTRAINT "independence_rulings_reason_id_texts_id_fk" FOREIGN KEY ("reason_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "independence_rulings" ADD CONSTRAINT "independence_rulings_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "independence_rulings" ADD CONSTRAINT "independence_rulings_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_stances" ADD CONSTRAINT "point_stances_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_stances" ADD CONSTRAINT "point_stances_point_id_claim_points_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."claim_points"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_stances" ADD CONSTRAINT "point_stances_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "capture_flags_once" ON "capture_flags" USING btree ("capture_id","kind");--> statement-breakpoint
CREATE INDEX "captures_by_source" ON "captures" USING btree ("source_id","requested_at");--> statement-breakpoint
CREATE INDEX "captures_by_appearance" ON "captures" USING btree ("appearance_id","requested_at");--> statement-breakpoint
CREATE UNIQUE INDEX "captures_one_waits_by_source" ON "captures" USING btree ("source_id") WHERE "captures"."state" in ('queued', 'running');--> statement-breakpoint
CREATE UNIQUE INDEX "captures_one_waits_by_appearance" ON "captures" USING btree ("appearance_id") WHERE "captures"."state" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "claim_points_by_claim" ON "claim_points" USING btree ("claim_id","position");--> statement-breakpoint
CREATE INDEX "independence_rulings_by_claim" ON "independence_rulings" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "point_stances_by_point" ON "point_stances" USING btree ("point_id");--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD CONSTRAINT "publication_evidence_translation_id_texts_id_fk" FOREIGN KEY ("translation_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sources_file_once" ON "sources" USING btree ("file_sha256") WHERE "sources"."file_sha256" is not null and not "sources"."restricted";--> statement-breakpoint
CREATE UNIQUE INDEX "sources_person_once" ON "sources" USING btree ("person_key") WHERE "sources"."person_key" is not null and not "sources"."restricted";--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_kind_known" CHECK ("evidence"."kind" in ('cited', 'interview', 'search'));--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_translation_whole" CHECK (num_nonnulls("evidence"."translation", "evidence"."translation_language", "evidence"."translated_by") in (0, 3) and ("evidence"."translation" is null or "evidence"."quote" is not null));--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_says_something" CHECK ("evidence"."quote" is not null or "evidence"."note" is not null or "evidence"."kind" = 'search');--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_access_known" CHECK ("sources"."access" in ('open', 'paywall', 'on_request', 'gone'));--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_file_has_hash" CHECK (("sources"."file_id" is null) = ("sources"."file_sha256" is null));--> statement-breakpoint

-- A stored file's row never changes; it goes only with its file, by the sweep, and only while nothing refers to it.
CREATE TRIGGER files_fixed BEFORE UPDATE ON files FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER files_no_truncate BEFORE TRUNCATE ON files FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- A capture that is over says for ever what it said; only its archive copy may still be noted, and a shortfall acknowledged, each once.
CREATE FUNCTION guard_capture() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'captures are never deleted' USING ERRCODE = 'restrict_violation'; END IF;
  IF (NEW.id, NEW.source_id, NEW.appearance_id, NEW.address, NEW.way, NEW.requested_at, NEW.requested_by)
      IS DISTINCT FROM (OLD.id, OLD.source_id, OLD.appearance_id, OLD.address, OLD.way, OLD.requested_at, OLD.requested_by)
    OR (OLD.ended_at IS NOT NULL AND (NEW.state, NEW.reason, NEW.started_at, NEW.ended_at, NEW.final_address, NEW.status, NEW.headers, NEW.body_id,
        NEW.picture_id, NEW.readable, NEW.readable_digest, NEW.textless)
      IS DISTINCT FROM (OLD.state, OLD.reason, OLD.started_at, OLD.ended_at, OLD.final_address, OLD.status, OLD.headers, OLD.body_id,
        OLD.picture_id, OLD.readable, OLD.readable_digest, OLD.textless))
    OR (OLD.archive_address IS NOT NULL AND NEW.archive_address IS DISTINCT FROM OLD.archive_address)
    OR (OLD.acknowledged_at IS NOT NULL AND (NEW.acknowledged_at, NEW.acknowledged_by, NEW.acknowledged_reason_id)
      IS DISTINCT FROM (OLD.acknowledged_at, OLD.acknowledged_by, OLD.acknowledged_reason_id))
    OR (NEW.acknowledged_at IS NOT NULL AND NEW.state NOT IN ('failed', 'incomplete')) THEN
    RAISE EXCEPTION 'a capture that is over does not change' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'captures_fixed';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER captures_guard BEFORE UPDATE OR DELETE ON captures FOR EACH ROW EXECUTE FUNCTION guard_capture();--> statement-breakpoint
CREATE TRIGGER captures_no_truncate BEFORE TRUNCATE ON captures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- As before, and what a source is known by stays with it: its address, the bytes of its file, its person.
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
END $$;
