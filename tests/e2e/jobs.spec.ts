import { openDatabase } from '@/db/client'
import { expect, test } from '@/tests/support/fixtures'

test('an admin sees why a job failed and lets it run again, without scripts too', async ({
  signInAs,
  site,
}) => {
  const { sql, close } = openDatabase(site.database.owner)
  // The sample desk leaves jobs for its sources, which end without being asked for.
  await sql`delete from graphile_worker._private_jobs`
  const admin = await signInAs('admin')
  await admin.goto('/admin')
  await admin.getByRole('link', { name: 'Jobs' }).click()
  await expect(admin.getByText('Nothing waits, and nothing has failed')).toBeVisible()
  await expect(admin.getByText('No worker runs')).toBeVisible()

  await admin.getByRole('button', { name: 'Sweep now' }).click()
  const job = admin.getByRole('row', { name: /Sweep out what is kept too long/ })
  await expect(job.getByText('Queued')).toBeVisible()
  await expect(job.getByText('It has not failed.')).toBeVisible()

  await sql`update graphile_worker._private_jobs set attempts = 25, last_error = 'the disk is full'`
  const plain = await signInAs('admin', { javaScriptEnabled: false })
  await plain.goto('/admin/jobs')
  const failed = plain.getByRole('row', { name: /Sweep out what is kept too long/ })
  await expect(failed.getByText('The disk is full.')).toBeVisible()
  await expect(failed.getByText('Not by itself')).toBeVisible()
  await failed.getByRole('button', { name: 'Retry now' }).click()
  await expect(plain.getByText('The job is queued again and runs next.')).toBeVisible()
  await expect(failed.getByText('As soon as the worker is free')).toBeVisible()
  await sql`delete from graphile_worker._private_jobs`
  await close()
})

test('an editor does not reach the jobs', async ({ signInAs }) => {
  const editor = await signInAs('editor')
  await editor.goto('/admin/jobs')
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('Your role does not reach this page')
})
