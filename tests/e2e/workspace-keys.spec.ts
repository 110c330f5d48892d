import { randomUUID } from 'node:crypto'
import { openDatabase } from '@/db/client'
import { span } from '@/domain/position'
import { expect, hand, progress, test } from '@/tests/support/workspace'

const TEXT =
  'It rains. Forty ships lie there, which hold grain. The mayor likes them. All is well.\nA last word.'

test.use({
  given: async ({ baseURL: _unused }, use) => {
    const title = `The port ${randomUUID()}`
    const claim = (words: string) => {
      const start = `${title}\n${TEXT}`.indexOf(words)
      return {
        ...span(start, start + words.length),
        statement: words,
        attribution: 'article' as const,
        claimant: null,
        kind: 'fact' as const,
      }
    }
    // Two suggestions lie inside one sentence, and the others hold none.
    const suggested = [claim('Forty ships lie there'), claim('which hold grain')]
    await use({ title, text: TEXT, suggested })
  },
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`a paragraph is decided to its end at once, but for what is suggested in it, and taken back, ${how}`, async ({
    open,
  }) => {
    const page = await open('reviewer', { javaScriptEnabled })
    await page.getByRole('link', { name: 'Sentence 2, open' }).click()
    const range = page.getByRole('form', { name: 'To the end of the paragraph' })
    await expect(range).toContainText('sentences 2, 4 and 5. Sentence 3 stays open')
    await range.getByRole('button', { name: 'All nothing to check' }).click()
    await expect(hand(page)).toContainText('Sentence 3 of 6')
    await expect(
      page.getByText('Sentences 2, 4 and 5: nothing to check. Sentence 3 stays open'),
    ).toBeVisible()
    await expect(progress(page)).toHaveAttribute('aria-valuenow', '3')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(hand(page)).toContainText('Sentence 2 of 6')
    await expect(progress(page)).toHaveAttribute('aria-valuenow', '0')
  })
}

test('the whole text is gone through and decided by keys alone', async ({ open }) => {
  const page = await open('editor')
  const press = (key: string) => page.keyboard.press(key)
  const at = async (number: number) => {
    await expect(hand(page)).toContainText(`Sentence ${number} of 6`)
    await expect(hand(page).getByRole('heading', { level: 2 })).toBeFocused()
  }
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible()
  await press('j')
  await at(1)
  await press('j')
  await at(2)
  await press('k')
  await at(1)
  await press('x')
  await at(2)
  await press('Shift+O')
  await at(3)
  await expect(page.getByText('Sentences 2, 4 and 5: opinion. Sentence 3 stays open')).toBeVisible()
  await press('u')
  await at(2)
  await press('n')
  await at(3)

  // Each suggestion of a sentence is decided by itself; the sentence is decided with the last.
  await press('a')
  await expect(page.getByText('Claim 1: accepted.')).toBeVisible()
  await press('u')
  await expect(page.getByText('Undone.')).toBeVisible()
  await press('a')
  await expect(page.getByText('Claim 1: accepted.')).toBeVisible()
  await at(3)
  await expect(page.getByRole('link', { name: 'Sentence 3, open' })).toBeVisible()
  // A key that is refused leads to the button that says why.
  await press('x')
  const refused = hand(page).getByRole('button', { name: 'Nothing to check, or opinion' })
  await expect(refused).toBeFocused()
  await expect(refused).toHaveAccessibleDescription('A claim stands in this sentence.')
  await press('d')
  const declining = page.getByRole('form', { name: 'Decline the claim' })
  await expect(declining.getByRole('radio').first()).toBeFocused()
  await press('ArrowDown')
  await press('Enter')
  await at(4)
  await expect(page.getByText('Claim 2: declined.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sentence 3, claim' })).toBeVisible()

  await press('c')
  const statement = page.getByRole('form', { name: 'Add a claim' }).getByLabel('Statement', { exact: true })
  await expect(statement).toHaveValue('The mayor likes them.')
  await expect(hand(page).getByRole('heading', { level: 2 })).toBeFocused()
  await press('c')
  await expect(statement).toBeFocused()
  await press('End')
  await page.keyboard.type('jx')
  await expect(statement).toHaveValue('The mayor likes them.jx')
  await press('Escape')
  await expect(hand(page).getByRole('heading', { level: 2 })).toBeFocused()
  await press('c')
  await press('ControlOrMeta+Enter')
  await expect(hand(page)).toContainText('Claim 3')
  await expect(hand(page)).toContainText('The mayor likes them.jx')
})

test('a suggestion is given a reason, worded, and merged by keys alone', async ({ open, site, made }) => {
  const page = await open('reviewer')
  const press = (key: string) => page.keyboard.press(key)
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible()
  await page.getByRole('link', { name: 'Sentence 3, open' }).click()
  await expect(hand(page).getByRole('heading', { level: 2 })).toBeFocused()
  await press('m')
  const merging = page.getByRole('form', { name: 'Merge into another claim' })
  const kept = merging.getByLabel('The claim that is kept')
  await expect(kept).toBeFocused()
  await press('Enter')
  await expect(merging.getByText('Say which claim this one repeats.').first()).toBeVisible()
  await kept.focus()
  await page.keyboard.type('2')
  await press('Enter')
  await expect(page.getByText('Claim 1: merged into claim 2.')).toBeVisible()
  await expect(hand(page)).toContainText('Sentence 3 of 6')

  await press('e')
  const wording = page.getByRole('form', { name: 'Wording of the claim' })
  await expect(wording.getByLabel('Statement', { exact: true })).toBeFocused()
  await press('ControlOrMeta+a')
  await page.keyboard.type('The ships hold grain.')
  await wording.getByLabel('Why check it').focus()
  await page.keyboard.type('Prices hang on it.')
  await press('Enter')
  await expect(page.getByText('Claim 2: accepted.')).toBeVisible()
  await expect(hand(page)).toContainText('Sentence 4 of 6')
  await expect(page.getByRole('link', { name: 'Sentence 3, claim' })).toBeVisible()

  const { sql, close } = openDatabase(site.database.owner)
  const rows = await sql`select c.statement, c.stage, t.body as why from claims c
    left join texts t on t.id = c.selection_reason_id where c.article_id = ${made.articleId} order by c.stage desc`
  await close()
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { statement: 'The ships hold grain.', stage: 'open', why: 'Prices hang on it.' },
    { statement: 'Forty ships lie there', stage: 'declined', why: null },
  ])
})

test('the keys are listed, and switched off they stay off', async ({ open, made }) => {
  const page = await open('reviewer')
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys of the workspace' })).toBeVisible({ timeout: 500 })
  }).toPass()
  const list = page.getByRole('dialog', { name: 'Keys of the workspace' })
  await expect(list).toContainText('Nothing to check')
  await page.keyboard.press('j')
  await list.getByRole('checkbox', { name: 'Single keys work here' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(hand(page)).toHaveCount(0)
  await page.goto(`/desk/articles/${made.articleId}?sentence=2`)
  await page.getByRole('button', { name: 'Keys' }).click()
  await expect(list.getByRole('checkbox')).not.toBeChecked()
  await list.getByRole('button', { name: 'Close' }).click()
  for (const key of ['?', 'x', 'j', 'c']) await page.keyboard.press(key)
  await expect(list).toBeHidden()
  await expect(hand(page)).toContainText('Sentence 2 of 6')
})
