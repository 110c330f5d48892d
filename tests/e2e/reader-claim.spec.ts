import { approveVerdict } from '@/db/mutations/approve-verdict'
import { publishVerdict } from '@/db/mutations/publish-verdict'
import { requestReview } from '@/db/mutations/request-review'
import { waiveSourceRule } from '@/db/mutations/waive-source-rule'
import { SAMPLE_ARTICLE } from '@/db/sample/article'
import {
  approve,
  attached,
  declinedClaim,
  done,
  draftedClaim,
  hashOf,
  published,
  publishedArticle,
  publishedClaim,
  reopenedClaim,
} from '@/tests/support/factories'
import { type PersonName, person } from '@/tests/support/people'
import { expect, pathOfArticle, pathOfClaim, recordsOf, test } from '@/tests/support/reader'

import {
  asInterview,
  asSearch,
  COPY_SHA256,
  keptCopy,
  translated,
  withAccess,
} from '@/tests/support/whole-evidence'

test('a published check says whose claim, the conclusion first, why, on what evidence, and who stands for it', async ({
  page,
  db,
}) => {
  await page.goto(await pathOfClaim(db, 'Huawei has developed'))
  await expect(
    page.getByText('Claimed by somebody the article does not name, 18 November 2025'),
  ).toBeVisible()
  const verdict = page.getByRole('region', { name: 'Verdict' })
  await expect(verdict).toContainText('Mixed')
  await expect(verdict).toContainText('In the sample evidence the chip suits large language models')
  await expect(verdict).toContainText('Confidence: medium. Two independent sources')
  await expect(verdict.getByRole('link', { name: 'What “Mixed” means' })).toHaveAttribute(
    'href',
    '/methodology#mixed',
  )

  const evidence = page.getByRole('region', { name: 'Evidence' })
  const refuting = evidence.getByRole('region', { name: 'Refutes the claim' })
  await expect(refuting).toContainText('the process is some years behind the first')
  await expect(refuting).toContainText(/Section 4\. Study, consulted \d+ \w+ \d{4}/)
  await expect(evidence).toContainText('Interest: The publisher sells the product it describes.')
  for (const link of await evidence.getByRole('link').all())
    await expect(link).toHaveAttribute('rel', 'noopener nofollow ugc')
  await expect(page.getByText('Lena Brandt')).toBeVisible()
  await expect(page.getByText('Samuel Okafor')).toBeVisible()
  expect(await page.content()).not.toContain('spoken to on background')
})

test('what was said in another language stands in it, with the translation first', async ({ page, db }) => {
  await page.goto(await pathOfClaim(db, 'sample province’s electricity'))
  const place = page.getByRole('region', { name: 'Where the claim appears' })
  await expect(place.getByText('This year more than half of the province’s electricity')).toBeVisible()
  await expect(place.locator('blockquote[lang="zh-Hans"]')).toHaveText(
    '今年全省一半以上的电力来自风能和太阳能。',
  )
  const mark = (quotation: Element) => getComputedStyle(quotation, '::before').content
  for (const quotation of await place.getByRole('blockquote').all())
    expect(await quotation.evaluate(mark)).toBe('open-quote')
  await expect(page.getByText('Missing context')).toBeVisible()
})

