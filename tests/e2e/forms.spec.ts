import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { openDrawer } from '@/tests/support/desk-steps'
import { checkingClaim, draftedClaim, openClaim } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'

const verdictOf = (claimId: string) => `/desk/claims/${claimId}/verdict`
const verdict = (page: Page) => page.getByRole('form', { name: 'Verdict' })
const conclusion = (page: Page) => verdict(page).getByLabel('Conclusion')
const goTo = (page: Page, tab: string) =>
  page.getByRole('navigation', { name: 'Views of this claim' }).getByRole('link', { name: tab }).click()
const save = (page: Page) => verdict(page).getByRole('button', { name: 'Save the draft' }).click()

test('a refused form brings what is wrong into view and focus, the first time and again', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await checkingClaim(db)
  const page = await signInAs('editor')
  const refusedBy = async (path: string, name: string, submit: string) => {
    await page.goto(path)
    const form = page.getByRole('form', { name })
    for (const _ of ['first', 'again']) {
      await form.getByRole('button', { name: submit }).click()
      await expect(form.getByRole('alert')).toBeFocused()
      await expect(form.getByRole('alert')).toBeInViewport()
    }
  }
  await refusedBy('/desk/import', 'Import an article', 'Import the article')
  await refusedBy(`/desk/claims/${claimId}#attach`, 'Attach evidence', 'Attach the evidence')
  await refusedBy(`/desk/claims/${claimId}/discussion`, 'Open a thread', 'Post the comment')
  await close()
})

test('an empty draft is refused with a sentence', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await checkingClaim(db)
  for (const javaScriptEnabled of [true, false]) {
    const page = await signInAs('reviewer', { javaScriptEnabled })
    await page.goto(verdictOf(claimId))
    await save(page)
    await expect(verdict(page).getByRole('alert')).toContainText('This draft is empty.')
  }
  await close()
})

test('a success is said in view and in focus where the form stays, and its counters start again', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await checkingClaim(db)
  const page = await signInAs('reviewer')
  await page.goto(`/desk/claims/${claimId}`)
  const form = await openDrawer(page)
  await form.getByLabel('Title of the source').fill('The register of the port')
  await form.getByLabel('Supports the claim').check()
  await form.getByLabel('Words of the source').fill('Forty ships lay there.')
  await expect(form.getByText('22 of 5000 characters')).toBeVisible()
  await form.getByRole('button', { name: 'Save and add another' }).click()
  await expect(form.getByRole('status')).toHaveText('Attached. It stands in the list.')
  await expect(form.getByRole('status')).toBeFocused()
  await expect(form.getByRole('status')).toBeInViewport()
  await expect(form.getByText('22 of 5000 characters')).toBeHidden()
  await close()
})

test('a success is said in view and in focus where its form goes away, and not on the next page', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await openClaim(db)
  const page = await signInAs('reviewer')
  await page.goto(verdictOf(claimId))
  await page.getByRole('button', { name: 'Take it to check' }).click()
  const said = page.getByRole('status', { name: 'What was done' })
  await expect(said).toContainText('You check this claim now.')
  await expect(said).toBeFocused()
  await expect(said).toBeInViewport()
  await goTo(page, 'History')
  await expect(page).toHaveURL(/history$/)
  await expect(said).toBeHidden()
  await close()
})

