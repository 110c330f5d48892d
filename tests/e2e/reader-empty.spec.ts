import { expect, expectAccessible, test } from '@/tests/support/reader'

test.use({ sample: false })

test('a desk that has published nothing says so on every page, and what will stand there', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByText('No checks published yet')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'How we check and rate' }).click()
  await expect(page.getByText('Uses correct facts in a way that gives a wrong impression.')).toBeVisible()
  await page.goto('/articles')
  await expect(page.getByText('No articles yet')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/corrections')
  await expect(page.getByText('Nothing has been corrected yet')).toBeVisible()
  await expectAccessible(page)
})
