import { openDatabase } from '@/db/client'
import {
  approvedClaim,
  attached,
  claimToWithdraw,
  draftedClaim,
  publishedClaim,
  withdrawnClaim,
} from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'

const publicationOf = (claimId: string) => `/desk/claims/${claimId}/publication`

test('an editor publishes what was approved, and it is before readers when the form answers', async ({
  signInAs,
  site,
  page: reader,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await approvedClaim(db)
  const page = await signInAs('second.editor')
  await page.goto(publicationOf(claimId))
  const preview = page.getByRole('article', { name: 'What readers will see' })
  await expect(preview).toContainText('The figure is right, the year is not.')
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Published. Readers can see it now.')).toBeVisible()
  const address = await page
    .getByRole('link', { name: 'Open the page as readers see it' })
    .getAttribute('href')
  await expect(page.getByRole('listitem').filter({ hasText: 'Before readers now' })).toContainText(
    'Mostly true',
  )
  await reader.goto(address ?? '')
  await expect(reader.getByText('The figure is right, the year is not.').first()).toBeVisible()
  await close()
})

test('a reviewer cannot publish', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await approvedClaim(db)
  const page = await signInAs('second.reviewer')
  await page.goto(publicationOf(claimId))
  const publishing = page.getByRole('form', { name: 'Publish' })
  await expect(publishing.getByText('Your role does not allow this')).toBeVisible()
  await expect(publishing.getByRole('button', { name: 'Publish' })).toHaveAttribute('aria-disabled', 'true')
  await close()
})

test('what was changed after its approval is not published', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const made = await approvedClaim(db)
  const page = await signInAs('editor')
  await page.goto(publicationOf(made.claimId))
  await attached(db, made, { title: 'A third register', owner: 'The coast guard' })
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText('at the stage “Checking”')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0)
  await expect(page.getByText('Nothing to publish yet')).toBeVisible()
  await close()
})

test('without scripts a verdict goes from draft to readers, by three people', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await draftedClaim(db)
  const [reviewer, editor, second] = await Promise.all([
    signInAs('reviewer', { javaScriptEnabled: false }),
    signInAs('editor', { javaScriptEnabled: false }),
    signInAs('second.editor', { javaScriptEnabled: false }),
  ])
  await reviewer.goto(`/desk/claims/${claimId}/verdict`)
  await reviewer.getByLabel('Conclusion').fill('Forty ships lay there, a year later.')
  await reviewer.getByRole('button', { name: 'Save the draft' }).click()
  await expect(reviewer.getByText('Saved as revision 2.')).toBeVisible()
  await reviewer.getByRole('button', { name: 'Send for review' }).click()
  await expect(reviewer.getByText('Sent for review.')).toBeVisible()

  await editor.goto(`/desk/claims/${claimId}/review`)
  await expect(editor.getByText('Forty ships lay there, a year later.')).toBeVisible()
  await editor.getByRole('button', { name: 'Approve' }).click()
  await expect(editor.getByText('Approved. An editor can publish it now.')).toBeVisible()

  await second.goto(publicationOf(claimId))
  await second.getByRole('button', { name: 'Publish' }).click()
  await expect(second.getByText('Published. Readers can see it now.')).toBeVisible()
  await second.getByRole('link', { name: 'Open the page as readers see it' }).click()
  await expect(second.getByText('Forty ships lay there, a year later.').first()).toBeVisible()
  await close()
})

test('a correction shows readers the old and the new rating', async ({ signInAs, site, page: reader }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await publishedClaim(db)
  const editor = await signInAs('editor')
  await editor.goto(publicationOf(claimId))
  await editor.getByRole('button', { name: 'Reopen the verdict' }).click()
  await expect(editor.getByRole('form').getByRole('alert')).toContainText('The reason is missing.')
  await editor.getByLabel('Reason, for the desk').fill('A reader sent us the register.')
  await editor.getByRole('button', { name: 'Reopen the verdict' }).click()
  await expect(editor.getByText('What is published stands until the next one.')).toBeVisible()

  const writer = await signInAs('reviewer')
  await writer.goto(`/desk/claims/${claimId}/verdict`)
  await writer.getByRole('radio', { name: /^False/ }).check()
  await writer.getByLabel('Conclusion').fill('No ship lay there.')
  await writer.getByRole('button', { name: 'Save the draft' }).click()
  await expect(writer.getByText('Saved as revision 2.')).toBeVisible()
  await writer.getByRole('button', { name: 'Send for review' }).click()
  await expect(writer.getByText('Sent for review.')).toBeVisible()

  await editor.goto(`/desk/claims/${claimId}/review`)
  await editor.getByLabel('Notice to readers').fill('We read the register wrongly.')
  await editor.getByRole('button', { name: 'Approve' }).click()
  await expect(editor.getByText('Approved. An editor can publish it now.')).toBeVisible()
  await editor.goto(publicationOf(claimId))
  await editor.getByRole('button', { name: 'Publish' }).click()
  const address = await editor
    .getByRole('link', { name: 'Open the page as readers see it' })
    .getAttribute('href')
  await reader.goto(address ?? '')
  await expect(reader.getByRole('deletion').first()).toContainText('Mostly true')
  await expect(reader.getByRole('article').getByText(', now False')).toBeVisible()
  await expect(reader.getByText('We read the register wrongly.').first()).toBeVisible()
  await close()
})

