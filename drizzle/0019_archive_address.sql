CREATE INDEX "capture_flags_unsettled" ON "capture_flags" USING btree ("capture_id") WHERE "capture_flags"."settled_at" is null;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_archive_address_web" CHECK ("captures"."archive_address" ~ '^https?://');--> statement-breakpoint

-- As before, and archives are asked one at a time: they are slow, and must keep no worker from its other work.
CREATE OR REPLACE FUNCTION queue_job(task text, payload json, job_key text) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT id FROM graphile_worker.add_job(task, payload, queue_name => CASE task WHEN 'archive_capture' THEN 'archive' END, job_key => job_key) $$;
