import { longText } from '@/tests/bench/long-article'
import { expect, hand, test } from '@/tests/support/workspace'

test.use({ given: { text: longText(8000) } })

test('of a long article what is on the screen can be worked on, and all of it is there to read', async ({
  open,
}) => {
  const page = await open('reviewer')
  const text = page.getByRole('region', { name: 'Text' })
  await expect(text).toContainText('in year 390.')
  const late = page.getByRole('link', { name: 'Sentence 391, open' })
  await expect(page.getByRole('link', { name: 'Sentence 12, open' })).toBeVisible()
  await expect(late).toHaveCount(0)
  await text.getByText('in year 390.').scrollIntoViewIfNeeded()
  await expect(late).toBeVisible()
  await late.click()
  await expect(hand(page)).toContainText('in year 389.')
  await expect(page.getByText('more elsewhere in the text.')).toBeVisible()
})

test('without scripts the sign of a paragraph makes it ready to work on', async ({ open }) => {
  const page = await open('reviewer', { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'From sentence 387, 5 of 5 open' }).click()
  await expect(hand(page)).toContainText('Sentence 387 of')
  await expect(page.getByRole('link', { name: 'Sentence 388, open' })).toBeVisible()
})
