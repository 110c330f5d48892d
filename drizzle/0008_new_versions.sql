CREATE TABLE "anchorings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"appearance_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"version_length" integer NOT NULL,
	"outcome" text NOT NULL,
	"quote" text NOT NULL,
	"start" integer,
	"end" integer,
	"score" real,
	"decision" text,
	"placed_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "anchorings_once" UNIQUE("appearance_id","version_id"),
	CONSTRAINT "anchorings_outcome_known" CHECK ("anchorings"."outcome" in ('kept', 'moved', 'orphan')),
	CONSTRAINT "anchorings_quote_known" CHECK ("anchorings"."quote" in ('identical', 'changed')),
	CONSTRAINT "anchorings_decision_known" CHECK ("anchorings"."decision" in ('kept', 'confirmed', 'placed', 'given_up', 'superseded')),
	CONSTRAINT "anchorings_inside_text" CHECK ("anchorings"."start" >= 0 and "anchorings"."start" < "anchorings"."end" and "anchorings"."end" <= "anchorings"."version_length"),
	CONSTRAINT "anchorings_place_whole" CHECK (("anchorings"."outcome" = 'orphan') = ("anchorings"."start" is null) and ("anchorings"."start" is null) = ("anchorings"."end" is null)),
	CONSTRAINT "anchorings_kept_identical" CHECK ("anchorings"."outcome" <> 'kept' or ("anchorings"."quote" = 'identical' and "anchorings"."decision" is not null)),
	CONSTRAINT "anchorings_decided_whole" CHECK (("anchorings"."decision" is null) = ("anchorings"."decided_at" is null)),
	CONSTRAINT "anchorings_placed_has_place" CHECK (("anchorings"."decision" is not null and "anchorings"."decision" in ('kept', 'confirmed', 'placed')) = ("anchorings"."placed_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "anchorings" ADD CONSTRAINT "anchorings_appearance_id_appearances_id_fk" FOREIGN KEY ("appearance_id") REFERENCES "public"."appearances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchorings" ADD CONSTRAINT "anchorings_placed_id_appearances_id_fk" FOREIGN KEY ("placed_id") REFERENCES "public"."appearances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchorings" ADD CONSTRAINT "anchorings_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchorings" ADD CONSTRAINT "anchorings_inside_version" FOREIGN KEY ("version_id","version_length") REFERENCES "public"."article_versions"("id","length") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "anchorings_by_version" ON "anchorings" USING btree ("version_id");--> statement-breakpoint
-- Replaced, because other views stand on it.
CREATE OR REPLACE VIEW "reading"."articles" AS (
    select r.public_id, r.words, r.title, r.publisher, r.author, r.address, r.published_on, r.language, r.ground,
      v.number as version_number, r.page_published_at,
      case when r.ground is not null then v.text end as text,
      case when r.ground is not null then v.blocks end as blocks,
      (select min(later.created_at) from public.article_versions later where later.article_id = r.id and later.number > v.number) as original_changed_at
    from public.articles r join public.article_versions v on v.id = r.published_version_id
    where r.mode = 'published_elsewhere' and r.removed_at is null);