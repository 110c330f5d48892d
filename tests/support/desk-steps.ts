import { expect, type Locator, type Page } from '@playwright/test'

/** A piece of evidence as somebody types it in. */
export type TypedEvidence = {
  readonly title: string
  readonly owner: string
  readonly stance: string
  readonly quote: string
  readonly address?: string
}

/** A verdict as somebody types it in. */
export type TypedVerdict = {
  readonly rating: string
  readonly conclusion: string
  readonly reasoning: string
  readonly confidence: string
  readonly confidenceReason: string
}

/** Opens the drawer in which evidence is attached, and gives its form. */
export async function openDrawer(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: 'Attach evidence' }).click()
  return page.getByRole('form', { name: 'Attach evidence' })
}

/** Attaches a piece of evidence on the claim's page, and sees it there. */
export async function attachEvidence(page: Page, claim: string, evidence: TypedEvidence): Promise<void> {
  await page.goto(claim)
  const form = await openDrawer(page)
  await form.getByLabel('Title of the source').fill(evidence.title)
  if (evidence.address) await form.getByLabel('Address of the source').fill(evidence.address)
  await form.getByRole('radio', { name: evidence.stance }).check()
  await form.getByLabel('Words of the source').fill(evidence.quote)
  await form.getByText('Publisher, date, owner, what it rests on').click()
  await form.getByLabel(/^Owner/).fill(evidence.owner)
  await form.getByRole('button', { name: 'Attach the evidence' }).click()
  await expect(page.getByRole('article', { name: `Evidence: ${evidence.title}` })).toBeVisible()
}

/** Writes the verdict on its page and saves it as the next revision. */
export async function draftVerdict(page: Page, claim: string, verdict: Partial<TypedVerdict>): Promise<void> {
  await page.goto(`${claim}/verdict`)
  const form = page.getByRole('form', { name: 'Verdict' })
  if (verdict.rating) await form.getByRole('radio', { name: verdict.rating }).check()
  if (verdict.conclusion) await form.getByLabel('Conclusion').fill(verdict.conclusion)
  if (verdict.reasoning) await form.getByLabel('Reasoning').fill(verdict.reasoning)
  if (verdict.confidence) await form.getByRole('radio', { name: verdict.confidence }).check()
  if (verdict.confidenceReason)
    await form.getByLabel('Reason for the confidence').fill(verdict.confidenceReason)
  await form.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByText(/Saved as revision \d+\./)).toBeVisible()
}

/** Sends the saved verdict for review. */
export async function sendForReview(page: Page, claim: string): Promise<void> {
  await page.goto(`${claim}/verdict`)
  await page.getByRole('button', { name: 'Send for review' }).click()
  await expect(page.getByText('Sent for review.')).toBeVisible()
}

/** Approves what the review page shows; over a standing verdict with the notice that readers get. */
export async function approve(page: Page, claim: string, notice?: string): Promise<void> {
  await page.goto(`${claim}/review`)
  if (notice) await page.getByLabel('Notice to readers').fill(notice)
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByText('Approved. An editor can publish it now.')).toBeVisible()
}

/** Publishes the approved verdict and gives the address of the page that readers have then. */
export async function publish(page: Page, claim: string): Promise<string> {
  await page.goto(`${claim}/publication`)
  await page.getByRole('form', { name: 'Publish' }).getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Published. Readers can see it now.')).toBeVisible()
  const link = page.getByRole('link', { name: 'Open the page as readers see it' })
  return (await link.getAttribute('href')) ?? ''
}
