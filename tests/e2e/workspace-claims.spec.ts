import { card, expect, hand, progress, test } from '@/tests/support/workspace'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a suggested claim is worded, accepted and worded again beside its text, ${how}`, async ({ open }) => {
    const page = await open('reviewer', { javaScriptEnabled })
    await card(page, 'The mayor counted them on Monday.').click()
    await expect(hand(page).getByText('Suggested')).toBeVisible()
    await hand(page).getByText('Change the wording').click()
    const wording = page.getByRole('form', { name: 'Wording of the claim' })
    await wording.getByLabel('Statement', { exact: true }).fill('The mayor counted the ships on Monday.')
    await wording.getByLabel('A named person or body').check()
    await wording.getByLabel('Name of the claimant').fill('The harbour master')
    await wording.getByRole('button', { name: 'Save the wording' }).click()
    await expect(card(page, 'The mayor counted the ships on Monday.')).toBeVisible()

    await hand(page).getByLabel('Why check this').fill('It is repeated everywhere.')
    await hand(page).getByRole('button', { name: 'Accept', exact: true }).click()
    await expect(hand(page).getByRole('status').getByText('Open', { exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Claim 3, Open' })).toBeVisible()
    await expect(progress(page)).toHaveAttribute('aria-valuenow', '1')
    await expect(page.getByRole('link', { name: 'Sentence 3, claim' })).toBeVisible()
    await expect(hand(page).getByRole('button', { name: 'Accept' })).toHaveCount(0)
    expect(page.url()).toContain('/desk/articles/')
    await hand(page).getByRole('button', { name: 'Back to a suggestion' }).click()
    await expect(hand(page).getByRole('status').getByText('Suggested', { exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Sentence 3, open' })).toBeVisible()
  })

  test(`a suggestion is merged into a claim that is kept, and undone takes its place back, ${how}`, async ({
    open,
  }) => {
    const page = await open('editor', { javaScriptEnabled })
    await card(page, 'Most of them carry grain.').click()
    await hand(page).getByRole('button', { name: 'Accept' }).click()
    await expect(page.getByRole('link', { name: 'Claim 4, Open' })).toBeVisible()

    await page.getByRole('link', { name: 'Sentence 3, open' }).click()
    await hand(page).getByRole('link', { name: 'Merge into another claim' }).click()
    await expect(hand(page)).toContainText('Claim 3')
    const merging = page.getByRole('form', { name: 'Merge into another claim' })
    await merging.getByRole('button', { name: 'Merge' }).click()
    await expect(merging.getByText('Say which claim this one repeats.').first()).toBeVisible()
    await merging.getByLabel('The claim that is kept').selectOption('4 · Most of them carry grain.')
    await merging.getByRole('button', { name: 'Merge' }).click()
    await expect(page.getByText('Claim 3: merged into claim 4.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Sentence 3, claim' })).toBeVisible()
    await expect(page.getByText('Declined (1)')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Claim 4, Open' })).toHaveCount(2)

    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Undone.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Claim 3, Suggested' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Claim 4, Open' })).toHaveCount(1)
  })
}

test('suggestions are gone through by how much they are worth checking', async ({ open }) => {
  const page = await open('reviewer')
  await page.getByRole('link', { name: 'most worth checking first' }).click()
  const lines = page.getByRole('region', { name: 'Claims' }).getByRole('listitem')
  await expect(lines.nth(1)).toContainText('The mayor counted them on Monday.')
  await expect(lines.nth(1)).toContainText('Worth checking: normal')
  await card(page, 'The mayor counted them on Monday.').click()
  await hand(page).getByRole('link', { name: 'Next suggestion' }).click()
  await expect(hand(page)).toContainText('Claim 4')
  await hand(page).getByText('Change the wording').click()
  await hand(page).getByRole('button', { name: 'Accept it so' }).click()
  await expect(page.getByText('Claim 4: accepted.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'most worth checking first' })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await page.getByRole('link', { name: 'as in the text' }).click()
  await expect(lines.nth(1)).toContainText('Forty')
})

test('a change on an old wording shows both texts and loses none', async ({ open, made }) => {
  const page = await open('reviewer')
  await card(page, 'Most of them carry grain.').click()
  await hand(page).getByText('Change the wording').click()
  const wording = page.getByRole('form', { name: 'Wording of the claim' })
  await wording.getByLabel('Statement', { exact: true }).fill('Most ships carry grain.')

  const other = await open('editor')
  await other.goto(`/desk/articles/${made.articleId}?${new URL(page.url()).searchParams}`)
  await hand(other).getByText('Change the wording').click()
  await other
    .getByRole('form', { name: 'Wording of the claim' })
    .getByLabel('Statement', { exact: true })
    .fill('Nearly all carry grain.')
  await other.getByRole('button', { name: 'Save the wording' }).click()
  await expect(card(other, 'Nearly all carry grain.')).toBeVisible()

  await wording.getByRole('button', { name: 'Save the wording' }).click()
  await expect(page.getByRole('region', { name: 'Two texts' })).toContainText('Nearly all carry grain.')
  await expect(wording.getByLabel('Statement', { exact: true })).toHaveValue('Most ships carry grain.')
})
