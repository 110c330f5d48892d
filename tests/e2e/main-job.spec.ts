import type { Page } from '@playwright/test'
import {
  approve,
  attachEvidence,
  draftVerdict,
  publish,
  sendForReview,
  type TypedEvidence,
  type TypedVerdict,
} from '@/tests/support/desk-steps'
import { expect, test } from '@/tests/support/fixtures'
import { givenArticle } from '@/tests/support/given-article'
import { openForm, postForm } from '@/tests/support/plain-form'
import { SESSION_COOKIE } from '@/tests/support/session'

test.use({ sample: false, desk: 'main job' })

const HUAWEI = 'Huawei has developed leading-edge chips that suit large language models.'
const MAGNUS = 'American containment may have strengthened China’s technological ambitions.'

const EVIDENCE: readonly TypedEvidence[] = [
  {
    title: 'First report',
    owner: 'First house',
    stance: 'Supports the claim',
    quote: 'So it stands in the first.',
    address: 'https://reports.example/first',
  },
  {
    title: 'Second report',
    owner: 'Second house',
    stance: 'Supports part of it',
    quote: 'The second is less sure.',
  },
]

const VERDICT: TypedVerdict = {
  rating: 'Mostly true',
  conclusion: 'Both reports bear it out, the second with a limit.',
  reasoning: 'The first report says so.\n\nThe second says so **of most cases**.',
  confidence: 'Medium',
  confidenceReason: 'Two reports that do not depend on each other.',
}

test('an article comes in, its claims are checked, approved, published, read and corrected', async ({
  signInAs,
  browser,
  site,
}) => {
  test.setTimeout(180_000)
  const { title, text, from } = givenArticle()
  console.log(`The main job is done on ${from}: “${title}”.`)
  const [editor, secondEditor, reviewer] = await Promise.all([
    signInAs('editor'),
    signInAs('second.editor'),
    signInAs('reviewer'),
  ])
  const reader = await (await browser.newContext({ baseURL: site.address })).newPage()

  // The editor takes the article in, accepts two claims and publishes its page.
  await editor.goto('/desk/import')
  await editor.getByLabel('Title').fill(title)
  await editor.getByLabel('Text', { exact: true }).fill(text)
  await editor.getByRole('button', { name: 'Import the article' }).click()
  await editor.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}/)
  const workspace = new URL(editor.url()).pathname
  const huawei = await accept(editor, workspace, /Huawei.*chips/, {
    statement: HUAWEI,
    attribution: /not named/,
  })
  const magnus = await accept(editor, workspace, /containment/, {
    statement: MAGNUS,
    attribution: /A named person or body/,
    claimant: 'George Magnus',
  })
  await editor.goto(`${workspace}/page`)
  await editor.getByLabel('Publish the page before every sentence is decided').check()
  await editor.getByRole('button', { name: 'Publish the page', exact: true }).click()
  await expect(editor.getByText('Readers have this page')).toBeVisible()
  await editor.goto(workspace)
  const shown = editor.getByRole('main').getByRole('link', { name: 'As readers see it' })
  const articlePage = (await shown.getAttribute('href')) ?? ''
  await reader.goto(articlePage)
  await expect(reader.getByRole('link', { name: /^Claim 1, Not checked/ })).toBeVisible()

  // A reviewer gives both claims two sources and a verdict, and sends them for review.
  for (const claim of [huawei, magnus]) {
    await reviewer.goto(claim)
    await reviewer.getByRole('button', { name: 'Take it to check' }).click()
    await expect(reviewer.getByRole('button', { name: 'Take it to check' })).toBeHidden()
    for (const evidence of EVIDENCE) await attachEvidence(reviewer, claim, evidence)
    await draftVerdict(reviewer, claim, VERDICT)
  }
  await draftVerdict(editor, magnus, { conclusion: 'Both reports bear it out, the second for most cases.' })
  await goOnWithoutCopy(reviewer, huawei)
  await sendForReview(reviewer, huawei)
  await sendForReview(reviewer, magnus)

  // Neither the reviewer nor the editor who wrote a part may approve: the page says so, and so does the server to who posts all the same.
  for (const [page, sentence] of [
    [reviewer, 'Your role does not allow this: it takes an editor or an admin.'],
    [editor, 'You wrote part of this verdict, so somebody else has to decide on it.'],
  ] as const) {
    await page.goto(`${magnus}/review`)
    await expect(page.getByRole('form', { name: 'Approve' }).getByText(sentence)).toBeVisible()
    expect(await toldAfterApproving(page)).toContain(sentence)
  }

  // The second editor returns one and approves and publishes the other.
  await secondEditor.goto(`${huawei}/review`)
  await secondEditor.getByLabel('What has to change').fill('Say who measured it.')
  await secondEditor.getByRole('button', { name: 'Return with this note' }).click()
  await expect(secondEditor.getByText('Returned to its writers with your note.')).toBeVisible()
  await approve(secondEditor, magnus)
  const claimPage = await publish(secondEditor, magnus)
  await reviewer.goto(`${huawei}/verdict`)
  await expect(reviewer.getByText('Say who measured it.')).toBeVisible()

  // A reader finds one claim rated in the article and the other being checked, and follows the first to its sources.
  await reader.goto(articlePage)
  await expect(reader.getByRole('link', { name: /, Mostly true$/ })).toBeVisible()
  await expect(reader.getByRole('link', { name: /, Being checked$/ })).toBeVisible()
  await reader.goto(claimPage)
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(MAGNUS)
  await expect(reader.getByText('George Magnus').first()).toBeVisible()
  await expect(reader.getByText('Both reports bear it out, the second for most cases.')).toBeVisible()
  await expect(reader.getByText('So it stands in the first.')).toBeVisible()

  // What was wrong is corrected in public, with the old and the new rating.
  await editor.goto(`${magnus}/publication`)
  await editor.getByLabel('Reason, for the desk').fill('We misread the second report.')
  await editor.getByRole('button', { name: 'Reopen the verdict' }).click()
  await expect(editor.getByText('Reopened.')).toBeVisible()
  await draftVerdict(reviewer, magnus, { rating: 'Mixed', conclusion: 'The second report says no.' })
  await sendForReview(reviewer, magnus)
  await reader.reload()
  await expect(reader.getByText('Both reports bear it out, the second for most cases.')).toBeVisible()
  await approve(secondEditor, magnus, 'We misread the second report: it contradicts the first.')
  await publish(secondEditor, magnus)
  await reader.reload()
  await expect(reader.getByText('We misread the second report: it contradicts the first.')).toBeVisible()
  await expect(reader.getByRole('main')).toContainText(/Mostly true.*Mixed/s)
  await reader.goto('/corrections')
  const entry = reader.getByRole('article').filter({ hasText: MAGNUS })
  await expect(entry).toContainText(/Mostly true.*Mixed/s)
})

