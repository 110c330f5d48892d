import { expect, it } from 'vitest'
import { declineClaim } from '@/db/mutations/decline-claim'
import { sayStillHolds } from '@/db/mutations/say-still-holds'
import { undoDecision } from '@/db/mutations/undo-decision'
import { listAppearances } from '@/db/queries/desk/appearances'
import { listPlacedClaims } from '@/db/queries/desk/placed-claims'
import { refuseTakingBack } from '@/db/queries/desk/taking-back'
import { testDesk } from '@/tests/support/desk'
import { done, publishedArticle, publishedClaim } from '@/tests/support/factories'

const { db, as, people, refused } = await testDesk()

it('a reviewer is told beforehand that a confirmed place takes an editor to take back', async () => {
  const { claimId, publicId } = await publishedClaim(db, { on: await publishedArticle(db) })
  const { versionId } = await publishedArticle(db)
  const [headline] = await listPlacedClaims(db, versionId)
  const merged = headline?.id ?? ''
  const merging = { claimId: merged, reason: 'duplicate', duplicateOf: publicId, note: null } as const
  done(await declineClaim(db, as('reviewer'), merging))
  expect(await refuseTakingBack(db, people.reviewer, merged)).toBeNull()
  const [place] = (await listAppearances(db, claimId)).filter(({ confirmedAt }) => !confirmedAt)
  const saying = { claimId, appearanceId: place?.id ?? '', holds: true }
  done(await sayStillHolds(db, as('editor'), saying))
  const told = await refuseTakingBack(db, people.reviewer, merged)
  expect(told).toEqual(
    await refused('wrong_role', () => undoDecision(db, as('reviewer'), { claimId: merged })),
  )
  expect(await refuseTakingBack(db, people.editor, merged)).toBeNull()
})
