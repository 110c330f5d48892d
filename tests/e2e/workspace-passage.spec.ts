import { card, drag, expect, hand, test } from '@/tests/support/workspace'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

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

test('a passage is grown and shrunk by words without a mouse, and a claim made of it', async ({
  open,
  placesOf,
}) => {
  const page = await open('reviewer')
  const press = async (key: string, words: string) => {
    await page.keyboard.press(key)
    await expect(hand(page).locator('blockquote').first()).toHaveText(words)
  }
  await page.getByRole('link', { name: 'Sentence 3, open' }).click()
  await expect(hand(page).getByRole('heading', { level: 2 })).toBeFocused()
  await press('Shift+ArrowLeft', 'The mayor counted them on')
  await press('Shift+ArrowDown', 'mayor counted them on')
  await press('Shift+ArrowUp', 'The mayor counted them on')
  await press('Shift+ArrowUp', 'port. The mayor counted them on')
  await press('Shift+ArrowRight', 'port. The mayor counted them on Monday.')

  // The same by buttons, pressed again and again.
  const less = hand(page).getByRole('link', { name: 'One word less at the end' })
  await less.focus()
  await press('Enter', 'port. The mayor counted them on')
  await expect(less).toBeFocused()
  await press('Enter', 'port. The mayor counted them')
  await page.keyboard.press('c')
  const adding = page.getByRole('form', { name: 'Add a claim' })
  await expect(adding.getByLabel('Statement', { exact: true })).toBeFocused()
  await adding.getByLabel('Statement', { exact: true }).fill('The mayor counted the ships.')
  await adding.getByRole('button', { name: 'Add the claim' }).click()
  const words = 'port. The mayor counted them'
  await expect(card(page, 'The mayor counted the ships.')).toBeVisible()
  expect(await placesOf('The mayor counted the ships.')).toMatchObject({ stage: 'open', quote: words, words })
})

test('a selection from inside a word takes the word', async ({ open }) => {
  const page = await open('reviewer')
  await drag(page, 'unted', 'Mo')
  const bar = page.getByRole('region', { name: 'Selected passage' })
  await expect(bar).toContainText('“counted them on Monday”')
  await page.keyboard.press('c')
  await expect(hand(page).locator('blockquote').first()).toHaveText('counted them on Monday')
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