test('a published check carries one ClaimReview that says what the page says', async ({
  page,
  db,
  baseURL,
}) => {
  const path = await pathOfClaim(db, 'Huawei has developed')
  await page.goto(path)
  const records = await recordsOf(page)
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({
    '@type': 'ClaimReview',
    url: `${baseURL}${path}`,
    claimReviewed: await page.getByRole('heading', { level: 1 }).textContent(),
    reviewRating: { alternateName: 'Mixed', ratingValue: 3, bestRating: 5, worstRating: 1 },
    itemReviewed: {
      author: { '@type': 'Organization', name: SAMPLE_ARTICLE.publisher },
      firstAppearance: { url: SAMPLE_ARTICLE.address },
    },
  })
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}${path}`)
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /^Huawei has developed/)
  await expect(page.locator('meta[property="og:description"]')).toHaveAttribute(
    'content',
    /^Mixed\. In the sample/,
  )
})

test('where an editor let one source be enough, the page says so and why', async ({
  page,
  db,
  untilSeen,
}) => {
  const { claimId, publicId } = await draftedClaim(db, { evidence: [{ quote: 'Ships: 40.' }] })
  const as = async (name: PersonName) => ({ actor: await person(db, name) })
  done(await waiveSourceRule(db, await as('editor'), { claimId, reason: 'Only the port counts its ships.' }))
  done(await requestReview(db, await as('reviewer'), { claimId }))
  const approvedHash = await hashOf(db, { claimId })
  const approval = { claimId, approvedHash, agreesPrimary: false, note: null, correctionNote: null }
  done(await approveVerdict(db, await as('second.editor'), approval))
  done(await publishVerdict(db, await as('editor'), { claimId, approvedHash }))
  await untilSeen()
  await page.goto(`/claims/${publicId}`)
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(
    'One source. Only the port counts its ships.',
  )
})

test('evidence says who was asked, what was searched in vain, who translated, and of what a copy is kept', async ({
  page,
  db,
  untilSeen,
}) => {
  const claim = await draftedClaim(db)
  const address = 'https://harbour.example/minutes'
  const told = {
    title: 'Minutes',
    author: 'Jo Masters',
    address,
    sourceKind: 'interview',
  } as const
  const { evidenceId } = await attached(db, claim, told)
  await asInterview(db, evidenceId)
  await withAccess(db, evidenceId, 'gone')
  await translated(db, evidenceId)
  const archiveAddress = 'https://archive.example/minutes'
  await keptCopy(db, evidenceId, { archiveAddress, at: new Date('2025-03-05T12:00Z') })
  const { evidenceId: sought } = await attached(db, claim, { title: 'Land register' })
  await asSearch(db, sought)
  await withAccess(db, sought, 'paywall')
  done(await requestReview(db, { actor: await person(db, 'reviewer') }, claim))
  const reviewed = { ...claim, approvedHash: await hashOf(db, claim) }
  await approve(db, reviewed, {})
  const { publicId } = await published(db, reviewed, {})
  await untilSeen()
  await page.goto(`/claims/${publicId}`)
  const evidence = page.getByRole('region', { name: 'Evidence' })
  await expect(evidence).toContainText(
    'Jo Masters, Minutes. Interview by telephone, 3 March 2025: Harbour master.',
  )
  await expect(evidence.locator('blockquote[lang="de"]')).toHaveText('Vierzig Schiffe.')
  await expect(evidence).toContainText('Translated by Bea Byron.')
  await expect(evidence).toContainText(
    'Searched Land register for “ships 2024” on 4 March 2025 and found nothing.',
  )
  await expect(evidence).toContainText('Behind a paywall or a log-in.')
  await expect(evidence).toContainText('No longer there.')
  await expect(evidence).toContainText(`Copy kept on 5 March 2025, SHA-256 ${COPY_SHA256}`)
  await expect(evidence.getByRole('link', { name: 'Minutes' })).toHaveAttribute('href', archiveAddress)
  expect(await page.content()).not.toContain('Ada Asker')
  expect(await recordsOf(page)).toHaveLength(1)
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

test('an opinion gets none', async ({ page, db }) => {
  await page.goto(await pathOfClaim(db, 'is set to compete'))
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Opinion')
  expect(await recordsOf(page)).toEqual([])
})

test('hostile words stay words', async ({ page, db, untilSeen }) => {
  const hostile = `</script><script>document.title='taken'</script> & <b>bold</b>`
  const { publicId } = await publishedClaim(db, {
    claim: { statement: `It says ${hostile}` },
    verdict: {
      ratingId: 'false',
      conclusion: hostile,
      reasoning: `${hostile}\n\n[a link](javascript:alert(1))`,
      confidence: 'low',
      confidenceReason: hostile,
    },
  })
  await untilSeen()
  await page.goto(`/claims/${publicId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`It says ${hostile}`)
  expect((await recordsOf(page))[0]).toMatchObject({ claimReviewed: `It says ${hostile}` })
  await expect(page).toHaveTitle(/^It says/)
  await expect(page.locator('a[href^="javascript"], main b')).toHaveCount(0)
})

test('of a claim without a verdict a reader is told its words, whose they are, where, and its status', async ({
  page,
  db,
}) => {
  await page.goto(await pathOfClaim(db, 'have built alternatives to advanced AI chips'))
  await expect(page.getByText('We are checking this claim.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Where the claim appears' })).toContainText(
    'Substitutes for advanced AI chips',
  )
  await expect(page.getByRole('main').getByRole('region')).toHaveCount(2)
  expect(await recordsOf(page)).toEqual([])
})

