import { describe, expect, it } from 'vitest'
import { editClaim } from '@/db/mutations/edit-claim'
import { reinstateClaim } from '@/db/mutations/withdraw-claim'
import { findArticle } from '@/db/queries/reader/article'
import { listArticles } from '@/db/queries/reader/articles'
import { findClaim } from '@/db/queries/reader/claim'
import { findClaimHistory } from '@/db/queries/reader/claim-history'
import { listCorrections } from '@/db/queries/reader/corrections'
import { findDesk } from '@/db/queries/reader/desk'
import { findFrontPage } from '@/db/queries/reader/front-page'
import { listScale } from '@/db/queries/reader/scale'
import { listWithdrawals } from '@/db/queries/reader/withdrawals'
import { editClaimInput } from '@/domain/claim'
import { RATING_SCALE } from '@/domain/rating'
import { testDesk } from '@/tests/support/desk'
import * as make from '@/tests/support/factories'

const desk = await testDesk()
const { db, as, owner, people } = desk
const reader = desk.reader.db

const page = (more: object = {}) => make.publishedArticle(db, more)
const statusIn = async (publicId: string) => (await findClaim(reader, publicId))?.verification

describe('a published claim', () => {
  it('shows what its publication froze: verdict, public evidence, byline and approver', async () => {
    const internal = { ...make.TWO_SOURCES[0], visibility: 'internal' as const, quote: 'Off the record.' }
    const { publicId } = await make.publishedClaim(db, { evidence: [...make.TWO_SOURCES, internal] })
    const shown = await findClaim(reader, publicId)
    expect(shown?.verdict).toMatchObject({
      ...{ ...make.WHOLE_VERDICT, ratingWord: 'Mostly true', ratingValue: 4, sourceRule: 'two_independent' },
      ...{ byline: people.reviewer.name, approvedByName: people.editor.name, emergency: false },
    })
    expect(shown?.verdict?.evidence.map(({ quote }) => quote)).toEqual(
      make.TWO_SOURCES.map(({ quote }) => quote),
    )
    expect(shown?.places).toMatchObject([
      { article: null, saidWhere: 'At the harbour, on the quay', holds: true },
    ])
  })

  it('names nobody where the desk does not', async () => {
    const claim = { quote: 'Vierzig Schiffe.', translation: 'Forty ships.' }
    const { publicId } = await make.publishedClaim(db, { claim })
    expect((await findClaim(reader, publicId))?.places).toMatchObject([{ translatedBy: people.editor.name }])
    await owner.sql`update desk_settings set show_byline = false`
    try {
      const shown = await findClaim(reader, publicId)
      expect(shown?.verdict).toMatchObject({ byline: null, approvedByName: null })
      expect(shown?.places).toMatchObject([{ translation: 'Forty ships.', translatedBy: null }])
    } finally {
      await owner.sql`update desk_settings set show_byline = true`
    }
  })

  it('stands as it was published while it is being corrected', async () => {
    const claim = {
      statement: 'Forty ships lay there.',
      claimantName: 'Ada Byron',
      attribution: 'named',
    } as const
    const made = await make.reopenedClaim(db, { claim })
    const wording = { statement: 'Thirty.', language: 'en', attribution: 'unnamed' }
    const edit = editClaimInput.parse({ claimId: made.claimId, version: 1, ...wording })
    make.done(await editClaim(db, as('reviewer'), edit))
    await make.attached(db, made, { quote: 'A new find.' })
    await make.drafted(db, made, 1, { verdict: { ratingId: 'false', conclusion: 'Not so.' } })
    const shown = await findClaim(reader, made.publicId)
    expect(shown).toMatchObject({ statement: 'Forty ships lay there.', claimantName: 'Ada Byron' })
    expect(shown?.verdict).toMatchObject({
      ratingId: 'mostly_true',
      conclusion: make.WHOLE_VERDICT.conclusion,
    })
    expect(shown?.verdict?.evidence).toHaveLength(2)
  })

  it.each(['correction', 'update'] as const)(
    'after a %s tells old and new rating, on page, history and list',
    async (kind) => {
      const { publicId } = await make.correctedClaim(db, { kind, notice: 'We read it wrongly.' })
      const told = { kind, oldRatingWord: 'Mostly true', newRatingWord: 'False', note: 'We read it wrongly.' }
      const shown = await findClaim(reader, publicId)
      expect(shown?.changes).toMatchObject([told])
      expect(shown?.verification).toEqual({
        ...{ kind: 'rated', ratingId: 'false', word: 'False', change: { kind, oldWord: 'Mostly true' } },
      })
      const history = await findClaimHistory(reader, publicId)
      expect(
        history?.publications.map(({ number, ratingWord, standing }) => [number, ratingWord, standing]),
      ).toEqual([
        [2, 'False', true],
        [1, 'Mostly true', false],
      ])
      expect(history?.publications[0].change).toMatchObject(told)
      const listed = (await listCorrections(reader)).find((change) => change.publicId === publicId)
      expect(listed).toMatchObject(told)
    },
  )

  it('after a typing error carries no notice, but stays in the history', async () => {
    const now = { ratingId: 'mostly_true', conclusion: 'The figure is right; the year is not.' } as const
    const { publicId } = await make.correctedClaim(db, { kind: 'typo', now })
    expect((await findClaim(reader, publicId))?.changes).toEqual([])
    expect((await findClaimHistory(reader, publicId))?.publications).toHaveLength(2)
    expect((await listCorrections(reader)).map((change) => change.publicId)).not.toContain(publicId)
  })

  it('reads “Being checked” at a place nobody has confirmed, and its rating at its own page', async () => {
    const { claimId, publicId } = await make.publishedClaim(db, { on: await page() })
    const later = await page()
    const length = Array.from(later.text).length
    await owner.sql`
      insert into appearances (claim_id, version_id, version_length, start, "end", quote, quote_language, created_by)
      values (${claimId}, ${later.versionId}, ${length}, 0, 5, 'Ships', 'en', ${people.editor.id})`
    const [there] = (await findArticle(reader, later.publicId))?.claims ?? []
    expect(there).toMatchObject({ publicId, status: { kind: 'being_checked' }, conclusion: null })
    expect(await statusIn(publicId)).toMatchObject({ kind: 'rated' })
    const listed = (await listArticles(reader)).find((one) => one.publicId === later.publicId)
    expect(listed).toMatchObject({ claimCount: 1, ratedCount: 0 })
  })
})

