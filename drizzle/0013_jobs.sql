-- How the desk's role reaches the jobs: it may put one of them into its own transaction and ask for one to be tried again, no more. The schema
-- graphile_worker is the worker's own and is there before this runs.
CREATE FUNCTION queue_job(task text, payload json, job_key text) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT id FROM graphile_worker.add_job(task, payload, job_key => job_key) $$;--> statement-breakpoint

CREATE FUNCTION retry_job(job bigint) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM graphile_worker.jobs WHERE id = job AND attempts > 0;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM graphile_worker.reschedule_jobs(ARRAY[job], run_at => now(), attempts => 0::smallint);
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM pg_notify('jobs:insert', '{"count":1}');
  RETURN true;
END $$;--> statement-breakpoint

REVOKE ALL ON FUNCTION queue_job(text, json, text), retry_job(bigint) FROM PUBLIC;