test('what is typed into a form is there again after a way round, until it is saved or discarded', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await draftedClaim(db)
  const other = await draftedClaim(db)
  const page = await signInAs('reviewer')
  const isBack = verdict(page).getByText('What you wrote here before is back')
  await page.goto(verdictOf(claimId))
  await conclusion(page).fill('Fifty ships lay there.')
  await verdict(page)
    .getByRole('radio', { name: /^False/ })
    .check()
  await verdict(page).getByLabel('Satire').check()
  await goTo(page, 'History')
  await expect(page).toHaveURL(/history$/)
  await goTo(page, 'Verdict')
  await expect(isBack).toBeVisible()
  await page.reload()
  await expect(isBack).toBeVisible()
  await expect(conclusion(page)).toHaveValue('Fifty ships lay there.')
  await expect(verdict(page).getByRole('radio', { name: /^False/ })).toBeChecked()
  await expect(verdict(page).getByLabel('Satire')).toBeChecked()

  await page.goto(verdictOf(other.claimId))
  await expect(conclusion(page)).not.toHaveValue('Fifty ships lay there.')
  await page.goto(verdictOf(claimId))
  await expect(isBack).toBeVisible()
  await save(page)
  await expect(verdict(page).getByRole('status')).toHaveText('Saved as revision 2.')
  await page.reload()
  await expect(conclusion(page)).toHaveValue('Fifty ships lay there.')
  await expect(isBack).toBeHidden()

  await conclusion(page).fill('Sixty-one ships lay there.')
  await expect(verdict(page).getByText('26 of 280 characters')).toBeVisible()
  await page.reload()
  await expect(conclusion(page)).toHaveValue('Sixty-one ships lay there.')
  await verdict(page).getByRole('button', { name: 'Discard it' }).click()
  await expect(conclusion(page)).toHaveValue('Fifty ships lay there.')
  await page.reload()
  await expect(conclusion(page)).toHaveValue('Fifty ships lay there.')
  await expect(isBack).toBeHidden()
  await close()
})

test('what is typed before the scripts of the page are there is kept as well', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await draftedClaim(db)
  const page = await signInAs('reviewer')
  await page.goto(verdictOf(claimId))
  await conclusion(page).fill('Fifty ships lay there.')

  let letGo = () => {}
  const held = new Promise<void>((done) => {
    letGo = done
  })
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  await conclusion(page).fill('Sixty-one ships lay there.')
  letGo()
  await expect(verdict(page).getByText('26 of 280 characters')).toBeVisible()
  await page.reload()
  await expect(conclusion(page)).toHaveValue('Sixty-one ships lay there.')
  await close()
})

test('a text that came back is still one written on the revision it was begun on', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await draftedClaim(db)
  const [one, two] = [await signInAs('reviewer'), await signInAs('second.reviewer')]
  for (const page of [one, two]) await page.goto(verdictOf(claimId))
  await one.getByLabel('Reasoning').fill('The first register.\n\nThe second register.')
  await save(one)
  await expect(verdict(one).getByRole('status')).toHaveText('Saved as revision 2.')
  await conclusion(one).fill('Fifty ships lay there.')

  await two.reload()
  await conclusion(two).fill('Thirty ships lay there.')
  await save(two)
  await expect(verdict(two).getByRole('status')).toHaveText('Saved as revision 3.')
  await one.reload()
  await expect(conclusion(one)).toHaveValue('Fifty ships lay there.')
  await save(one)
  const both = one.getByRole('region', { name: 'Two texts' })
  await expect(both).toContainText('Thirty ships lay there.')
  await expect(both.getByRole('heading')).toHaveText(['Conclusion'])
  await close()
})

test('nobody else who signs in to the tab is shown it', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await draftedClaim(db)
  const page = await signInAs('reviewer')
  await page.goto(verdictOf(claimId))
  await conclusion(page).fill('Fifty ships lay there.')
  const second = await signInAs('second.reviewer')
  await page.context().addCookies(await second.context().cookies())
  await page.goto(verdictOf(claimId))
  await expect(conclusion(page)).not.toHaveValue('Fifty ships lay there.')
  await close()
})

test('the evidence can be read beside the verdict', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.desk)
  const { claimId } = await draftedClaim(db)
  for (const javaScriptEnabled of [true, false]) {
    const page = await signInAs('reviewer', { javaScriptEnabled })
    await page.goto(verdictOf(claimId))
    await page.getByText(/^Read the evidence/).click()
    await expect(
      page.getByRole('list', { name: 'Evidence to read' }).getByRole('blockquote').first(),
    ).toBeVisible()
  }
  await close()
})