test('a claim that is suggested or declined is not found, nor its history', async ({
  page,
  db,
  untilSeen,
}) => {
  const article = await publishedArticle(db)
  const { publicId } = await declinedClaim(db, { on: article, claim: { statement: 'This was declined.' } })
  await untilSeen()
  for (const path of [
    `/claims/${publicId}`,
    `/claims/${publicId}/history`,
    '/claims/aaaaaaaaaa',
    '/claims/words',
  ])
    expect((await page.request.get(path)).status(), path).toBe(404)
  await page.goto(await pathOfArticle(db, article.publicId))
  await expect(page.getByText('No claims checked in this article yet')).toBeVisible()
  expect(await page.content()).not.toContain('This was declined.')
})

test('the history of a claim without a verdict leads to the claim, for now', async ({ db, baseURL }) => {
  const checking = await pathOfClaim(db, 'have built alternatives to advanced AI chips')
  const answer = await fetch(`${baseURL}${checking}/history`, { redirect: 'manual' })
  expect(answer.status).toBe(307)
  expect(answer.headers.get('location')).toBe(checking)
})

test('the history of a check that never changed says so', async ({ page, db }) => {
  await page.goto(`${await pathOfClaim(db, 'NIO is expanding')}/history`)
  await expect(page.getByText('Not changed since publication.')).toBeVisible()
})

test('a withdrawn check answers with its notice and nothing of its verdict', async ({ page, db }) => {
  const answer = await page.goto(await pathOfClaim(db, 'Yangtze Delta'))
  expect(answer?.status()).toBe(200)
  await expect(page.getByText(/^We withdrew our verdict on this claim on \d+/)).toBeVisible()
  await expect(page.getByText('has taken it back because of an error in counting')).toBeVisible()
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  expect(await recordsOf(page)).toEqual([])
  expect(await page.content()).not.toContain('Mostly true')
})

test('a correction stands with old and new rating on the claim, in the list, on the first page, and in the history', async ({
  page,
  db,
}) => {
  const path = await pathOfClaim(db, 'Huawei has developed')
  const change = /was Mostly true\s*, now Mixed/
  await page.goto(path)
  await expect(page.getByRole('article')).toContainText(change)
  await expect(page.getByText('A laboratory report that we had missed')).toBeVisible()
  await page.getByRole('link', { name: 'All 2 published versions' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Correction', 'First published'])
  const newest = page.getByRole('article').first()
  await expect(newest).toContainText(change)
  await expect(newest).toContainText(
    /removed:[\s\S]*is the maker’s word[\s\S]*added:[\s\S]*not at the leading edge/,
  )
  for (const list of ['/', '/corrections']) {
    await page.goto(list)
    const entry = page.getByRole('article').filter({ hasText: 'Correction' }).filter({ hasText: 'Huawei' })
    await expect(entry).toContainText(change)
    await expect(entry.getByRole('link')).toHaveAttribute('href', path)
  }
})

test('while a verdict is being corrected the published one stands', async ({ page, db, untilSeen }) => {
  const { publicId } = await reopenedClaim(db)
  await untilSeen()
  await page.goto(`/claims/${publicId}`)
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Mostly true')
  await expect(page.getByText('A reader wrote to us')).toHaveCount(0)
})

test('any spelling of the words leads to the one address, once', async ({ request, db, baseURL }) => {
  const path = await pathOfClaim(db, 'Huawei has developed')
  const id = path.slice(-10)
  for (const spelling of [`/claims/${id}`, `/claims/other-words-${id}`, `/claims/%E5%8D%8E-${id}`]) {
    for (const below of ['', '/history']) {
      const answer = await fetch(`${baseURL}${spelling}${below}`, { redirect: 'manual' })
      expect(answer.status).toBe(308)
      expect(answer.headers.get('location')).toBe(`${path}${below}`)
    }
  }
  expect((await request.get(`/claims/${id}`)).url()).toBe(`${baseURL}${path}`)
})

test('words of any script make an address that works', async ({ page, db, untilSeen }) => {
  const { publicId } = await publishedClaim(db, {
    claim: { statement: '港口停着四十艘船。', language: 'zh-Hans' },
  })
  await untilSeen()
  await page.goto(`/claims/${publicId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('港口停着四十艘船。')
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'zh-Hans')
  expect(decodeURIComponent(new URL(page.url()).pathname)).toBe(`/claims/港口停着四十艘船-${publicId}`)
})
