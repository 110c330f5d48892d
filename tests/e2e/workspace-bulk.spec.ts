import { openDatabase } from '@/db/client'
import { expect, hand, progress, test } from '@/tests/support/workspace'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`several suggestions are accepted and declined at once, and what could not be is said, ${how}`, async ({
    open,
    made,
    site,
  }) => {
    const page = await open('reviewer', { javaScriptEnabled })
    const bar = page.getByRole('form', { name: 'Decide several suggestions' })
    await expect(bar.getByRole('button')).toHaveCount(0)
    await page.getByRole('checkbox', { name: 'Choose claim 1' }).check()
    await expect(bar.getByRole('button', { name: 'Decline them' })).toBeInViewport({ ratio: 1 })
    await page.getByRole('checkbox', { name: 'Choose claim 1' }).uncheck()
    await page.getByRole('link', { name: 'Sentence 2, open' }).click()
    await page.getByRole('link', { name: 'all 2 in this paragraph' }).click()
    await expect(page.getByRole('checkbox', { name: 'Choose claim 3' })).toBeChecked()
    await expect(page.getByRole('checkbox', { name: 'Choose claim 1' })).not.toBeChecked()
    await page.getByRole('checkbox', { name: 'Choose claim 4' }).check()
    if (javaScriptEnabled) await expect(bar).toContainText('3 chosen')

    await bar.getByRole('button', { name: 'Decline them' }).click()
    await expect(bar.getByText('Choose why they are declined.').first()).toBeVisible()
    // Meanwhile somebody else accepts one of them.
    const { sql, close } = openDatabase(site.database.owner)
    await sql`update claims set stage = 'open', public_id = substr(translate(md5(random()::text), '0189', 'wxyz'), 1, 10), words = 'x'
      where article_id = ${made.articleId} and statement like 'Most of%'`
    await close()
    await bar.getByRole('button', { name: 'Accept them' }).click()
    await expect(page.getByText('2 accepted, 1 not: claim 4 (This cannot be done while')).toBeVisible()
    await expect(hand(page)).toContainText('Sentence 2 of 4')
    await expect(page.getByRole('link', { name: 'Claim 3, Open' })).toBeVisible()
    await expect(progress(page)).toHaveAttribute('aria-valuenow', '2')

    await page.getByRole('link', { name: 'all 1', exact: true }).click()
    await bar.getByRole('button', { name: 'Merge them' }).click()
    await expect(bar.getByText('Choose the claim that is kept.').first()).toBeVisible()
    await bar.getByLabel('The claim that is kept').selectOption({ index: 2 })
    await bar.getByRole('button', { name: 'Merge them' }).click()
    await expect(page.getByText('Declined (1)')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: /Choose/ })).toHaveCount(0)
    await expect(hand(page)).toContainText('Sentence 2 of 4')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(page.getByText('Undone.')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Choose claim 1' })).toBeVisible()
    await expect(hand(page)).toContainText('Sentence 1 of 4')
  })
}
