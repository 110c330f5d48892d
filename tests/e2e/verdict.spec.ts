import { openDatabase } from '@/db/client'
import { checkingClaim, claimInReview, draftedClaim, openClaim } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'

test('a reviewer takes a claim, writes its verdict and sends it for review once nothing is missing', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await openClaim(db)
  const page = await signInAs('reviewer')
  await page.goto(`/desk/claims/${claimId}/verdict`)
  await expect(page.getByText('Nobody has taken this claim yet')).toBeVisible()
  await page.getByRole('button', { name: 'Take it to check' }).click()

  const verdict = page.getByRole('form', { name: 'Verdict' })
  await verdict.getByLabel('Unverifiable').check()
  await verdict.getByLabel('Conclusion').fill('Nobody has counted the ships.')
  await verdict.getByLabel('Reasoning').fill('No register gives a **figure** for that year.')
  await page.getByText('As readers will see it').click()
  await expect(verdict.getByRole('strong')).toHaveText('figure')
  await verdict.getByLabel('Low').check()
  await verdict.getByLabel('Reason for the confidence').fill('We asked three registers.')
  await verdict.getByRole('button', { name: 'Save the draft' }).click()
  await expect(verdict.getByText('Saved as revision 1.')).toBeVisible()

  const send = page.getByRole('form', { name: 'Send for review' })
  await expect(send.getByRole('link')).toHaveText(['Say what we know.', 'Say what we do not know.'])
  await expect(send.getByRole('button', { name: 'Send for review' })).toHaveAttribute('aria-disabled', 'true')
  await send.getByRole('link', { name: 'Say what we know.' }).click()
  await expect(page).toHaveURL(/#verdict-known$/)
  await verdict.getByLabel('What we know').fill('There is a port.')
  await verdict.getByLabel('What we do not know').fill('How many ships lay there.')
  await verdict.getByRole('button', { name: 'Save the draft' }).click()
  await expect(verdict.getByText('Saved as revision 2.')).toBeVisible()
  await send.getByRole('button', { name: 'Send for review' }).click()
  await expect(send.getByText('Sent for review.')).toBeVisible()

  await page.getByRole('button', { name: 'Show what changed' }).click()
  await expect(page).toHaveURL(/from=1&to=2/)
  const changed = page.getByRole('region', { name: 'From revision 1 to revision 2' })
  await expect(changed.getByRole('insertion')).toHaveText([/There is a port\./, /How many ships lay there\./])
  await close()
})

test('a rating that states facts is not sent for review on one source', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await draftedClaim(db, { evidence: [{}] })
  const page = await signInAs('reviewer')
  await page.goto(`/desk/claims/${claimId}/verdict`)
  const send = page.getByRole('form', { name: 'Send for review' })
  await expect(send.getByRole('button', { name: 'Send for review' })).toHaveAttribute('aria-disabled', 'true')
  await send.getByRole('link', { name: /Two independent sources are needed/ }).click()
  await expect(page).toHaveURL(new RegExp(`/desk/claims/${claimId}#evidence$`))
  await close()
})

test('somebody who wrote no part of a verdict cannot send it for review', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await draftedClaim(db)
  const page = await signInAs('second.reviewer')
  await page.goto(`/desk/claims/${claimId}/verdict`)
  const send = page.getByRole('form', { name: 'Send for review' })
  await expect(send.getByText('Only somebody who wrote part of this verdict')).toBeVisible()
  await close()
})

test('of two who write at once neither text is lost', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await draftedClaim(db)
  const one = await signInAs('reviewer')
  const two = await signInAs('second.reviewer')
  for (const page of [one, two]) await page.goto(`/desk/claims/${claimId}/verdict`)
  await one.getByLabel('Conclusion').fill('Thirty ships lay there.')
  await one.getByRole('button', { name: 'Save the draft' }).click()
  await expect(one.getByText('Saved as revision 2.')).toBeVisible()

  await two.getByLabel('Conclusion').fill('Fifty ships lay there.')
  await two.getByRole('radio', { name: /^False/ }).check()
  await two.getByRole('button', { name: 'Save the draft' }).click()
  const both = two.getByRole('region', { name: 'Two texts' })
  await expect(both.getByText('Thirty ships lay there.', { exact: true })).toBeVisible()
  await expect(both.getByText('Mostly true', { exact: true })).toBeVisible()
  await expect(two.getByLabel('Conclusion')).toHaveValue('Fifty ships lay there.')
  await both.getByRole('button', { name: 'Put this into the form' }).last().click()
  await two.getByRole('button', { name: 'Save the draft' }).click()
  await expect(two.getByText('Saved as revision 3.')).toBeVisible()
  await expect(two.getByLabel('Conclusion')).toHaveValue('Thirty ships lay there.')
  await expect(two.getByRole('radio', { name: /^False/ })).toBeChecked()
  await close()
})

test('a half-written verdict stays on the revision it was begun on when the page around it moves on', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await draftedClaim(db)
  const one = await signInAs('reviewer')
  const two = await signInAs('second.reviewer')
  for (const page of [one, two]) await page.goto(`/desk/claims/${claimId}/verdict`)
  await one.getByLabel('Conclusion').fill('Fifty ships lay there.')
  await two.getByLabel('Conclusion').fill('Thirty ships lay there.')
  await two.getByRole('button', { name: 'Save the draft' }).click()
  await expect(two.getByText('Saved as revision 2.')).toBeVisible()

  await one.getByRole('button', { name: 'Send for review' }).click()
  await expect(one.getByText('Sent for review.')).toBeVisible()
  await expect(one.getByRole('rowheader', { name: '2' })).toBeVisible()
  await one.getByRole('button', { name: 'Save the draft' }).click()
  await expect(one.getByRole('region', { name: 'Two texts' })).toContainText('Thirty ships lay there.')
  await expect(one.getByLabel('Conclusion')).toHaveValue('Fifty ships lay there.')
  await close()
})

test('a conclusion that is too long is refused by its field, and stays', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await checkingClaim(db)
  for (const javaScriptEnabled of [true, false]) {
    const page = await signInAs('reviewer', { javaScriptEnabled })
    await page.goto(`/desk/claims/${claimId}/verdict`)
    await page.getByLabel('Conclusion').fill('x'.repeat(281))
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await expect(page.getByRole('form').getByRole('alert').getByRole('link')).toHaveText(
      'The conclusion is too long: at most 280 characters.',
    )
    await expect(page.getByLabel('Conclusion')).toHaveValue('x'.repeat(281))
  }
  await close()
})

test('what is in review can be changed, and the page says what that does', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await claimInReview(db)
  const page = await signInAs('reviewer')
  await page.goto(`/desk/claims/${claimId}/verdict`)
  await expect(page.getByText('What you save is what the reviewer has to read again.')).toBeVisible()
  await close()
})
