ALTER TABLE "claims" ADD COLUMN "worth" numeric(5, 4) DEFAULT -1 NOT NULL;--> statement-breakpoint
CREATE INDEX "claims_by_worth" ON "claims" USING btree ("stage","worth","id");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_worth_bounded" CHECK ("claims"."worth" between 0 and 1 or "claims"."worth" = -1);