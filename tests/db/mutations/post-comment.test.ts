import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { postComment, resolveThread } from '@/db/mutations/post-comment'
import { comments } from '@/db/schema'
import { testDesk } from '@/tests/support/desk'
import { declinedClaim, done, openClaim, withdrawnClaim } from '@/tests/support/factories'

const { db, as, lastEvent, refused, toldText } = await testDesk()

const BODY = 'Does the register count barges?'
const thread = async () => {
  const { claimId } = await openClaim(db)
  const opening = done(await postComment(db, as('reviewer'), { claimId, threadId: null, body: BODY }))
  return { claimId, ...opening }
}

describe('posting a comment', () => {
  it('opens a thread', async () => {
    const act = as('reviewer')
    const { claimId } = await openClaim(db)
    const { commentId, threadId } = done(await postComment(db, act, { claimId, threadId: null, body: BODY }))
    expect(threadId).toBe(commentId)
    const [row] = await db.select().from(comments).where(eq(comments.id, commentId))
    expect(row).toMatchObject({ claimId, threadId, createdBy: act.actor.id, resolvedAt: null })
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'comment.posted', actorId: act.actor.id, claimId },
      payload: { commentId, threadId, body: row?.bodyId },
    })
    expect(await toldText('body')).toBe(BODY)
  })

  it('replies in a thread, at every stage', async () => {
    const { claimId, threadId } = await thread()
    const reply = done(await postComment(db, as('editor'), { claimId, threadId, body: 'It does.' }))
    expect(reply.threadId).toBe(threadId)
    for (const claim of [await declinedClaim(db), await withdrawnClaim(db)])
      done(await postComment(db, as('editor'), { claimId: claim.claimId, threadId: null, body: BODY }))
  })

  it('in a thread of another claim, in a reply, or by a reader is refused', async () => {
    const { claimId, threadId } = await thread()
    const { claimId: other } = await openClaim(db)
    const { commentId: reply } = done(await postComment(db, as('editor'), { claimId, threadId, body: 'No.' }))
    const post =
      (claim: string, at: string | null, by: 'editor' | 'reader' = 'editor') =>
      () =>
        postComment(db, as(by), { claimId: claim, threadId: at, body: BODY })
    await refused('not_found', post(other, threadId))
    await refused('not_found', post(claimId, reply))
    await refused('not_found', post(claimId, threadId, 'reader'))
  })
})

describe('resolving a thread', () => {
  it('closes it and reopens it, each once', async () => {
    const { claimId, threadId } = await thread()
    const rowOf = async () => (await db.select().from(comments).where(eq(comments.id, threadId)))[0]
    const act = as('editor')
    done(await resolveThread(db, act, { threadId, resolved: true }))
    expect(await rowOf()).toMatchObject({ resolvedBy: act.actor.id, resolvedAt: expect.any(Date) })
    expect(await lastEvent()).toMatchObject({ type: 'thread.resolved', claimId, payload: { threadId } })
    await refused('duplicate', () => resolveThread(db, as('reviewer'), { threadId, resolved: true }))
    done(await resolveThread(db, as('reviewer'), { threadId, resolved: false }))
    expect(await rowOf()).toMatchObject({ resolvedBy: null, resolvedAt: null })
    expect(await lastEvent()).toMatchObject({ type: 'thread.reopened', payload: { threadId } })
  })

  it('that is none, or by a reader, is refused', async () => {
    const { claimId, threadId } = await thread()
    const { commentId } = done(await postComment(db, as('editor'), { claimId, threadId, body: 'A reply.' }))
    for (const id of [commentId, randomUUID()])
      await refused('not_found', () => resolveThread(db, as('editor'), { threadId: id, resolved: true }))
    await refused('not_found', () => resolveThread(db, as('reader'), { threadId, resolved: true }))
  })
})