test('with no second person an editor publishes “Unverifiable”, and readers are told that nobody reviewed it', async ({
  signInAs,
  site,
  page: reader,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId, publicId } = await draftedClaim(db, {
    writer: 'editor',
    claim: { statement: 'Ships lay in the port that night.' },
    verdict: { ratingId: 'unverifiable', known: 'There is a port.', unknown: 'How many ships lay there.' },
  })
  const [page, reviewer] = await Promise.all([signInAs('editor'), signInAs('reviewer')])
  await reviewer.goto(publicationOf(claimId))
  await reviewer.getByText('No second person is on duty').click()
  await expect(
    reviewer
      .getByRole('form', { name: 'Publish by the emergency rule' })
      .getByText('Your role does not allow'),
  ).toBeVisible()
  await page.goto(publicationOf(claimId))
  await page.getByText('No second person is on duty').click()
  await page.getByLabel('Why it cannot wait for a second person').fill('It is night, and the story runs.')
  await page.getByRole('button', { name: 'Publish what we know so far' }).click()
  await expect(page.getByText('By the emergency rule, with no second person')).toBeVisible()
  await reader.goto(`/claims/${publicId}`)
  await expect(reader.getByText('Published under the emergency rule').first()).toBeVisible()
  await reader.goto(`/claims/${publicId}/history`)
  await expect(reader.getByText('No second person had reviewed this version')).toBeVisible()
  await page.goto('/desk/queue')
  await page.getByRole('link', { name: /^Reviews due: \d/ }).click()
  const due = page.getByRole('table', { name: 'Claims in the queue' })
  await expect(due.getByRole('link', { name: 'Ships lay in the port that night.' })).toBeVisible()
  await close()
})

test('withdrawing takes two editors', async ({ signInAs, site, page: reader }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId, publicId } = await publishedClaim(db)
  const [editor, second] = await Promise.all([signInAs('editor'), signInAs('second.editor')])
  await editor.goto(publicationOf(claimId))
  await editor.getByLabel('Notice to readers').fill('The document was a forgery.')
  await editor.getByRole('button', { name: 'Ask for withdrawal' }).click()
  await expect(editor.getByText('Withdrawing is asked for, with this notice')).toBeVisible()
  const own = editor.getByRole('form', { name: 'Confirm the withdrawal' })
  await expect(own.getByText('A second editor has to confirm this: you asked for it yourself.')).toBeVisible()
  await expect(own.getByRole('button')).toHaveAttribute('aria-disabled', 'true')

  await second.goto(publicationOf(claimId))
  await second.getByRole('button', { name: 'Confirm the withdrawal' }).click()
  await expect(second.getByText('Withdrawn: readers find this notice')).toBeVisible()
  await reader.goto(`/claims/${publicId}`)
  await expect(reader.getByText('The document was a forgery.').first()).toBeVisible()
  await close()
})

test('an asking for withdrawal is ended with a reason, and the verdict stands on', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await claimToWithdraw(db)
  const page = await signInAs('editor')
  await page.goto(publicationOf(claimId))
  const ending = page.getByRole('form', { name: 'Let the verdict stand' })
  await ending.getByRole('button').click()
  await expect(ending.getByRole('alert')).toContainText('Say why the verdict stands on.')
  await ending.getByLabel('Why the verdict stands on').fill('The document is genuine after all.')
  await ending.getByRole('button').click()
  await expect(page.getByRole('button', { name: 'Ask for withdrawal' })).toBeVisible()
  await expect(page.getByText('Before readers now')).toBeVisible()
  await close()
})

test('a withdrawn claim is taken up again with a reason', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await withdrawnClaim(db)
  const page = await signInAs('editor')
  await page.goto(publicationOf(claimId))
  const again = page.getByRole('form', { name: 'Take the claim up again' })
  await again.getByRole('button').click()
  await expect(again.getByRole('alert')).toContainText('Say why the claim is taken up again.')
  await again.getByLabel('Why it is taken up again').fill('The original has been found.')
  await again.getByRole('button').click()
  await expect(page.getByText('Withdrawn: readers find this notice')).toBeHidden()
  await page.goto(`/desk/claims/${claimId}/verdict`)
  await expect(page.getByRole('form', { name: 'Verdict' })).toBeVisible()
  await close()
})
