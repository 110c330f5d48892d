import { extractText, getDocumentProxy } from 'unpdf'
import { openDatabase } from '@/db/client'
import { postComment } from '@/db/mutations/post-comment'
import { expectAccessible } from '@/tests/support/accessible'
import { addedClaim, importedArticle } from '@/tests/support/articles'
import { deskPeople } from '@/tests/support/desk-people'
import { done, publishedClaim } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'

const TEXT = 'Forty ships lie in the port. The mayor counted them.\nMost of them carry grain.'

test('a reviewer prints an article with numbered notes, and chooses which', async ({ signInAs, site }) => {
  const { db, close } = openDatabase(site.database.owner)
  const on = await importedArticle(db, { text: TEXT, suggested: [] })
  await publishedClaim(db, { on, claim: { statement: 'Forty ships lay there.' } })
  const claim = {
    statement: 'The grain ships were counted.',
    quote: 'counted them.\nMost of them carry grain',
  }
  const { claimId } = await addedClaim(db, on, claim)
  const body = 'Who counted the grain?'
  done(await postComment(db, { actor: (await deskPeople(db)).reviewer }, { claimId, threadId: null, body }))
  await close()

  const page = await signInAs('reviewer', { javaScriptEnabled: false })
  await page.goto(`/desk/articles/${on.articleId}`)
  await page.getByRole('link', { name: 'Print with notes' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Version 1 with notes')
  await page.getByRole('link', { name: 'Claim 1, Published' }).click()
  await expect(page.locator(':target')).toContainText('Published rating: Mostly true')
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)

  const words = await wordsOf(await page.pdf({ format: 'Letter' }))
  expect(words).toContain('Forty ships [1] lie in the port. ')
  expect(words).toContain('○ marks an open sentence: 1 of 4.')
  expect(words).toContain('○ The port')
  expect(words).toContain('[1] Published Forty ships lay there. Published rating: Mostly true.')
  expect(words).toContain('Most of them carry grain [2].')
  expect(words).toContain('[2] begins here; its note stands where it ends.')
  expect(words).toMatch(
    /\[2\] Open The grain ships were counted\. No source yet\. .*Open thread .*Who counted the grain\?/,
  )
  expect(words).toMatch(/Not published: for the desk\. Printed by Lena Brandt, \d+ \w+ \d{4}, \d\d:\d\d\./)
  expect(words).toMatch(/1 \/ 1 ?Not published\. Version 1, [0-9a-f]{12}/)
  expect(words).not.toContain('Which claims')

  await page.getByRole('link', { name: 'What asks for a change' }).click()
  await expect(page.getByText('The grain ships were counted.')).toBeVisible()
  await expect(page.getByText('Forty ships lay there.')).toHaveCount(0)

  const editor = await signInAs('editor')
  await editor.goto(`/desk/articles/${on.articleId}/print`)
  await expect(editor.getByRole('button', { name: 'Print', exact: true })).toBeVisible()
  await expectAccessible(editor)
  await editor.goto(`/desk/articles/${on.articleId}/print?version=2`)
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('There is no page here')
})

async function wordsOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}