/** The page of the first report leads nowhere: that is loud, keeps the claim from review, and is acknowledged by whoever goes on without a copy. */
async function goOnWithoutCopy(page: Page, claim: string): Promise<void> {
  await page.goto(`${claim}/verdict`)
  await page
    .getByRole('link', { name: /“First report”: its capture failed/ })
    .first()
    .click()
  const piece = page.getByRole('article', { name: 'Evidence: First report' })
  await expect(piece.getByText('There is no copy of this page')).toBeVisible()
  await piece.getByText('Go on without a copy').click()
  await piece.getByLabel('Why the work goes on without a copy').fill('The house took its site down.')
  await piece.getByRole('button', { name: 'Acknowledge it' }).click()
  await expect(piece.getByText('The house took its site down.')).toBeVisible()
  await piece.getByRole('link', { name: 'About this capture' }).click()
  await expect(page.getByRole('link', { name: 'https://reports.example/first' })).toBeVisible()
}

/** Posts the form that approves as a browser without scripts would, whatever its button says, and gives what it is told. */
async function toldAfterApproving(page: Page): Promise<string> {
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === SESSION_COOKIE)
  const form = await openForm(page.url(), cookie?.value ?? '', 'Approve')
  return (await postForm(form, {})).told
}

/** Accepts the suggestion with these words in the workspace, gives it its wording, and gives the address of its page. */
async function accept(
  page: Page,
  workspace: string,
  words: RegExp,
  wording: { statement: string; attribution: RegExp; claimant?: string },
): Promise<string> {
  await page.goto(workspace)
  await page.getByRole('listitem').getByRole('link', { name: words }).first().click()
  await expect(page.getByText(/^Worth checking: /)).toBeVisible()
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Accept', exact: true })).toBeHidden()
  await page.getByText('Change the wording').filter({ visible: true }).click()
  await page.getByLabel('Statement', { exact: true }).fill(wording.statement)
  await page.getByRole('radio', { name: wording.attribution }).check()
  if (wording.claimant) await page.getByLabel('Name of the claimant').fill(wording.claimant)
  await page.getByRole('button', { name: 'Save the wording' }).click()
  await expect(page.getByRole('link', { name: wording.statement })).toBeVisible()
  return (await page.getByRole('link', { name: 'Open the claim' }).getAttribute('href')) ?? ''
}
