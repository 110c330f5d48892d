import { openDatabase } from '@/db/client'
import { attached, claimInReview, draftedClaim, rewrittenClaim } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'

const reviewOf = (claimId: string) => `/desk/claims/${claimId}/review`

test('a second person reads the whole set and approves it', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await claimInReview(db, {
    evidence: [
      { title: 'Register of the port', owner: 'The port authority' },
      { title: 'Register of customs', owner: 'The customs office' },
      { title: 'A pilot, on the phone', stance: 'context', visibility: 'internal' },
    ],
  })
  const page = await signInAs('editor')
  await page.goto(reviewOf(claimId))
  const whole = page.getByRole('article', { name: 'What would be approved' })
  await expect(whole).toContainText('Mostly true')
  await expect(whole).toContainText('The figure is right, the year is not.')
  await expect(whole.getByRole('listitem').filter({ hasText: 'A pilot, on the phone' })).toContainText(
    'Internal',
  )
  await expect(whole).toContainText('Met by 2 sources that do not depend on each other.')
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByText('Approved. An editor can publish it now.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'approved revision 1' })).toBeVisible()
  await close()
})

test('a reviewer cannot approve: the role is told', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await claimInReview(db)
  const page = await signInAs('second.reviewer')
  await page.goto(reviewOf(claimId))
  const approving = page.getByRole('form', { name: 'Approve' })
  await expect(
    approving.getByText('Your role does not allow this: it takes an editor or an admin.'),
  ).toBeVisible()
  await expect(approving.getByRole('button', { name: 'Approve' })).toHaveAttribute('aria-disabled', 'true')
  await close()
})

test('an editor who wrote part of the verdict cannot approve it', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await claimInReview(db, { writer: 'editor' })
  const page = await signInAs('editor')
  await page.goto(reviewOf(claimId))
  const approving = page.getByRole('form', { name: 'Approve' })
  await expect(
    approving.getByText('You wrote part of this verdict, so somebody else has to decide on it.'),
  ).toBeVisible()
  await close()
})

test('what changed since the page was opened is not approved unread, and the typed note is kept', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const made = await claimInReview(db)
  const page = await signInAs('editor')
  await page.goto(reviewOf(made.claimId))
  await page.getByLabel('Note to the desk').fill('Good to go.')
  await attached(db, made, { title: 'A third register', owner: 'The coast guard' })
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText('What you saw has changed since.')
  await page.getByRole('button', { name: 'Read what stands now' }).click()
  await expect(page.getByRole('article', { name: 'What would be approved' })).toContainText(
    'A third register',
  )
  await expect(page.getByLabel('Note to the desk')).toHaveValue('Good to go.')
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByText('Approved. An editor can publish it now.')).toBeVisible()
  await expect(page.getByText('Good to go.')).toBeVisible()
  await close()
})

test('a verdict is returned with a note, which its writers read above their draft', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await claimInReview(db)
  const page = await signInAs('editor')
  await page.goto(reviewOf(claimId))
  const returning = page.getByRole('form', { name: 'Return' })
  await returning.getByRole('button', { name: 'Return with this note' }).click()
  await expect(returning.getByRole('alert')).toContainText('The note is missing.')
  await returning.getByLabel('What has to change').fill('Say which year the figure is for.')
  await returning.getByRole('button', { name: 'Return with this note' }).click()
  await expect(page.getByText('Returned to its writers with your note.')).toBeVisible()

  const writer = await signInAs('reviewer')
  await writer.goto(`/desk/claims/${claimId}/verdict`)
  await expect(writer.getByText('Say which year the figure is for.')).toBeVisible()
  await close()
})

test('an approver agrees that one primary source decides the matter', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await claimInReview(db, { evidence: [{ decisivePrimary: 'on' }] })
  const page = await signInAs('editor')
  await page.goto(reviewOf(claimId))
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText('Say that you agree')
  await page.getByLabel('I agree that the source marked as primary is one').check()
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByText('Approved. An editor can publish it now.')).toBeVisible()
  await close()
})

test('an editor waives the source rule with a reason; a reviewer cannot', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await draftedClaim(db, { evidence: [{}] })
  const reviewer = await signInAs('reviewer')
  const editor = await signInAs('editor')
  for (const page of [reviewer, editor]) await page.goto(reviewOf(claimId))
  await expect(reviewer.getByRole('form', { name: 'Waive the source rule' })).toContainText(
    'Your role does not allow this',
  )
  await editor.getByLabel('Why one source is enough here').fill('The ministry alone keeps this register.')
  await editor.getByRole('button', { name: 'Waive the source rule' }).click()
  await expect(editor.getByText('The reason given: The ministry alone keeps this register.')).toBeVisible()
  await reviewer.goto(`/desk/claims/${claimId}/verdict`)
  await reviewer.getByRole('button', { name: 'Send for review' }).click()
  await expect(reviewer.getByText('Sent for review.')).toBeVisible()
  await close()
})

test('evidence restricted to others is withheld from an approver, and does not count', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await claimInReview(db, {
    evidence: [
      { owner: 'The port authority' },
      { title: 'A source nobody may know', quote: 'Forty, I counted.', visibility: 'restricted' },
    ],
  })
  const page = await signInAs('editor')
  await page.goto(reviewOf(claimId))
  await expect(page.getByText('You are not among the people who may read this piece.')).toBeVisible()
  expect(await page.content()).not.toContain('nobody may know')
  await expect(
    page.getByRole('form', { name: 'Approve' }).getByRole('button', { name: 'Approve' }),
  ).toHaveAttribute('aria-disabled', 'true')
  await close()
})

test('an approval over a published verdict says what readers are told', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await rewrittenClaim(db)
  const page = await signInAs('second.editor')
  await page.goto(reviewOf(claimId))
  await expect(page.getByText('The rating changes from “Mostly true” to “False”')).toBeVisible()
  const changed = page.getByRole('region', { name: 'Changed since revision 1 was published' })
  await expect(changed.getByRole('deletion').first()).toContainText('Mostly true')
  await page.getByLabel('Typing error').check()
  await page.getByLabel('Notice to readers').fill('A word was wrong.')
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText(
    'The rating changes, so this has to be announced as a correction or an update.',
  )
  await page.getByLabel('Correction').check()
  await page.getByLabel('Notice to readers').fill('')
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText(
    'Write the notice: what changed, and why.',
  )
  await page.getByLabel('Notice to readers').fill('We read the register wrongly.')
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByText('Approved. An editor can publish it now.')).toBeVisible()
  await close()
})
