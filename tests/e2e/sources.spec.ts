import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { attached, checkingClaim } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'

test('a source is found, and says where it is cited; a restricted one is not there', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  const claim = await checkingClaim(db)
  const title = 'The gazette of the lighthouse'
  await attached(db, claim, { title, owner: 'The coast guard', stance: 'refutes' }, 'editor')
  await attached(db, claim, { title: `${title}, kept back`, visibility: 'restricted' }, 'editor')
  await close()
  const page = await signInAs('reviewer')
  await page.goto('/desk/sources?kind=rumour')
  await expect(page.getByText('The kind in the address is not known.')).toBeVisible()
  await page.getByLabel('Look for').fill('gazette coast')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('row', { name: title })).toContainText('Used in one claim')
  await page.getByLabel('Look for').fill('kept back')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByText('No source matches')).toBeVisible()
  await page.goto('/desk/sources?q=lighthouse')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const cited = page.getByRole('region', { name: 'Where it is cited' }).getByRole('listitem')
  await expect(cited).toHaveCount(1)
  await expect(cited).toContainText('Refutes the claim')
  await expect(cited).toContainText('Checking')
  await page.getByText('Cite it').click()
  await expect(page.getByRole('definition').filter({ hasText: `"title": "${title}"` })).toBeVisible()
  await cited.getByRole('link').click()
  const piece = page.getByRole('article', { name: `Evidence: ${title}` })
  await piece.getByText('Cite it').click()
  await expect(piece.getByText(`(‘${title}’, no date)`)).toBeVisible()
  await expect(piece.getByRole('link', { name: 'Used in one claim' })).toBeVisible()
})

test('two people correct one record: the second sees both texts, and saves with both in view', async ({
  signInAs,
  site,
}) => {
  const { db, close } = openDatabase(site.database.desk)
  await attached(db, await checkingClaim(db), { title: 'The almanac of tides', owner: 'The observatory' })
  await close()
  const open = async (page: Page) => {
    await page.goto('/desk/sources?q=almanac')
    await page.getByRole('link', { name: 'The almanac of tides' }).click()
    await page.getByText('Correct the record').click()
    return page.getByRole('form', { name: 'Record of the source' })
  }
  const first = await open(await signInAs('editor'))
  const second = await open(await signInAs('reviewer'))
  await first.getByLabel('Owner').fill('The royal observatory')
  await first.getByRole('button', { name: 'Save the record' }).click()
  await expect(
    first.page().getByRole('definition').filter({ hasText: 'The royal observatory' }),
  ).toBeVisible()
  await second.getByLabel('Author').fill('Ida Holm')
  await second.getByRole('button', { name: 'Save the record' }).click()
  const both = second.getByRole('region', { name: 'Two texts' })
  await expect(both).toContainText('The royal observatory')
  await expect(second.getByLabel('Author')).toHaveValue('Ida Holm')
  await both.getByRole('button', { name: 'Put this into the form' }).last().click()
  await second.getByRole('button', { name: 'Save the record' }).click()
  await expect(second.page().getByRole('definition').filter({ hasText: 'Ida Holm' })).toBeVisible()
})
