import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { acceptClaim } from '@/db/mutations/accept-claim'
import { decideCoverage } from '@/db/mutations/decide-coverage'
import { declineClaim } from '@/db/mutations/decline-claim'
import { sentences } from '@/db/schema'
import { addedClaim, type MadeArticle, ownArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import { done, importedArticle, suggestedClaim } from '@/tests/support/factories'

const { db, as, lastEvent, owner, people, refused } = await testDesk()

const coverageOf = async ({ versionId }: MadeArticle, number: number) => {
  const here = and(eq(sentences.versionId, versionId), eq(sentences.number, number))
  return (await db.select().from(sentences).where(here))[0]
}
const untouched = () => importedArticle(db, { suggested: [] })

describe('deciding a sentence', () => {
  it('keeps who decided what, and what it was before', async () => {
    const act = as('reviewer')
    const article = await untouched()
    const input = { versionId: article.versionId, number: 1, coverage: 'opinion' as const }
    expect(await decideCoverage(db, act, input)).toMatchObject({ number: 1, was: 'open', declined: [] })
    expect(await coverageOf(article, 1)).toMatchObject({
      coverage: 'opinion',
      decidedBy: act.actor.id,
      decidedAt: expect.any(Date),
    })
    expect(await coverageOf(article, 2)).toMatchObject({ coverage: 'open', decidedBy: null })
    expect(await lastEvent()).toMatchObject({
      type: 'coverage.decided',
      articleId: article.articleId,
      payload: { versionId: article.versionId, number: 1, from: 'open', to: 'opinion' },
    })
  })

  it('is refused while a suggestion in it is undecided, and while a claim stands in it', async () => {
    const suggested = await importedArticle(db)
    const claimed = await untouched()
    await addedClaim(db, claimed, { quote: 'The mayor counted them' })
    const decide =
      ({ versionId }: MadeArticle, number: number) =>
      () =>
        decideCoverage(db, as('reviewer'), { versionId, number, coverage: 'nothing_to_check' })
    const { sentence } = await refused('requirements_missing', decide(suggested, 2))
    expect(sentence).toBe('A suggestion in this sentence is still undecided.')
    expect(await refused('requirements_missing', decide(claimed, 3))).toMatchObject({
      sentence: 'A claim stands in this sentence.',
    })
  })

  it('is refused in a removed article and in the newsroom’s own', async () => {
    const removed = await untouched()
    await owner.sql`update articles set removed_at = now() where id = ${removed.articleId}`
    const { versionId } = await ownArticle(owner, people.editor.id)
    const decide = (versionId: string) => () =>
      decideCoverage(db, as('editor'), { versionId, number: 1, coverage: 'opinion' })
    await refused('not_found', decide(removed.versionId))
    await refused('own_article', decide(versionId))
  })

  it('is refused to readers, and for a sentence that is not there', async () => {
    const { versionId } = await untouched()
    const input = { versionId, number: 1, coverage: 'opinion' as const }
    await refused('not_found', () => decideCoverage(db, as('reader'), input))
    await refused('not_found', () => decideCoverage(db, as('reviewer'), { ...input, number: 99 }))
    await refused('not_found', () =>
      decideCoverage(db, as('reviewer'), { ...input, versionId: randomUUID() }),
    )
  })
})

describe('a sentence follows the claims in it', () => {
  it('becomes a claim’s when its suggestion is accepted, and open again when that is declined', async () => {
    const { claimId, article } = await suggestedClaim(db)
    done(await acceptClaim(db, as('reviewer'), { claimId, selectionReason: null }))
    expect(await coverageOf(article, 1)).toMatchObject({ coverage: 'claim' })
    const reason = { reason: 'out_of_scope' as const, duplicateOf: null, note: null }
    done(await declineClaim(db, as('reviewer'), { claimId, ...reason }))
    expect(await coverageOf(article, 1)).toMatchObject({ coverage: 'open' })
  })

  it('is settled for every sentence a passage touches, and open where a suggestion is left', async () => {
    const article = await untouched()
    await addedClaim(db, article, { quote: 'in the port. The mayor' })
    expect((await coverageOf(article, 2))?.coverage).toBe('claim')
    expect((await coverageOf(article, 3))?.coverage).toBe('claim')
    const suggesting = await importedArticle(db)
    await addedClaim(db, suggesting)
    expect((await coverageOf(suggesting, 2))?.coverage).toBe('open')
  })
})
