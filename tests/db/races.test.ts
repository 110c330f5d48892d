import { and, eq, gt } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Transaction } from '@/db/client'
import { acceptClaim } from '@/db/mutations/accept-claim'
import { decideCoverage } from '@/db/mutations/decide-coverage'
import { draftVerdict } from '@/db/mutations/draft-verdict'
import { editClaim } from '@/db/mutations/edit-claim'
import { postComment } from '@/db/mutations/post-comment'
import { publishVerdict } from '@/db/mutations/publish-verdict'
import { askWithdrawal, confirmWithdrawal } from '@/db/mutations/withdraw-claim'
import { claims, events, publications, reviews, verdictRevisions, withdrawals } from '@/db/schema'
import { editClaimInput } from '@/domain/claim'
import { span } from '@/domain/position'
import { isRefusal } from '@/domain/refusal'
import { draftVerdictInput } from '@/domain/verdict'
import { verifyHistory } from '@/scripts/audit-verify'
import { importedArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import {
  approvedClaim,
  checkingClaim,
  claimInReview,
  claimToWithdraw,
  openClaim,
  publishedClaim,
  WHOLE_VERDICT,
} from '@/tests/support/factories'

const { db, as, desk, lastEvent, people } = await testDesk()

const times = <T>(n: number, ask: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => ask(i)))
const refusals = (answers: unknown[]) => answers.filter(isRefusal).map(({ code }) => code)
const eventsSince = async (sequence: number, claimId: string) =>
  db.$count(events, and(eq(events.claimId, claimId), gt(events.sequence, sequence)))
const now = async () => (await lastEvent())?.sequence ?? 0

describe('two hundred who save at the same moment', () => {
  it('on one revision of a verdict: one is kept, the others get its text', async () => {
    const { claimId } = await checkingClaim(db)
    const before = await now()
    const answers = await times(200, (i) => {
      const input = draftVerdictInput.parse({
        ...WHOLE_VERDICT,
        claimId,
        baseRevision: 0,
        conclusion: `Save ${i}.`,
      })
      return draftVerdict(db, as(i % 2 ? 'reviewer' : 'second.reviewer'), input)
    })
    expect(refusals(answers)).toEqual(Array(199).fill('stale'))
    expect(await db.$count(verdictRevisions, eq(verdictRevisions.claimId, claimId))).toBe(1)
    expect(await eventsSince(before, claimId)).toBe(1)
    const theirs = new Set(answers.filter(isRefusal).map((refusal) => refusal.theirs?.conclusion))
    expect([...theirs]).toEqual([expect.stringMatching(/^Save \d+\.$/)])
  })

  it('on one wording of a claim: one is kept, the others get it', async () => {
    const { claimId } = await openClaim(db)
    const before = await now()
    const answers = await times(200, (i) => {
      const wording = { statement: `Wording ${i}.`, language: 'en', attribution: 'unnamed' }
      return editClaim(db, as('reviewer'), editClaimInput.parse({ claimId, version: 1, ...wording }))
    })
    expect(refusals(answers)).toEqual(Array(199).fill('stale'))
    const [claim] = await db.select().from(claims).where(eq(claims.id, claimId))
    expect(claim?.version).toBe(2)
    expect(await eventsSince(before, claimId)).toBe(1)
    for (const answer of answers.filter(isRefusal)) expect(answer.theirs?.statement).toBe(claim?.statement)
  })
})

describe('fifty who publish at the same moment', () => {
  it('publish once', async () => {
    const { claimId, approvedHash } = await approvedClaim(db)
    const before = await now()
    const answers = await times(50, (i) =>
      publishVerdict(db, as(i % 2 ? 'editor' : 'admin'), { claimId, approvedHash }),
    )
    expect(refusals(answers)).toEqual(Array(49).fill('wrong_stage'))
    const made = await db.select().from(publications).where(eq(publications.claimId, claimId))
    expect(made).toHaveLength(1)
    const [claim] = await db.select().from(claims).where(eq(claims.id, claimId))
    expect(claim).toMatchObject({ publicationId: made[0]?.id, series: 2, stage: 'published' })
    expect(await eventsSince(before, claimId)).toBe(1)
  })
})

