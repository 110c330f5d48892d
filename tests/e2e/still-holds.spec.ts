import { openDatabase } from '@/db/client'
import { declineClaim } from '@/db/mutations/decline-claim'
import { listPlacedClaims } from '@/db/queries/desk/placed-claims'
import { deskPeople } from '@/tests/support/desk-people'
import { done, publishedArticle, publishedClaim } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'

test('a published claim that another article repeats shows its rating there once an editor says that it holds', async ({
  site,
  page,
  signInAs,
}) => {
  const { db, close } = openDatabase(site.database.owner)
  const first = await publishedArticle(db)
  const claim = await publishedClaim(db, { on: first })
  const second = await publishedArticle(db)
  const [repeated] = await listPlacedClaims(db, second.versionId)
  const { reviewer: actor } = await deskPeople(db)
  const merging = { reason: 'duplicate', duplicateOf: claim.publicId, note: null } as const
  done(await declineClaim(db, { actor }, { claimId: repeated?.id ?? '', ...merging }))
  await close()

  await page.goto(`/articles/${second.publicId}`)
  await expect(page.getByRole('main')).toContainText('Being checked')
  await expect(page.getByRole('main')).not.toContainText('Mostly true')

  const reviewer = await signInAs('reviewer')
  await reviewer.goto(`/desk/claims/${claim.claimId}`)
  await expect(reviewer.getByRole('button', { name: 'It still holds here' })).toBeDisabled()
  await expect(
    reviewer
      .getByRole('form', { name: /^The published verdict at/ })
      .getByText('Your role does not allow this'),
  ).toBeVisible()

  const editor = await signInAs('editor')
  await editor.goto(`/desk/articles/${second.articleId}?claim=${claim.claimId}`)
  await expect(editor.getByRole('button', { name: 'It still holds here' })).toBeEnabled()
  await editor.keyboard.press('h')
  await expect(
    editor.getByText('Said. Where readers can open that page, they see the rating there now.'),
  ).toBeVisible()
  await page.reload()
  await expect(page.getByRole('main')).toContainText('Mostly true')

  await editor.goto(`/desk/claims/${claim.claimId}`)
  await editor.getByRole('button', { name: 'Take back that it holds here' }).click()
  await expect(editor.getByText('Readers are told “Being checked” at that place again.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('main')).toContainText('Being checked')
})
