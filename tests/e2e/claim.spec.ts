import { openDatabase } from '@/db/client'
import {
  checkingClaim,
  declinedClaim,
  importedArticle,
  openClaim,
  publishedClaim,
  suggestedClaim,
} from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'
import { expectShownAsText, HIDDEN_DIRECTION, HOSTILE } from '@/tests/support/hostile'

const pageOf = (claimId: string) => `/desk/claims/${claimId}`

test('a reviewer accepts a suggestion with its reason, and takes it; a second press comes too late', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await suggestedClaim(db)
  const [page, late] = [await signInAs('reviewer'), await signInAs('second.reviewer')]
  await late.goto(pageOf(claimId))
  await page.goto(pageOf(claimId))
  await expect(page.getByText('No public address yet')).toBeVisible()
  await page.getByLabel('Why check this').fill('Everybody repeats it.')
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect(page.getByRole('heading', { name: 'Who checks it?' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('complementary')).toContainText('Everybody repeats it.')
  await late.getByRole('button', { name: 'Accept' }).click()
  await expect(late.getByRole('main').getByRole('alert')).toContainText(
    'This cannot be done while the claim is at the stage “Open”.',
  )

  await late.goto(pageOf(claimId))
  await page.getByRole('button', { name: 'Take it to check' }).click()
  await expect(page.getByRole('link', { name: 'Write the verdict' })).toBeVisible()
  await late.getByRole('button', { name: 'Take it to check' }).click()
  await expect(late.getByRole('main').getByRole('alert')).toContainText('at the stage “Checking”')
  await close()
})

test('a page of a claim leaves out what has no place at its stage, and keeps what only a person may not do', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const [open, published] = [await openClaim(db), await publishedClaim(db)]
  const page = await signInAs('reviewer')
  await page.goto(pageOf(open.claimId))
  await expect(page.getByRole('button', { name: 'Take it to check' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What can be done now' })).toHaveCount(0)
  await page.goto(`${pageOf(open.claimId)}/publication`)
  await expect(page.getByText('Nothing to publish yet')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0)
  await page.goto(`${pageOf(published.claimId)}/publication`)
  await expect(page.getByRole('heading', { name: 'Published so far' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0)
  await expect(page.getByRole('form', { name: 'Correct or update' })).toContainText(
    'Your role does not allow this',
  )
  await page.goto(`${pageOf(published.claimId)}/review`)
  await expect(page.getByRole('heading', { name: 'The verdict as it is' })).toBeVisible()
  await expect(page.getByRole('form', { name: 'Approve' })).toHaveCount(0)
  await close()
})

test('declining a duplicate takes the claim that is kept, and a reason always', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const kept = await openClaim(db, { claim: { statement: 'The port holds forty ships.' } })
  const { claimId } = await openClaim(db)
  const page = await signInAs('reviewer')
  await page.goto(pageOf(claimId))
  await page.getByText('Decline the claim').first().click()
  const form = page.getByRole('form', { name: 'Decline the claim' })
  await form.getByRole('button', { name: 'Decline the claim' }).click()
  await expect(form.getByRole('alert')).toContainText('Choose why the claim is declined.')
  await form.getByLabel('Duplicate of another claim').check()
  await form.getByRole('button', { name: 'Decline the claim' }).click()
  await expect(form.getByRole('alert')).toContainText('Say which claim this one repeats.')
  await form.getByLabel('Address of the claim that is kept').fill('/claims/nobody-aaaaaaaaaa')
  await form.getByRole('button', { name: 'Decline the claim' }).click()
  await expect(form.getByRole('alert')).toContainText('No other claim has this address.')
  await form
    .getByLabel('Address of the claim that is kept')
    .fill(`${site.address}/claims/the-port-${kept.publicId}`)
  await form.getByRole('button', { name: 'Decline the claim' }).click()
  await page
    .getByRole('main')
    .getByRole('complementary')
    .getByRole('link', { name: 'The port holds forty ships.' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The port holds forty ships.')
  await close()
})

test('an editor opens a declined claim again, with why; a reviewer is told who may', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await declinedClaim(db)
  const reviewer = await signInAs('reviewer')
  await reviewer.goto(pageOf(claimId))
  await expect(reviewer.getByRole('form', { name: 'Open the claim again' })).toContainText(
    'Your role does not allow this: it takes an editor or an admin.',
  )
  const editor = await signInAs('editor')
  await editor.goto(pageOf(claimId))
  await editor.getByRole('button', { name: 'Open it again' }).click()
  await expect(editor.getByRole('main').getByRole('alert')).toContainText(
    'Say why the claim is opened again.',
  )
  await editor.getByLabel('Why it is opened again').fill('A register has turned up.')
  await editor.getByRole('button', { name: 'Open it again' }).click()
  await expect(editor.getByRole('heading', { name: 'Who checks it?' })).toBeVisible()
  await close()
})

test('a statement that denies gets a hint tied to its field, and can be saved', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await checkingClaim(db)
  const page = await signInAs('reviewer')
  await page.goto(pageOf(claimId))
  await page.getByText('Change the wording').click()
  const statement = page.getByLabel('Statement', { exact: true })
  await statement.fill('Forty-one ships lay there')
  await expect(statement).not.toHaveAccessibleDescription(/This denies something/)
  await statement.fill('It is not true that forty ships lay there')
  await expect(statement).toHaveAccessibleDescription(/This denies something/)
  await page.getByRole('button', { name: 'Save the wording' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'It is not true that forty ships lay there',
  )
  await close()
})

test('the wording of a published claim cannot be changed: the button says what comes first', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await publishedClaim(db)
  const page = await signInAs('editor')
  await page.goto(pageOf(claimId))
  await expect(page.getByRole('button', { name: 'Change the wording' })).toHaveAccessibleDescription(
    'This verdict is published. Reopen it as a correction or an update first.',
  )
  await expect(page.getByRole('link', { name: 'Correct or update it' })).toBeVisible()
  await close()
})

test('two people change the same wording: the second sees both texts, and none is lost', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await checkingClaim(db)
  const [first, second] = [await signInAs('reviewer'), await signInAs('editor')]
  for (const page of [first, second]) {
    await page.goto(pageOf(claimId))
    await page.getByText('Change the wording').click()
  }
  await first.getByLabel('Statement', { exact: true }).fill('Thirty ships lay in the port')
  await first.getByLabel('A named person or body').check()
  await first.getByLabel('Name of the claimant').fill('The harbour master')
  await first.getByRole('button', { name: 'Save the wording' }).click()
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('Thirty ships lay in the port')

  await second.getByLabel('Statement', { exact: true }).fill('Fifty ships lay in the port')
  await second.getByRole('button', { name: 'Save the wording' }).click()
  await expect(second.getByRole('main').getByRole('alert')).toContainText(
    'Somebody saved this while you were writing.',
  )
  const both = second.getByRole('region', { name: 'Two texts' })
  await expect(both).toContainText('Thirty ships lay in the port')
  await expect(both).toContainText('The harbour master')
  await expect(second.getByLabel('Statement', { exact: true })).toHaveValue('Fifty ships lay in the port')
  await both.getByRole('button', { name: 'Put this into the form' }).nth(1).click()
  await expect(second.getByLabel('A named person or body')).toBeChecked()
  await both.getByRole('button', { name: 'Put this into the form' }).nth(2).click()
  await second.getByRole('button', { name: 'Save the wording' }).click()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Fifty ships lay in the port')
  await expect(second.getByRole('definition').filter({ hasText: 'The harbour master' })).toBeVisible()
  await second.goto(`${pageOf(claimId)}/history`)
  await expect(second.getByText('Thirty ships lay in the port')).toBeVisible()
  await close()
})

test('without JavaScript a refused wording comes back as it was typed, and can then be saved', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await checkingClaim(db)
  const page = await signInAs('reviewer', { javaScriptEnabled: false })
  await page.goto(pageOf(claimId))
  await page.getByText('Change the wording').click()
  await page.getByLabel('Statement', { exact: true }).fill('Forty ships lay at the quay')
  await page.getByLabel('A named person or body').check()
  await page.getByRole('button', { name: 'Save the wording' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Name the claimant, or choose another attribution.',
  )
  await expect(page.getByLabel('Statement', { exact: true })).toHaveValue('Forty ships lay at the quay')
  await page.getByLabel('Name of the claimant').fill('The mayor')
  await page.getByRole('button', { name: 'Save the wording' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forty ships lay at the quay')
  await close()
})

test('hostile text is shown as text, hidden direction marks are refused', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const hostile = { statement: HOSTILE, quote: HOSTILE, saidWhere: HOSTILE, translation: HOSTILE }
  const { claimId } = await openClaim(db, { claim: { ...hostile, selectionReason: HOSTILE } })
  const page = await signInAs('reviewer')
  await page.goto(pageOf(claimId))
  await expectShownAsText(page)
  await page.getByText('Change the wording').click()
  await page.getByLabel('A named person or body').check()
  await page.getByLabel('Name of the claimant').fill(HOSTILE)
  await page.getByRole('button', { name: 'Save the wording' }).click()
  await expect(page.getByRole('definition').filter({ hasText: 'onerror' })).toHaveCount(2)
  await expectShownAsText(page)
  await page.getByLabel('Name of the claimant').fill(HIDDEN_DIRECTION)
  await page.getByRole('button', { name: 'Save the wording' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'The claimant contains control or invisible direction characters.',
  )
  await page.goto(`${pageOf(claimId)}/history`)
  await expectShownAsText(page)
  await close()
})

test('a claim that is not there, and the id of something else, are a page that is not there', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { articleId } = await importedArticle(db)
  const { claimId } = await openClaim(db)
  const editor = await signInAs('editor')
  for (const id of [articleId, '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a', 'none', '%00'])
    for (const view of ['', '/discussion', '/history']) {
      const answer = await editor.request.get(`${pageOf(id)}${view}`)
      expect([400, 404], `${id}${view}`).toContain(answer.status())
    }
  const reader = await signInAs('reader')
  await reader.goto(pageOf(claimId))
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Your role does not reach this page')
  await close()
})
