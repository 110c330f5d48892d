import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { importedArticle, type MadeArticle } from '@/tests/support/articles'
import { test as base, expect } from '@/tests/support/fixtures'

const TEXT = 'Forty 👍 ships lie in the port. The mayor counted them on Monday.\n- Most of them carry grain.'

/** `open` signs somebody in and opens the workspace of a freshly imported article. */
const test = base.extend<{
  made: MadeArticle
  open: (
    name: 'editor' | 'reviewer',
    options?: { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } },
  ) => Promise<Page>
  placesOf: (statement: string) => Promise<unknown>
}>({
  made: async ({ site }, use) => {
    const { db, close } = openDatabase(site.database.owner)
    await use(await importedArticle(db, { text: TEXT }))
    await close()
  },
  open: async ({ made, signInAs }, use) => {
    await use(async (name, { viewport, ...options } = {}) => {
      const page = await signInAs(name, options)
      if (viewport) await page.setViewportSize(viewport)
      await page.goto(`/desk/articles/${made.articleId}`)
      return page
    })
  },
  placesOf: async ({ made, site }, use) => {
    const { sql, close } = openDatabase(site.database.owner)
    await use(async (statement) => {
      const rows =
        await sql`select c.stage, a.quote, a.start, a."end", substr(v.text, a.start + 1, a."end" - a.start) as words
        from claims c join appearances a on a.claim_id = c.id join article_versions v on v.id = a.version_id
        where c.article_id = ${made.articleId} and c.statement = ${statement}`
      return rows[0]
    })
    await close()
  },
})

const hand = (page: Page) =>
  page.getByRole('region', { name: /^(Claim \d+|Sentence \d+|New claim from a passage)$/ })
const card = (page: Page, statement: string) => page.getByRole('link', { name: statement, exact: true })
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Sentences decided' })

/** Where words stand in the window, of the text's own words only. */
async function rectOf(page: Page, words: string) {
  // Before the typeface is there, words stand elsewhere.
  await page.evaluate(() => document.fonts.ready)
  const rect = await page.locator('#article-text').evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { left, right, top, height } = range.getBoundingClientRect()
      return { left, right, middle: top + height / 2 }
    }
    return null
  }, words)
  if (!rect) throw new Error(`“${words}” is not in the text.`)
  return rect
}