describe('fifty self-approvals by SQL at the same moment', () => {
  const insert = (claimId: string, by: string) => desk.sql`
    insert into reviews (claim_id, revision_id, series, decision, approved_hash, source_rule, created_by)
    select claim_id, id, series, 'approved', repeat('a', 64), 'two_independent', ${by} from verdict_revisions where claim_id = ${claimId}`

  it('approve nothing', async () => {
    const { claimId } = await claimInReview(db, { writer: 'editor' })
    const tries = await times(50, (i) =>
      (i % 2
        ? insert(claimId, people.editor.id)
        : desk.sql`update claims set stage = 'approved' where id = ${claimId}`
      ).then(
        () => 'done',
        () => 'refused',
      ),
    )
    expect(tries).toEqual(Array(50).fill('refused'))
    expect(await db.$count(reviews, eq(reviews.claimId, claimId))).toBe(0)
  })

  it('approve nothing either when the approver becomes a part-author meanwhile', async () => {
    for (const claim of await times(10, () => claimInReview(db))) {
      const { claimId } = claim
      const write = desk.sql`insert into verdict_revisions (claim_id, series, number, scale_version, created_by)
        values (${claimId}, 1, 2, 1, ${people.editor.id})`
      const outcomes = await Promise.allSettled([insert(claimId, people.editor.id), write])
      const [approval] = await desk.sql`
        select 1 from reviews r join verdict_revisions v on v.id = r.revision_id
        where r.claim_id = ${claimId} and v.number = (select max(number) from verdict_revisions where claim_id = ${claimId})`
      expect(approval).toBeUndefined()
      expect(outcomes.map(({ status }) => status)).toContain('fulfilled')
    }
  })
})

describe('deciding a sentence while its claims are worked on', () => {
  it('never waits in a circle', async () => {
    for (let round = 0; round < 25; round += 1) {
      const quotes = [span(0, 30), span(5, 40), span(20, 60), span(0, 10)]
      const said = { statement: 'Said.', attribution: 'article', claimant: null, kind: 'fact' } as const
      const suggested = quotes.map((place) => ({ ...place, ...said }))
      const { articleId, versionId } = await importedArticle(db, { title: `Port ${round}`, suggested })
      const made = await db.select({ id: claims.id }).from(claims).where(eq(claims.articleId, articleId))
      const coverage = { versionId, number: 1, coverage: 'opinion', declineSuggestions: 'on' } as const
      // A transaction around it is not tried again, so a deadlock would be seen.
      const whole = (change: (tx: Transaction) => Promise<unknown>) => db.transaction(change)
      await Promise.all([
        ...made
          .toReversed()
          .map(({ id: claimId }, i) =>
            whole((tx) =>
              i % 2
                ? acceptClaim(tx, { actor: people.reviewer }, { claimId, selectionReason: null })
                : postComment(tx, { actor: people.reviewer }, { claimId, threadId: null, body: 'Mine.' }),
            ),
          ),
        whole((tx) => decideCoverage(tx, { actor: people['second.reviewer'] }, coverage)),
        whole((tx) => decideCoverage(tx, { actor: people.editor }, { ...coverage, number: 2 })),
      ])
    }
  })
})

describe('withdrawing at the same moment', () => {
  it('is asked for once', async () => {
    const { claimId } = await publishedClaim(db)
    const answers = await times(20, (i) =>
      askWithdrawal(db, as(i % 2 ? 'editor' : 'second.editor'), { claimId, reason: `Notice ${i}.` }),
    )
    expect(refusals(answers)).toEqual(Array(19).fill('already_asked'))
    expect(await db.$count(withdrawals, eq(withdrawals.claimId, claimId))).toBe(1)
  })

  it('is confirmed once, and never by whoever asked', async () => {
    const { claimId } = await claimToWithdraw(db)
    const answers = await times(20, (i) =>
      confirmWithdrawal(db, as(i % 2 ? 'editor' : 'second.editor'), { claimId, reason: null }),
    )
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    const [withdrawal] = await db.select().from(withdrawals).where(eq(withdrawals.claimId, claimId))
    expect(withdrawal).toMatchObject({ askedBy: people.editor.id, confirmedBy: people['second.editor'].id })
  })

  it('of one who asks and one who confirms, either the asking comes first or there is nothing to confirm', async () => {
    const { claimId } = await publishedClaim(db)
    const [asked, confirmed] = await Promise.all([
      askWithdrawal(db, as('editor'), { claimId, reason: 'Notice.' }),
      confirmWithdrawal(db, as('second.editor'), { claimId, reason: null }),
    ])
    expect(isRefusal(asked)).toBe(false)
    const [claim] = await db.select().from(claims).where(eq(claims.id, claimId))
    expect(claim?.stage).toBe(isRefusal(confirmed) ? 'published' : 'withdrawn')
  })
})

it('after all of it the history verifies', async () => {
  expect((await verifyHistory(db)).fault).toBeNull()
})
