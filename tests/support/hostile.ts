import { expect, type Page } from '@playwright/test'

/** Text that runs wherever it is not shown as text: it sets `window.ran`. */
export const HOSTILE = `</script><script>window.ran=1</script><img src=x onerror="window.ran=1">`

/** Text that hides its own end by a direction override. */
export const HIDDEN_DIRECTION = 'Safe \u202Eevil'

/** Says that a page shows hostile text as text: its words are there, and nothing of it ran. */
export async function expectShownAsText(page: Page, words = 'window.ran=1'): Promise<void> {
  await expect(page.getByText(words, { exact: false }).first()).toBeVisible()
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
}
