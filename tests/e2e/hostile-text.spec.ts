import { openDatabase } from '@/db/client'
import { importedArticle, publishedClaim } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'

/** What no answer may be: a fault of the server, or a page that runs what was sent. */
const RUNS = /<script>window\.stolen/

test('what looks like a program is kept as a text and never run', async ({ site, signInAs }) => {
  const { db, close } = openDatabase(site.database.owner)
  const evil = '</script><script>window.stolen=1</script><img src=x onerror="window.stolen=1">'
  const markdown = `${evil} [link](javascript:window.stolen=1) ![p](x "onerror=window.stolen=1")`
  const claim = await publishedClaim(db, {
    claim: {
      statement: `A ${evil}`,
      quote: evil,
      saidWhere: evil,
      attribution: 'named',
      claimantName: evil,
      translation: evil,
      selectionReason: evil,
    },
    evidence: [
      { title: evil, owner: `One ${evil}`, publisher: evil, quote: evil, note: evil, locator: evil },
      { title: evil, owner: `Two ${evil}`, author: evil, quote: evil, note: evil, interest: evil },
    ],
    verdict: {
      ratingId: 'false',
      conclusion: evil,
      reasoning: markdown,
      confidence: 'high',
      confidenceReason: evil,
    },
  })
  const article = await importedArticle(db, {
    title: `The ${evil}`,
    text: `${evil} stood there. It did.`,
    author: evil,
  })
  await close()
  const page = await signInAs('editor')
  const desk = `/desk/claims/${claim.claimId}`
  const paths = [
    ...['', '/verdict', '/review', '/publication', '/discussion', '/history'].map((tab) => desk + tab),
    ...[
      '/desk/queue?stage=all',
      '/desk/history',
      '/desk/sources',
      '/desk/articles',
      `/desk/articles/${article.articleId}`,
    ],
    ...['/', '/articles', '/corrections', `/claims/${claim.publicId}`],
    `/desk/queue?q=${encodeURIComponent(evil)}`,
    `/desk/sources?q=${encodeURIComponent(evil)}`,
  ]
  for (const path of paths) {
    const answer = await page.goto(path)
    expect.soft(answer?.status(), path).toBeLessThan(400)
    expect.soft(await answer?.text(), path).not.toMatch(RUNS)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect.soft(await page.evaluate(() => 'stolen' in window), path).toBe(false)
    expect.soft(await page.locator('a[href^="javascript:"], img[src="x"]').count(), path).toBe(0)
  }
})
