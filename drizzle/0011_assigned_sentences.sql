ALTER TABLE "sentences" ADD COLUMN "assigned_to" uuid;--> statement-breakpoint
ALTER TABLE "sentences" ADD COLUMN "assigned_by" uuid;--> statement-breakpoint
ALTER TABLE "sentences" ADD COLUMN "assigned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sentences" ADD CONSTRAINT "sentences_assigned_to_users_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sentences" ADD CONSTRAINT "sentences_assigned_by_users_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sentences" ADD CONSTRAINT "sentences_assigned_whole" CHECK (("sentences"."assigned_to" is null) = ("sentences"."assigned_by" is null) and ("sentences"."assigned_to" is null) = ("sentences"."assigned_at" is null));