const reinstated = async (claimId: string) =>
  make.done(await reinstateClaim(db, as('editor'), { claimId, reason: 'The document was genuine.' }))

describe('a withdrawn claim', () => {
  it('shows the notice and nothing of the verdict, and is in no list', async () => {
    const article = await page()
    const { publicId } = await make.withdrawnClaim(db, { on: article, notice: 'It was a forgery.' })
    const shown = await findClaim(reader, publicId)
    expect(shown).toMatchObject({
      withdrawal: { reason: 'It was a forgery.' },
      verdict: null,
      conclusion: null,
      ratingId: null,
    })
    expect(await findClaimHistory(reader, publicId)).toBeNull()
    const front = await findFrontPage(reader, { checks: 1000, pending: 1000, changes: 1000, articles: 1000 })
    const told = [...front.checks, ...front.pending, ...front.changes].map((one) => one.publicId)
    expect(told).not.toContain(publicId)
    expect((await findArticle(reader, article.publicId))?.claims).toMatchObject([
      { publicId, status: { kind: 'withdrawn' } },
    ])
  })

  it('keeps its notice while it is checked anew, wherever it stands, and after a new verdict', async () => {
    const made = await make.withdrawnClaim(db, { notice: 'It was a forgery.' })
    const { claimId, publicId } = made
    await reinstated(claimId)
    const anew = { verdict: null, withdrawal: { reason: 'It was a forgery.' } }
    expect(await findClaim(reader, publicId)).toMatchObject({
      ...anew,
      verification: { kind: 'being_checked' },
    })
    await owner.sql`update desk_settings set show_being_checked = false`
    expect(await findClaim(reader, publicId)).toMatchObject({ ...anew, verification: { kind: 'withdrawn' } })
    await owner.sql`update desk_settings set show_being_checked = true`
    await make.correctedAgain(db, made, { kind: 'update', approver: 'second.editor' })
    expect(await findClaim(reader, publicId)).toMatchObject({
      ...{ verification: { kind: 'rated' }, withdrawal: null },
      withdrawals: [{ reason: 'It was a forgery.', endedAt: expect.any(String) }],
    })
    const versions = (await findClaimHistory(reader, publicId))?.publications
    expect(versions).toMatchObject([{ withdrawal: null }, { withdrawal: { reason: 'It was a forgery.' } }])
  })

  it('shows readers the wording they were told, not the one in work', async () => {
    const { claimId, publicId } = await make.withdrawnClaim(db, {
      claim: { statement: 'Forty ships lay there.' },
    })
    await reinstated(claimId)
    const wording = { statement: 'Fifty ships lay there.', language: 'en', attribution: 'unnamed' }
    make.done(await editClaim(db, as('reviewer'), editClaimInput.parse({ claimId, version: 1, ...wording })))
    expect(await findClaim(reader, publicId)).toMatchObject({ statement: 'Forty ships lay there.' })
  })

  it('takes its corrections with it', async () => {
    const { publicId, claimId } = await make.correctedClaim(db)
    expect((await listCorrections(reader)).map((change) => change.publicId)).toContain(publicId)
    await make.withdraw(db, { claimId })
    expect((await listCorrections(reader)).map((change) => change.publicId)).not.toContain(publicId)
  })
})

describe('the first page and the scale', () => {
  it('counts standing verdicts by rating, and lists the newest checks first', async () => {
    const [older, newer] = [
      await make.publishedClaim(db),
      await make.publishedClaim(db, { verdict: { ratingId: 'opinion' } }),
    ]
    const front = await findFrontPage(reader, { checks: 2, pending: 0, changes: 0, articles: 0 })
    expect(front.checks.map(({ publicId }) => publicId)).toEqual([newer.publicId, older.publicId])
    expect(front.ratings).toContainEqual({ rating: 'opinion', word: 'Opinion', count: 1 })
    const standing = await owner.sql`select count(*)::int as n from claims where publication_id is not null`
    expect(front.ratings.reduce((sum, { count }) => sum + count, 0)).toBe(standing[0]?.n)
  })

  it('says the scale as the domain does, and the desk’s name', async () => {
    expect(await listScale(reader)).toEqual(
      RATING_SCALE.map(({ id, ...step }) => ({ ratingId: id, ...step })),
    )
    expect(await findDesk(reader)).toEqual({
      name: 'Claimdesk',
      language: 'en',
      timeZone: 'UTC',
      sample: false,
    })
  })
})

describe('the list of withdrawals', () => {
  it('names a claim with its notice while no verdict stands, and no claim whose verdict does', async () => {
    const gone = await make.withdrawnClaim(db, { notice: 'It was a forgery.' })
    const standing = await make.publishedClaim(db)
    const listed = await listWithdrawals(reader)
    expect(listed.find(({ publicId }) => publicId === gone.publicId)).toMatchObject({
      reason: 'It was a forgery.',
    })
    expect(listed.map(({ publicId }) => publicId)).not.toContain(standing.publicId)
  })
})
