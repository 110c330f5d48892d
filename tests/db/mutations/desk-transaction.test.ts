import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addClaim } from '@/db/mutations/add-claim'
import { attachEvidence } from '@/db/mutations/attach-evidence'
import { type Act, deskTransaction } from '@/db/mutations/desk-transaction'
import { postComment } from '@/db/mutations/post-comment'
import { takeClaim } from '@/db/mutations/take-claim'
import { writeText } from '@/db/mutations/write-text'
import { claims, comments, submissions } from '@/db/schema'
import { addClaimInput } from '@/domain/claim'
import { attachEvidenceInput } from '@/domain/evidence-input'
import { everyRow, sentForm, testDesk } from '@/tests/support/desk'
import { checkingClaim, done, importedArticle, openClaim, suggestedClaim } from '@/tests/support/factories'

const desk = await testDesk()
const { db, as, refused } = desk

describe('a form sent twice', () => {
  it('changes nothing the second time and gets the first one’s answer', async () => {
    const { claimId } = await checkingClaim(db)
    const comment = { claimId, threadId: null, body: 'Once.' }
    const { versionId } = await importedArticle(db)
    const place = { versionId, start: 0, end: 5, statement: 'Once.', language: 'en', attribution: 'article' }
    const piece = attachEvidenceInput.parse({ claimId, title: 'One', stance: 'context', note: 'N.' })
    const sends = [
      (one: Act) => postComment(db, one, comment),
      (one: Act) => addClaim(db, one, addClaimInput.parse(place)),
      (one: Act) => attachEvidence(db, one, piece),
    ]
    for (const send of sends) {
      const one = as('reviewer')
      const first = done<object>(await send(one))
      const before = await everyRow(desk)
      expect(await send(one)).toEqual(first)
      expect(await everyRow(desk)).toEqual(before)
    }
  })

  it('at the same moment is done once', async () => {
    const act = as('reviewer')
    const { claimId } = await openClaim(db)
    const send = () => postComment(db, act, { claimId, threadId: null, body: 'Once.' })
    const answers = await Promise.all(Array.from({ length: 10 }, send))
    expect(new Set(answers.map((answer) => done(answer).commentId)).size).toBe(1)
    expect(await db.$count(comments, eq(comments.claimId, claimId))).toBe(1)
  })

  it('may be sent again after a refusal, because a refusal leaves nothing behind', async () => {
    const act = as('reviewer')
    const { claimId } = await suggestedClaim(db)
    await refused('wrong_stage', () => takeClaim(db, act, { claimId, reason: null }))
    expect(await db.$count(submissions, eq(submissions.id, act.submission.id))).toBe(0)
    const { claimId: open } = await openClaim(db)
    done(await takeClaim(db, act, { claimId: open, reason: null }))
  })

  it('with another text is refused instead of being told saved, and is saved as a form of its own', async () => {
    const first = as('reviewer')
    const { claimId } = await openClaim(db)
    done(await postComment(db, first, { claimId, threadId: null, body: 'Thirty ships.' }))
    const improved = { claimId, threadId: null, body: 'Thirty-one ships.' }
    const second = { ...first, submission: { ...sentForm('improved'), id: first.submission.id } }
    const { sentence } = await refused('sent_before', () => postComment(db, second, improved))
    expect(sentence).toContain('not saved yet')
    done(await postComment(db, { ...first, submission: sentForm('improved') }, improved))
    expect(await db.$count(comments, eq(comments.claimId, claimId))).toBe(2)
  })

  it('cannot be claimed by somebody else, nor for another action', async () => {
    const act = as('reviewer')
    const { claimId } = await openClaim(db)
    const comment = { claimId, threadId: null, body: 'Mine.' }
    done(await postComment(db, act, comment))
    const theirs = { ...as('editor'), submission: act.submission }
    await refused('duplicate', () => postComment(db, theirs, comment))
    await refused('duplicate', () => takeClaim(db, act, { claimId, reason: null }))
  })
})

describe('two changes that wait for each other', () => {
  it('are both done, the one that had to give way by being done again', async () => {
    const ids = [(await openClaim(db)).claimId, (await openClaim(db)).claimId]
    let holding = 0
    let bothHold = () => {}
    const both = new Promise<void>((resolve) => {
      bothHold = resolve
    })
    const change = (order: readonly string[]) =>
      deskTransaction(db, as('reviewer'), 'lock both', async (tx) => {
        for (const id of order) {
          await tx.select().from(claims).where(eq(claims.id, id)).for('update')
          holding += 1
          if (holding === 2) bothHold()
          await both
        }
        return { locked: order.length }
      })
    const answers = await Promise.all([change(ids), change(ids.toReversed())])
    expect(answers).toEqual([{ locked: 2 }, { locked: 2 }])
    expect(holding).toBeGreaterThan(4)
  })
})

describe('a change that breaks', () => {
  it('leaves nothing behind', async () => {
    const before = await everyRow(desk)
    const broken = deskTransaction(db, as('editor'), 'break', async (tx) => {
      await writeText(tx, 'Half a change.')
      throw new Error('The power went.')
    })
    await expect(broken).rejects.toThrow('The power went.')
    expect(await everyRow(desk)).toEqual(before)
  })
})
