import { expect, hand, progress, test } from '@/tests/support/workspace'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`sentences are decided one after the other, and a decision is taken back, ${how}`, async ({
    open,
  }) => {
    const page = await open('reviewer', { javaScriptEnabled })
    await page.getByRole('link', { name: 'Next open sentence' }).click()
    await expect(hand(page)).toContainText('Sentence 1 of 4')
    await hand(page).getByRole('button', { name: 'Nothing to check' }).click()
    await expect(hand(page)).toContainText('Sentence 2 of 4')
    await hand(page).getByRole('button', { name: 'Opinion' }).click()
    await expect(hand(page)).toContainText('Sentence 3 of 4')
    await expect(progress(page)).toHaveAttribute('aria-valuenow', '2')
    await expect(page.getByText('Sentence 2: opinion.')).toBeVisible()
    await expect(page.getByText('A suggestion declined with it.')).toBeVisible()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(hand(page)).toContainText('Sentence 2 of 4')
    await expect(hand(page).getByRole('button', { name: 'Accept' })).toBeVisible()
    await expect(progress(page)).toHaveAttribute('aria-valuenow', '1')
    await expect(page.getByRole('link', { name: 'Sentence 1, nothing to check' })).toBeVisible()
  })

  test(`suggestions are accepted and declined from their sentence, and the next one comes up, ${how}`, async ({
    open,
  }) => {
    const page = await open('editor', { javaScriptEnabled })
    await page.getByRole('link', { name: 'Sentence 2, open' }).click()
    await expect(hand(page)).toContainText('Sentence 2 of 4')
    await hand(page).getByRole('button', { name: 'Accept' }).click()
    await expect(hand(page)).toContainText('Sentence 3 of 4')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(hand(page)).toContainText('Sentence 2 of 4')
    await expect(page.getByRole('link', { name: 'Sentence 2, open' })).toBeVisible()
    await hand(page).getByRole('button', { name: 'Accept' }).click()
    await expect(hand(page)).toContainText('Sentence 3 of 4')
    await expect(page.getByText('Claim 2: accepted.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Sentence 2, claim' })).toBeVisible()

    // A sentence whose suggestion is declined is still to decide, so it stays in hand.
    await hand(page).getByText('Decline the claim').first().click()
    const declining = page.getByRole('form', { name: 'Decline the claim' })
    await declining.getByRole('button', { name: 'Decline the claim' }).click()
    await expect(declining.getByText('Choose why the claim is declined.').first()).toBeVisible()
    await declining.getByLabel(/Not what this desk checks/).check()
    await declining.getByRole('button', { name: 'Decline the claim' }).click()
    await expect(page.getByText('Claim 3: declined.')).toBeVisible()
    await expect(hand(page)).toContainText('Sentence 3 of 4')
    await hand(page).getByRole('button', { name: 'Opinion' }).click()
    await expect(hand(page)).toContainText('Sentence 4 of 4')
    await expect(progress(page)).toHaveAttribute('aria-valuenow', '2')
  })
}

test('an address that names nothing of this text takes nothing in hand', async ({ open, made }) => {
  const page = await open('reviewer')
  for (const query of [
    'claim=3b241101-e2bb-4255-8caf-4136c566a962',
    'claim=x',
    'sentence=99',
    'start=5&end=2',
    'start=0&end=99999',
  ]) {
    await page.goto(`/desk/articles/${made.articleId}?${query}`)
    await expect(progress(page)).toBeVisible()
    await expect(hand(page)).toHaveCount(0)
  }
  for (const id of ['x', '3b241101-e2bb-4255-8caf-4136c566a962']) {
    await page.goto(`/desk/articles/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here')
  }
})
