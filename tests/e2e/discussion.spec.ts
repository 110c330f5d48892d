import { openDatabase } from '@/db/client'
import { postComment } from '@/db/mutations/post-comment'
import { deskPeople } from '@/tests/support/desk-people'
import { checkingClaim, done, publishedClaim } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'
import { expectShownAsText, HIDDEN_DIRECTION, HOSTILE } from '@/tests/support/hostile'

const pageOf = (claimId: string) => `/desk/claims/${claimId}/discussion`

test('two people settle a thread, resolve it, and open it again', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await checkingClaim(db)
  const [reviewer, editor] = [await signInAs('reviewer'), await signInAs('editor')]
  await reviewer.goto(pageOf(claimId))
  await reviewer.getByRole('button', { name: 'Post the comment' }).click()
  await expect(reviewer.getByRole('main').getByRole('alert')).toContainText('The comment is missing.')
  await reviewer.getByLabel('What is there to settle?').fill('Which year does the register count?')
  await reviewer.getByRole('button', { name: 'Post the comment' }).click()
  await expect(reviewer.getByText('Which year does the register count?')).toBeVisible()

  await editor.goto(pageOf(claimId))
  await expect(editor.getByRole('link', { name: /^Discussion\s*1$/ })).toBeVisible()
  const thread = editor.getByRole('article').filter({ hasText: 'Which year' })
  await thread.getByText('Reply').first().click()
  await thread.getByLabel('Your reply').fill('2024, it says so on page 3.')
  await thread.getByRole('button', { name: 'Reply' }).click()
  await expect(thread.getByText('2024, it says so on page 3.')).toBeVisible()
  await reviewer.reload()
  await thread.getByRole('button', { name: 'Resolve' }).click()
  await expect(editor.getByRole('heading', { name: 'Resolved threads' })).toBeVisible()

  await reviewer.getByRole('button', { name: 'Resolve' }).click()
  await expect(reviewer.getByRole('main').getByRole('alert')).toContainText('This is already there.')
  await reviewer.reload()
  await reviewer.getByRole('button', { name: 'Open it again' }).click()
  await expect(reviewer.getByText('Nothing is being discussed')).toHaveCount(0)
  await expect(reviewer.getByRole('button', { name: 'Resolve' })).toBeVisible()
  await close()
})

test('a reply named into a thread of another claim is refused', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const [one, other] = [await checkingClaim(db), await checkingClaim(db)]
  const act = { actor: (await deskPeople(db)).reviewer }
  const asked = (claimId: string, body: string) => ({ claimId, threadId: null, body })
  done(await postComment(db, act, asked(one.claimId, 'Here.')))
  const { threadId } = done(await postComment(db, act, asked(other.claimId, 'There.')))
  const page = await signInAs('reviewer')
  await page.goto(pageOf(one.claimId))
  await page.getByText('Reply').first().click()
  const form = page.getByRole('form', { name: 'Reply in this thread' })
  await form.getByLabel('Your reply').fill('Elsewhere.')
  await form.locator('[name=threadId]').evaluate((field, id) => field.setAttribute('value', id), threadId)
  await form.getByRole('button', { name: 'Reply' }).click()
  await expect(form.getByRole('alert')).toContainText('There is nothing here that you can see.')
  await expect(form.getByLabel('Your reply')).toHaveValue('Elsewhere.')
  await page.goto(pageOf(other.claimId))
  await expect(page.getByText('There.')).toBeVisible()
  await expect(page.getByText('Elsewhere.')).toHaveCount(0)
  await close()
})

test('without JavaScript a thread is opened and replied in', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await checkingClaim(db)
  const page = await signInAs('reviewer', { javaScriptEnabled: false })
  await page.goto(pageOf(claimId))
  await page.getByLabel('What is there to settle?').fill('Who counted?')
  await page.getByRole('button', { name: 'Post the comment' }).click()
  const thread = page.getByRole('article').filter({ hasText: 'Who counted?' })
  await thread.getByText('Reply').first().click()
  await thread.getByRole('button', { name: 'Reply' }).click()
  await expect(thread.getByRole('alert')).toContainText('The comment is missing.')
  await thread.getByLabel('Your reply').fill('The mayor.')
  await thread.getByRole('button', { name: 'Reply' }).click()
  await expect(thread.getByText('The mayor.')).toBeVisible()
  await close()
})

test('hostile comments are shown as text, and no reader ever gets one', async ({
  signInAs,
  site,
  browser,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId, publicId } = await publishedClaim(db)
  const page = await signInAs('reviewer')
  await page.goto(pageOf(claimId))
  await page.getByLabel('What is there to settle?').fill(HIDDEN_DIRECTION)
  await page.getByRole('button', { name: 'Post the comment' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'control or invisible direction characters',
  )
  await page.getByLabel('What is there to settle?').fill(`${HOSTILE} a word among ourselves`)
  await page.getByRole('button', { name: 'Post the comment' }).click()
  await expect(page.getByRole('article').filter({ hasText: 'a word among ourselves' })).toBeVisible()
  await expectShownAsText(page)
  const anonymous = await browser.newContext({ baseURL: site.address })
  const shown = await (await anonymous.request.get(`/claims/${publicId}`)).text()
  expect(shown).not.toContain('a word among ourselves')
  await anonymous.close()
  await close()
})
