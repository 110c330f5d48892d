import { expect, hand, test } from '@/tests/support/workspace'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`an editor gives sentences to a reviewer, who goes through them and takes others, ${how}`, async ({
    open,
  }) => {
    const editor = await open('editor', { javaScriptEnabled })
    await editor.getByRole('link', { name: 'Sentence 3, open' }).click()
    await expect(hand(editor)).toContainText('Nobody’s yet.')
    await hand(editor).getByText('Assign sentences').click()
    const assigning = hand(editor).getByRole('form', { name: 'Assign sentences' })
    await assigning.getByLabel('Who works on them').selectOption({ label: 'Lena Brandt' })
    await assigning.getByLabel('To sentence').fill('2')
    await assigning.getByRole('button', { name: 'Give them' }).click()
    await expect(
      assigning.getByText('The last sentence does not come before the first.').first(),
    ).toBeVisible()
    await assigning.getByLabel('To sentence').fill('4')
    await assigning.getByRole('button', { name: 'Give them' }).click()
    await expect(hand(editor)).toContainText('Sentences 3 and 4: given.')
    await expect(hand(editor)).toContainText('With Lena Brandt')

    const page = await open('reviewer', { javaScriptEnabled })
    await expect(page.getByText('Yours: 2 of 2 left')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Text' })).toContainText('Sentence 3: Lena Brandt')
    await page.getByRole('link', { name: 'Next of yours' }).click()
    await expect(hand(page)).toContainText('Sentence 3 of 4')
    await hand(page).getByRole('button', { name: 'Nothing to check' }).click()
    await expect(page.getByText('Yours: 1 of 2 left')).toBeVisible()

    // Whoever may not assign takes what is nobody’s, and is told of what is somebody’s.
    await page.getByRole('link', { name: 'Sentence 2, open' }).click()
    await hand(page).getByRole('button', { name: 'Take the rest of the paragraph' }).click()
    await expect(page.getByText('Yours: 2 of 3 left')).toBeVisible()
    await page.getByRole('link', { name: 'Sentence 4, open' }).click()
    await expect(hand(page)).toContainText('Sentence 4 of 4')
    await hand(page).getByText('Take sentences').click()
    const taking = hand(page).getByRole('form', { name: 'Take sentences' })
    await expect(taking.getByLabel('Who works on them')).toHaveCount(0)
    await taking.getByRole('button', { name: 'Take them' }).click()
    await expect(taking.getByText('Sentence 4: somebody works on it already.').first()).toBeVisible()
    await taking.getByRole('button', { name: 'Give them back' }).click()
    await expect(hand(page)).toContainText('Nobody’s yet.')
  })
}

test('sentences are taken, and the next of one’s own is found, by keys alone', async ({ open }) => {
  const page = await open('reviewer')
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible()
  await page.getByRole('link', { name: 'Sentence 4, open' }).click()
  await expect(hand(page).getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('t')
  const done = page.getByRole('status', { name: 'What was done' })
  await expect(done).toContainText('Sentence 4: yours now.')
  await expect(page.getByText('Yours: 1 of 1 left')).toBeVisible()
  await page.keyboard.press('k')
  await expect(hand(page)).toContainText('Sentence 3 of 4')
  await expect(done).toBeHidden()
  await page.keyboard.press('y')
  await expect(hand(page)).toContainText('Sentence 4 of 4')
  await page.keyboard.press('g')
  await expect(hand(page).getByLabel('From sentence')).toBeFocused()
})
