CREATE SCHEMA "reading";
--> statement-breakpoint
CREATE TABLE "article_members" (
	"article_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "article_members_article_id_user_id_pk" PRIMARY KEY("article_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "article_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"length" integer NOT NULL,
	"digest" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "article_versions_number_once" UNIQUE("article_id","number"),
	CONSTRAINT "article_versions_with_length" UNIQUE("id","length"),
	CONSTRAINT "article_versions_of_article" UNIQUE("id","article_id"),
	CONSTRAINT "article_versions_length_true" CHECK ("article_versions"."length" = char_length("article_versions"."text") and "article_versions"."length" > 0),
	CONSTRAINT "article_versions_digest_true" CHECK ("article_versions"."digest" = encode(sha256(convert_to("article_versions"."text", 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"public_id" text NOT NULL,
	"words" text NOT NULL,
	"mode" text NOT NULL,
	"ground" text,
	"title" text NOT NULL,
	"publisher" text,
	"author" text,
	"address" text,
	"published_on" date,
	"language" text NOT NULL,
	"published_version_id" uuid,
	"page_published_at" timestamp with time zone,
	"page_published_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "articles_public_id_unique" UNIQUE("public_id"),
	CONSTRAINT "articles_public_id_form" CHECK ("articles"."public_id" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "articles_mode_known" CHECK ("articles"."mode" in ('published_elsewhere', 'own')),
	CONSTRAINT "articles_ground_known" CHECK ("articles"."ground" in ('own', 'licensed', 'permitted', 'public_domain')),
	CONSTRAINT "articles_own_has_no_page" CHECK ("articles"."mode" <> 'own' or "articles"."published_version_id" is null),
	CONSTRAINT "articles_page_whole" CHECK (("articles"."published_version_id" is null) = ("articles"."page_published_at" is null)),
	CONSTRAINT "articles_title_length" CHECK (char_length("articles"."title") between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "sentences" (
	"version_id" uuid NOT NULL,
	"version_length" integer NOT NULL,
	"number" integer NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"coverage" text DEFAULT 'open' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "sentences_version_id_number_pk" PRIMARY KEY("version_id","number"),
	CONSTRAINT "sentences_inside_text" CHECK ("sentences"."start" >= 0 and "sentences"."start" < "sentences"."end" and "sentences"."end" <= "sentences"."version_length"),
	CONSTRAINT "sentences_coverage_known" CHECK ("sentences"."coverage" in ('open', 'claim', 'nothing_to_check', 'opinion'))
);
--> statement-breakpoint
CREATE TABLE "appearances" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"version_id" uuid,
	"version_length" integer,
	"start" integer,
	"end" integer,
	"quote" text NOT NULL,
	"prefix" text DEFAULT '' NOT NULL,
	"suffix" text DEFAULT '' NOT NULL,
	"quote_language" text NOT NULL,
	"translation" text,
	"translated_by" text,
	"said_where" text,
	"said_address" text,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "appearances_in_text_or_elsewhere" CHECK (("appearances"."version_id" is null and "appearances"."version_length" is null and "appearances"."start" is null and "appearances"."end" is null and "appearances"."said_where" is not null) or ("appearances"."version_id" is not null and "appearances"."version_length" is not null and "appearances"."start" is not null and "appearances"."end" is not null and "appearances"."said_where" is null)),
	CONSTRAINT "appearances_inside_text" CHECK ("appearances"."start" >= 0 and "appearances"."start" < "appearances"."end" and "appearances"."end" <= "appearances"."version_length"),
	CONSTRAINT "appearances_context_short" CHECK (char_length("appearances"."prefix") <= 32 and char_length("appearances"."suffix") <= 32)
);
--> statement-breakpoint
CREATE TABLE "claimants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "claimants_kind_known" CHECK ("claimants"."kind" in ('person', 'body')),
	CONSTRAINT "claimants_name_length" CHECK (char_length("claimants"."name") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"public_id" text,
	"words" text,
	"article_id" uuid,
	"mode" text NOT NULL,
	"statement" text NOT NULL,
	"language" text NOT NULL,
	"attribution" text NOT NULL,
	"claimant_id" uuid,
	"kind" text NOT NULL,
	"claim_made_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"stage" text NOT NULL,
	"stage_since" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"series" integer DEFAULT 1 NOT NULL,
	"publication_id" uuid,
	"selection_reason_id" uuid,
	"decline_reason" text,
	"duplicate_of" uuid,
	"reopened_as" text,
	"reopened_reason_id" uuid,
	"taken_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	CONSTRAINT "claims_public_id_unique" UNIQUE("public_id"),
	CONSTRAINT "claims_public_id_form" CHECK ("claims"."public_id" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "claims_accepted_has_address" CHECK ("claims"."stage" in ('suggested', 'declined') or "claims"."public_id" is not null),
	CONSTRAINT "claims_mode_known" CHECK ("claims"."mode" in ('published_elsewhere', 'own')),
	CONSTRAINT "claims_stage_known" CHECK ("claims"."stage" in ('suggested', 'open', 'checking', 'in_review', 'approved', 'published', 'declined', 'withdrawn')),
	CONSTRAINT "claims_statement_length" CHECK (char_length("claims"."statement") between 1 and 1000),
	CONSTRAINT "claims_attribution_known" CHECK ("claims"."attribution" in ('article', 'named', 'unnamed')),
	CONSTRAINT "claims_named_has_claimant" CHECK (("claims"."attribution" = 'named') = ("claims"."claimant_id" is not null)),
	CONSTRAINT "claims_kind_known" CHECK ("claims"."kind" in ('fact', 'attribution', 'causal', 'evaluation', 'prediction')),
	CONSTRAINT "claims_published_has_publication" CHECK ("claims"."stage" <> 'published' or "claims"."publication_id" is not null),
	CONSTRAINT "claims_gone_has_no_publication" CHECK ("claims"."stage" not in ('suggested', 'open', 'declined', 'withdrawn') or "claims"."publication_id" is null),
	CONSTRAINT "claims_own_never_published" CHECK ("claims"."mode" <> 'own' or "claims"."publication_id" is null),
	CONSTRAINT "claims_declined_has_reason" CHECK (("claims"."stage" = 'declined') = ("claims"."decline_reason" is not null)),
	CONSTRAINT "claims_duplicate_points" CHECK (("claims"."decline_reason" is not distinct from 'duplicate') = ("claims"."duplicate_of" is not null)),
	CONSTRAINT "claims_reopened_has_reason" CHECK (("claims"."reopened_as" is null) = ("claims"."reopened_reason_id" is null))
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"publication_id" uuid NOT NULL,
	"previous_publication_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"old_rating_id" text NOT NULL,
	"old_rating_word" text NOT NULL,
	"new_rating_id" text NOT NULL,
	"new_rating_word" text NOT NULL,
	"note_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "corrections_once" UNIQUE("publication_id"),
	CONSTRAINT "corrections_kind_known" CHECK ("corrections"."kind" in ('correction', 'update', 'typo')),
	CONSTRAINT "corrections_typo_keeps_rating" CHECK ("corrections"."kind" <> 'typo' or "corrections"."old_rating_id" = "corrections"."new_rating_id")
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"publication_id" uuid NOT NULL,
	"reason_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "withdrawals_second_person" CHECK ("withdrawals"."confirmed_by" <> "withdrawals"."asked_by"),
	CONSTRAINT "withdrawals_confirmed_whole" CHECK (("withdrawals"."confirmed_by" is null) = ("withdrawals"."confirmed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "desk_settings" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text DEFAULT 'Claimdesk' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"show_being_checked" boolean DEFAULT true NOT NULL,
	"show_byline" boolean DEFAULT true NOT NULL,
	"scale_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "desk_settings_one_row" CHECK ("desk_settings"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "rating_scales" (
	"version" integer PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"scale_version" integer NOT NULL,
	"rating_id" text NOT NULL,
	"position" integer NOT NULL,
	"word" text NOT NULL,
	"definition" text NOT NULL,
	"value" integer,
	CONSTRAINT "ratings_scale_version_rating_id_pk" PRIMARY KEY("scale_version","rating_id"),
	CONSTRAINT "ratings_value_range" CHECK ("ratings"."value" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"action" text NOT NULL,
	"outcome" jsonb,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"schema_version" integer NOT NULL,
	"actor_id" uuid,
	"article_id" uuid,
	"claim_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"payload" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_previous_hash_unique" UNIQUE("previous_hash"),
	CONSTRAINT "events_hash_unique" UNIQUE("hash"),
	CONSTRAINT "events_hash_form" CHECK ("events"."hash" ~ '^[0-9a-f]{64}$' and "events"."previous_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"stance" text NOT NULL,
	"quote" text,
	"quote_language" text NOT NULL,
	"note" text,
	"locator" text,
	"decisive_primary" boolean DEFAULT false NOT NULL,
	"visibility" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid NOT NULL,
	"changed_by" uuid,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "evidence_stance_known" CHECK ("evidence"."stance" in ('supports', 'refutes', 'partly', 'context')),
	CONSTRAINT "evidence_visibility_known" CHECK ("evidence"."visibility" in ('public', 'internal', 'restricted')),
	CONSTRAINT "evidence_says_something" CHECK ("evidence"."quote" is not null or "evidence"."note" is not null)
);
--> statement-breakpoint
CREATE TABLE "evidence_readers" (
	"evidence_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "evidence_readers_evidence_id_user_id_pk" PRIMARY KEY("evidence_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"address" text,
	"publisher" text,
	"author" text,
	"published_on" date,
	"owner" text,
	"kind" text NOT NULL,
	"interest" text,
	"based_on" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "sources_kind_known" CHECK ("sources"."kind" in ('document', 'dataset', 'law', 'register', 'recording', 'report', 'study', 'news', 'statement', 'interview', 'other')),
	CONSTRAINT "sources_not_based_on_itself" CHECK ("sources"."based_on" <> "sources"."id"),
	CONSTRAINT "sources_address_web" CHECK ("sources"."address" ~ '^https?://')
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_digest" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" uuid,
	CONSTRAINT "invitations_token_digest_unique" UNIQUE("token_digest"),
	CONSTRAINT "invitations_role_known" CHECK ("invitations"."role" in ('reader', 'reviewer', 'editor', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"agent" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sign_in_attempts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account" text NOT NULL,
	"address" text NOT NULL,
	"succeeded" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"second_check" boolean DEFAULT false NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "users_email_lower" CHECK ("users"."email" = lower("users"."email") and char_length("users"."email") <= 254),
	CONSTRAINT "users_name_length" CHECK (char_length("users"."name") between 1 and 200),
	CONSTRAINT "users_role_known" CHECK ("users"."role" in ('reader', 'reviewer', 'editor', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "publication_evidence" (
	"publication_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"evidence_id" uuid NOT NULL,
	"visibility" text NOT NULL,
	"stance" text NOT NULL,
	"quote_id" uuid,
	"quote_language" text NOT NULL,
	"note_id" uuid,
	"locator" text,
	"decisive_primary" boolean NOT NULL,
	"title" text NOT NULL,
	"address" text,
	"publisher" text,
	"author" text,
	"published_on" date,
	"owner" text,
	"source_kind" text NOT NULL,
	"interest" text,
	"consulted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "publication_evidence_publication_id_position_pk" PRIMARY KEY("publication_id","position")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"series" integer NOT NULL,
	"revision_id" uuid NOT NULL,
	"review_id" uuid,
	"snapshot_version" integer DEFAULT 1 NOT NULL,
	"approved_hash" text NOT NULL,
	"statement" text NOT NULL,
	"language" text NOT NULL,
	"attribution" text NOT NULL,
	"claimant_name" text,
	"claimant_kind" text,
	"kind" text NOT NULL,
	"claim_made_on" date,
	"scale_version" integer NOT NULL,
	"rating_id" text NOT NULL,
	"rating_word" text NOT NULL,
	"rating_definition" text NOT NULL,
	"rating_value" integer,
	"conclusion_id" uuid NOT NULL,
	"reasoning_id" uuid NOT NULL,
	"known_id" uuid,
	"unknown_id" uuid,
	"confidence" text NOT NULL,
	"confidence_reason_id" uuid NOT NULL,
	"qualifiers" text[] NOT NULL,
	"source_rule" text NOT NULL,
	"waiver_reason_id" uuid,
	"byline" text NOT NULL,
	"approved_by_name" text,
	"published_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"published_by" uuid NOT NULL,
	"emergency_reason_id" uuid,
	"review_due_at" timestamp with time zone,
	CONSTRAINT "publications_number_once" UNIQUE("claim_id","number"),
	CONSTRAINT "publications_of_claim" UNIQUE("id","claim_id"),
	CONSTRAINT "publications_once_a_series" UNIQUE("claim_id","series"),
	CONSTRAINT "publications_attribution_known" CHECK ("publications"."attribution" in ('article', 'named', 'unnamed')),
	CONSTRAINT "publications_reviewed_or_emergency" CHECK ("publications"."review_id" is not null or ("publications"."rating_id" = 'unverifiable' and "publications"."emergency_reason_id" is not null and "publications"."review_due_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"salt" text,
	"digest" text NOT NULL,
	"body" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"redacted_at" timestamp with time zone,
	CONSTRAINT "texts_redacted_whole" CHECK (("texts"."body" is null) = ("texts"."redacted_at" is not null) and ("texts"."body" is null) = ("texts"."salt" is null)),
	CONSTRAINT "texts_digest_true" CHECK ("texts"."body" is null or "texts"."digest" = encode(sha256(convert_to("texts"."salt" || "texts"."body", 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"series" integer NOT NULL,
	"decision" text NOT NULL,
	"approved_hash" text,
	"agrees_primary" boolean DEFAULT false NOT NULL,
	"correction_kind" text,
	"correction_note_id" uuid,
	"note_id" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "reviews_of_claim" UNIQUE("id","claim_id"),
	CONSTRAINT "reviews_decision_known" CHECK ("reviews"."decision" in ('approved', 'returned')),
	CONSTRAINT "reviews_approval_has_hash" CHECK (("reviews"."decision" = 'approved') = ("reviews"."approved_hash" is not null)),
	CONSTRAINT "reviews_return_has_note" CHECK ("reviews"."decision" = 'approved' or "reviews"."note_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "source_waivers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"series" integer NOT NULL,
	"reason_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "source_waivers_once" UNIQUE("claim_id","series")
);
--> statement-breakpoint
CREATE TABLE "verdict_authors" (
	"claim_id" uuid NOT NULL,
	"series" integer NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "verdict_authors_claim_id_series_user_id_pk" PRIMARY KEY("claim_id","series","user_id")
);
--> statement-breakpoint
CREATE TABLE "verdict_revisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"series" integer NOT NULL,
	"number" integer NOT NULL,
	"scale_version" integer NOT NULL,
	"rating_id" text,
	"conclusion_id" uuid,
	"reasoning_id" uuid,
	"known_id" uuid,
	"unknown_id" uuid,
	"confidence" text,
	"confidence_reason_id" uuid,
	"qualifiers" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "verdict_revisions_number_once" UNIQUE("claim_id","number"),
	CONSTRAINT "verdict_revisions_of_claim" UNIQUE("id","claim_id"),
	CONSTRAINT "verdict_revisions_confidence_known" CHECK ("verdict_revisions"."confidence" in ('high', 'medium', 'low'))
);
--> statement-breakpoint
ALTER TABLE "article_members" ADD CONSTRAINT "article_members_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_members" ADD CONSTRAINT "article_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_page_published_by_users_id_fk" FOREIGN KEY ("page_published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_published_version_own" FOREIGN KEY ("published_version_id","id") REFERENCES "public"."article_versions"("id","article_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sentences" ADD CONSTRAINT "sentences_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sentences" ADD CONSTRAINT "sentences_inside_version" FOREIGN KEY ("version_id","version_length") REFERENCES "public"."article_versions"("id","length") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_inside_version" FOREIGN KEY ("version_id","version_length") REFERENCES "public"."article_versions"("id","length") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_claimant_id_claimants_id_fk" FOREIGN KEY ("claimant_id") REFERENCES "public"."claimants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_selection_reason_id_texts_id_fk" FOREIGN KEY ("selection_reason_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_duplicate_of_claims_id_fk" FOREIGN KEY ("duplicate_of") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_reopened_reason_id_texts_id_fk" FOREIGN KEY ("reopened_reason_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_taken_by_users_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_accepted_by_users_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_comments_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_body_id_texts_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_resolved_by_users_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_note_id_texts_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_publication_id_claim_id_publications_id_claim_id_fk" FOREIGN KEY ("publication_id","claim_id") REFERENCES "public"."publications"("id","claim_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_previous_publication_id_claim_id_publications_id_claim_id_fk" FOREIGN KEY ("previous_publication_id","claim_id") REFERENCES "public"."publications"("id","claim_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_reason_id_texts_id_fk" FOREIGN KEY ("reason_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_publication_id_claim_id_publications_id_claim_id_fk" FOREIGN KEY ("publication_id","claim_id") REFERENCES "public"."publications"("id","claim_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_settings" ADD CONSTRAINT "desk_settings_scale_version_rating_scales_version_fk" FOREIGN KEY ("scale_version") REFERENCES "public"."rating_scales"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_scale_version_rating_scales_version_fk" FOREIGN KEY ("scale_version") REFERENCES "public"."rating_scales"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_readers" ADD CONSTRAINT "evidence_readers_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_readers" ADD CONSTRAINT "evidence_readers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_based_on_sources_id_fk" FOREIGN KEY ("based_on") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_used_by_users_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD CONSTRAINT "publication_evidence_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD CONSTRAINT "publication_evidence_quote_id_texts_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_evidence" ADD CONSTRAINT "publication_evidence_note_id_texts_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_conclusion_id_texts_id_fk" FOREIGN KEY ("conclusion_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_reasoning_id_texts_id_fk" FOREIGN KEY ("reasoning_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_known_id_texts_id_fk" FOREIGN KEY ("known_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_unknown_id_texts_id_fk" FOREIGN KEY ("unknown_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_confidence_reason_id_texts_id_fk" FOREIGN KEY ("confidence_reason_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_waiver_reason_id_texts_id_fk" FOREIGN KEY ("waiver_reason_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_emergency_reason_id_texts_id_fk" FOREIGN KEY ("emergency_reason_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_revision_id_claim_id_verdict_revisions_id_claim_id_fk" FOREIGN KEY ("revision_id","claim_id") REFERENCES "public"."verdict_revisions"("id","claim_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_review_id_claim_id_reviews_id_claim_id_fk" FOREIGN KEY ("review_id","claim_id") REFERENCES "public"."reviews"("id","claim_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_scale_version_rating_id_ratings_scale_version_rating_id_fk" FOREIGN KEY ("scale_version","rating_id") REFERENCES "public"."ratings"("scale_version","rating_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_correction_note_id_texts_id_fk" FOREIGN KEY ("correction_note_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_note_id_texts_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_revision_id_claim_id_verdict_revisions_id_claim_id_fk" FOREIGN KEY ("revision_id","claim_id") REFERENCES "public"."verdict_revisions"("id","claim_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_waivers" ADD CONSTRAINT "source_waivers_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_waivers" ADD CONSTRAINT "source_waivers_reason_id_texts_id_fk" FOREIGN KEY ("reason_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_waivers" ADD CONSTRAINT "source_waivers_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_authors" ADD CONSTRAINT "verdict_authors_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_authors" ADD CONSTRAINT "verdict_authors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_revisions" ADD CONSTRAINT "verdict_revisions_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_revisions" ADD CONSTRAINT "verdict_revisions_conclusion_id_texts_id_fk" FOREIGN KEY ("conclusion_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_revisions" ADD CONSTRAINT "verdict_revisions_reasoning_id_texts_id_fk" FOREIGN KEY ("reasoning_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_revisions" ADD CONSTRAINT "verdict_revisions_known_id_texts_id_fk" FOREIGN KEY ("known_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_revisions" ADD CONSTRAINT "verdict_revisions_unknown_id_texts_id_fk" FOREIGN KEY ("unknown_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_revisions" ADD CONSTRAINT "verdict_revisions_confidence_reason_id_texts_id_fk" FOREIGN KEY ("confidence_reason_id") REFERENCES "public"."texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_revisions" ADD CONSTRAINT "verdict_revisions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_revisions" ADD CONSTRAINT "verdict_revisions_scale_version_rating_id_ratings_scale_version_rating_id_fk" FOREIGN KEY ("scale_version","rating_id") REFERENCES "public"."ratings"("scale_version","rating_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_versions_by_digest" ON "article_versions" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "appearances_by_claim" ON "appearances" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "appearances_by_version" ON "appearances" USING btree ("version_id","start");--> statement-breakpoint
CREATE UNIQUE INDEX "claimants_name_once" ON "claimants" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "claims_by_stage" ON "claims" USING btree ("stage","stage_since","id");--> statement-breakpoint
CREATE INDEX "claims_by_article" ON "claims" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "comments_by_claim" ON "comments" USING btree ("claim_id","created_at");--> statement-breakpoint
CREATE INDEX "events_by_claim" ON "events" USING btree ("claim_id","sequence");--> statement-breakpoint
CREATE INDEX "events_by_article" ON "events" USING btree ("article_id","sequence");--> statement-breakpoint
CREATE INDEX "evidence_by_claim" ON "evidence" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "evidence_by_source" ON "evidence" USING btree ("source_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sources_address_once" ON "sources" USING btree ("address") WHERE "sources"."address" is not null;--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_by_account" ON "sign_in_attempts" USING btree ("account","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_by_address" ON "sign_in_attempts" USING btree ("address","at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_once" ON "users" USING btree ("email") WHERE "users"."removed_at" is null;--> statement-breakpoint
CREATE VIEW "reading"."claims" AS (
    select c.public_id, coalesce(c.words, '') as words,
      case when c.stage = 'withdrawn' then 'withdrawn' when p.id is not null then 'rated'
        when c.stage = 'open' then 'not_checked' else 'being_checked' end as status,
      coalesce(p.statement, gone.statement, c.statement) as statement,
      coalesce(p.language, gone.language, c.language) as language,
      coalesce(p.attribution, gone.attribution, c.attribution) as attribution,
      case when p.id is not null then p.claimant_name when gone.id is not null then gone.claimant_name else cl.name end as claimant_name,
      case when p.id is not null then p.claim_made_on when gone.id is not null then gone.claim_made_on else c.claim_made_on end as claim_made_on,
      p.rating_id, p.rating_word, conclusion.body as conclusion,
      change.kind as change_kind, change.old_rating_word, p.published_at,
      case when p.id is not null then (select min(f.published_at) from public.publications f where f.claim_id = c.id) end as first_published_at,
      w.confirmed_at as withdrawn_at, reason.body as withdrawal_reason
    from public.claims c
    left join public.claimants cl on cl.id = c.claimant_id
    left join public.publications p on p.id = c.publication_id
    left join public.texts conclusion on conclusion.id = p.conclusion_id
    left join public.corrections change on change.publication_id = p.id and change.kind in ('correction', 'update')
    left join public.withdrawals w on w.claim_id = c.id and c.stage = 'withdrawn' and w.confirmed_at is not null and w.ended_at is null
    left join public.texts reason on reason.id = w.reason_id
    left join public.publications gone on gone.id = w.publication_id
    where c.mode = 'published_elsewhere' and c.public_id is not null
      and (p.id is not null or c.stage = 'withdrawn'
        or (c.stage in ('open', 'checking', 'in_review', 'approved')
          and (select d.show_being_checked from public.desk_settings d)
          and exists (select 1 from public.appearances a join public.articles r on r.published_version_id = a.version_id
            where a.claim_id = c.id and a.removed_at is null and r.mode = 'published_elsewhere' and r.removed_at is null))));--> statement-breakpoint
CREATE VIEW "reading"."appearances" AS (
    select rc.public_id as claim_public_id, r.public_id as article_public_id, a.start, a."end", a.quote, a.quote_language,
      a.translation, a.translated_by, a.said_where, a.said_address,
      (c.publication_id is null or a.confirmed_at is not null) as holds,
      case when c.publication_id is not null then a.confirmed_at end as confirmed_at
    from reading.claims rc
    join public.claims c on c.public_id = rc.public_id
    join public.appearances a on a.claim_id = c.id and a.removed_at is null
    left join public.articles r on r.published_version_id = a.version_id and r.mode = 'published_elsewhere' and r.removed_at is null
    where r.id is not null or (a.version_id is null and rc.status in ('rated', 'withdrawn')));--> statement-breakpoint
CREATE VIEW "reading"."articles" AS (
    select r.public_id, r.words, r.title, r.publisher, r.author, r.address, r.published_on, r.language, r.ground,
      v.number as version_number, r.page_published_at,
      case when r.ground is not null then v.text end as text,
      case when r.ground is not null then v.blocks end as blocks
    from public.articles r join public.article_versions v on v.id = r.published_version_id
    where r.mode = 'published_elsewhere' and r.removed_at is null);--> statement-breakpoint
CREATE VIEW "reading"."sentences" AS (
    select r.public_id as article_public_id, s.number, s.start, s."end", substr(v.text, s.start + 1, s."end" - s.start) as text
    from public.articles r
    join public.article_versions v on v.id = r.published_version_id
    join public.sentences s on s.version_id = v.id
    where r.mode = 'published_elsewhere' and r.removed_at is null
      and (r.ground is not null or exists (
        select 1 from reading.appearances a
        join public.sentences q on q.version_id = v.id and q.start < a."end" and q."end" > a.start and abs(q.number - s.number) <= 1
        where a.article_public_id = r.public_id)));--> statement-breakpoint
CREATE VIEW "reading"."desk" AS (select d.name, d.language, d.time_zone, d.sample from public.desk_settings d);--> statement-breakpoint
CREATE VIEW "reading"."scale" AS (
    select r.scale_version, r.rating_id, r.position, r.word, r.definition, r.value
    from public.ratings r join public.desk_settings d on d.scale_version = r.scale_version);--> statement-breakpoint
CREATE VIEW "reading"."corrections" AS (
    select c.public_id as claim_public_id, p.number as publication_number, k.kind, k.old_rating_id, k.old_rating_word,
      k.new_rating_id, k.new_rating_word, note.body as note, k.created_at as at
    from public.corrections k
    join public.claims c on c.id = k.claim_id
    join public.publications p on p.id = k.publication_id
    left join public.texts note on note.id = k.note_id
    where c.publication_id is not null and c.mode = 'published_elsewhere' and k.kind in ('correction', 'update'));--> statement-breakpoint
CREATE VIEW "reading"."evidence" AS (
    select c.public_id as claim_public_id, e.position, e.stance, quote.body as quote, e.quote_language, note.body as note, e.locator,
      e.decisive_primary, e.title, e.address, e.publisher, e.author, e.published_on, e.source_kind, e.interest, e.consulted_at
    from public.claims c
    join public.publication_evidence e on e.publication_id = c.publication_id and e.visibility = 'public'
    left join public.texts quote on quote.id = e.quote_id
    left join public.texts note on note.id = e.note_id
    where c.mode = 'published_elsewhere');--> statement-breakpoint
CREATE VIEW "reading"."publications" AS (
    select c.public_id as claim_public_id, p.number, p.id = c.publication_id as standing, p.statement, p.language, p.attribution,
      p.claimant_name, p.claimant_kind, p.kind, p.claim_made_on, p.rating_id, p.rating_word, p.rating_definition, p.rating_value,
      conclusion.body as conclusion, reasoning.body as reasoning, known.body as known, unknown.body as unknown,
      p.confidence, why.body as confidence_reason, p.qualifiers, p.source_rule, waiver.body as waiver_reason,
      case when d.show_byline then p.byline end as byline, case when d.show_byline then p.approved_by_name end as approved_by_name,
      p.review_id is null as emergency, p.published_at
    from public.claims c
    join public.publications p on p.claim_id = c.id
    cross join public.desk_settings d
    left join public.texts conclusion on conclusion.id = p.conclusion_id
    left join public.texts reasoning on reasoning.id = p.reasoning_id
    left join public.texts known on known.id = p.known_id
    left join public.texts unknown on unknown.id = p.unknown_id
    left join public.texts why on why.id = p.confidence_reason_id
    left join public.texts waiver on waiver.id = p.waiver_reason_id
    where c.publication_id is not null and c.mode = 'published_elsewhere');