/** Drags over the text with the mouse, from the beginning of some words to the end of others. */
async function drag(page: Page, first: string, last: string) {
  const from = await rectOf(page, first)
  const to = await rectOf(page, last)
  await page.mouse.move(from.left + 1, from.middle)
  await page.mouse.down()
  await page.mouse.move(to.right - 1, to.middle, { steps: 8 })
  await page.mouse.up()
}

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
    await hand(page).getByRole('button', { name: 'Accept' }).click()
    await expect(hand(page).getByRole('status').getByText('Open', { exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Claim 3, Open' })).toBeVisible()
    await expect(progress(page)).toHaveAttribute('aria-valuenow', '1')
    await expect(page.getByRole('link', { name: 'Sentence 3, claim' })).toBeVisible()
    await expect(hand(page).getByRole('button', { name: 'Accept' })).toHaveCount(0)
    expect(page.url()).toContain('/desk/articles/')
  })

  test(`a suggested claim is declined as a repetition of one that is kept, ${how}`, async ({
    open,
    site,
    made,
  }) => {
    const page = await open('editor', { javaScriptEnabled })
    await card(page, 'Most of them carry grain.').click()
    await hand(page).getByRole('button', { name: 'Accept' }).click()
    await expect(page.getByRole('link', { name: 'Claim 4, Open' })).toBeVisible()
    const { sql, close } = openDatabase(site.database.owner)
    const [kept] =
      await sql`select public_id from claims where article_id = ${made.articleId} and stage = 'open'`
    await close()

    await card(page, 'The mayor counted them on Monday.').click()
    await expect(hand(page)).toContainText('Claim 3')
    await hand(page).getByText('Decline the claim').first().click()
    const declining = page.getByRole('form', { name: 'Decline the claim' })
    await declining.getByLabel(/same statement is checked/).check()
    await declining.getByRole('button', { name: 'Decline the claim' }).click()
    await expect(declining.getByText('Say which claim this one repeats.').first()).toBeVisible()
    await declining.getByLabel('Address of the claim that is kept').fill(kept?.public_id)
    await declining.getByRole('button', { name: 'Decline the claim' }).click()
    await expect(page.getByText('Declined (1)')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Sentence 3, open' })).toBeVisible()
  })

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
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(hand(page)).toContainText('Sentence 2 of 4')
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

  test(`a claim is added by picking sentences and words of them, ${how}`, async ({ open, placesOf }) => {
    const page = await open('reviewer', { javaScriptEnabled })
    await page.getByRole('link', { name: 'Sentence 2, open' }).click()
    await hand(page).getByRole('link', { name: 'Add a claim from this sentence' }).click()
    await hand(page).getByText('Another passage').click()
    const pick = page.getByRole('form', { name: 'Pick sentences' })
    await pick.getByLabel('To sentence').fill('3')
    await pick.getByLabel('Only these words').fill('the port, says')
    await pick.getByRole('button', { name: 'Take this passage' }).click()
    await expect(
      page.getByText('“the port, says” does not stand in these sentences exactly so'),
    ).toBeVisible()
    await pick.getByLabel('Only these words').fill('ships lie in the port. The mayor')
    await pick.getByRole('button', { name: 'Take this passage' }).click()
    const adding = page.getByRole('form', { name: 'Add a claim' })
    // Alive, the page scrolls what is in hand into view; a press before that would miss the button.
    if (javaScriptEnabled) await expect(adding).toHaveJSProperty('noValidate', true)
    await expect(adding.getByLabel('Statement', { exact: true })).toHaveValue(
      'ships lie in the port. The mayor',
    )
    await adding.getByLabel('Statement', { exact: true }).fill('Ships lie in the port.')
    await adding.getByRole('button', { name: 'Add the claim' }).click()
    await expect(card(page, 'Ships lie in the port.')).toBeVisible()
    expect(await placesOf('Ships lie in the port.')).toMatchObject({
      stage: 'open',
      quote: 'ships lie in the port. The mayor',
      words: 'ships lie in the port. The mayor',
    })
  })
}

test('a claim is added by dragging over the text, across marks and an emoji', async ({ open, placesOf }) => {
  const page = await open('reviewer')
  await drag(page, '👍 ships', 'mayor')
  const bar = page.getByRole('region', { name: 'Selected passage' })
  await expect(bar).toContainText('“👍 ships lie in the port. The mayor”')
  await bar.getByRole('link', { name: 'Add claim' }).click()
  const adding = page.getByRole('form', { name: 'Add a claim' })
  await expect(adding.getByLabel('Statement', { exact: true })).toHaveValue(
    '👍 ships lie in the port. The mayor',
  )
  await adding.getByLabel('Statement', { exact: true }).fill('Ships lie in the port.')
  await adding.getByRole('button', { name: 'Add the claim' }).click()
  await expect(hand(page)).toContainText('Ships lie in the port.')
  const words = '👍 ships lie in the port. The mayor'
  expect(await placesOf('Ships lie in the port.')).toMatchObject({ stage: 'open', quote: words, words })
})

test('a card lights its mark and a mark its card', async ({ open }) => {
  const page = await open('reviewer')
  await card(page, 'Most of them carry grain.').hover()
  await expect(page.locator('mark[data-lit]')).toHaveText('Most of them carry grain.')
  await page.getByText('counted them', { exact: false }).first().hover()
  await expect(page.locator('mark[data-lit]')).toHaveText('The mayor counted them on Monday.')
  await expect(page.locator('[data-claim-card][data-lit]')).toContainText('The mayor counted them')
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

test('on a phone the text comes first, and nothing is wider than the window', async ({ open }) => {
  const page = await open('reviewer', { viewport: { width: 360, height: 740 } })
  const text = await page.getByRole('region', { name: 'Text' }).boundingBox()
  const claims = await page.getByRole('region', { name: 'Claims' }).boundingBox()
  expect(text && claims && text.y + text.height <= claims.y).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.setViewportSize({ width: 1024, height: 800 })
  const beside = await page.getByRole('region', { name: 'Claims' }).boundingBox()
  const wide = await page.getByRole('region', { name: 'Text' }).boundingBox()
  expect(wide && beside && wide.x + wide.width <= beside.x).toBe(true)
})

test('a text is laid out in the direction of its language, and no word of it is wider than its column', async ({
  open,
  site,
}) => {
  const page = await open('reviewer', { viewport: { width: 360, height: 740 } })
  const { db, close } = openDatabase(site.database.owner)
  const long = 'ب'.repeat(440)
  const { articleId } = await importedArticle(db, {
    language: 'ar',
    text: `وصلت السفن إلى الميناء.\n${long}.`,
  })
  await close()
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 })
    await page.goto(`/desk/articles/${articleId}?sentence=3`)
    await expect(hand(page)).toContainText('Sentence 3 of 3')
    await expect(page.locator('#article-text > div')).toHaveCSS('direction', 'rtl')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const claims = page.getByRole('region', { name: 'Claims', exact: true })
    expect(await claims.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0)
  }
})

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

test('what is typed before the page is alive stays when it comes alive', async ({ open, made }) => {
  const page = await open('reviewer')
  let wake = () => {}
  const asleep = new Promise<void>((resolve) => {
    wake = resolve
  })
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await asleep
    await route.continue()
  })
  await page.goto(`/desk/articles/${made.articleId}?from=2&to=2`, { waitUntil: 'commit' })
  const adding = page.getByRole('form', { name: 'Add a claim' })
  const statement = adding.getByLabel('Statement', { exact: true })
  await statement.fill('Forty ships are there.')
  wake()
  await expect(adding).toHaveJSProperty('noValidate', true)
  await expect(statement).toHaveValue('Forty ships are there.')
  await expect(adding.getByText('22 of 200 characters')).toBeVisible()
})
