import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { comments } from '@/db/schema'
import type { PostCommentInput, ResolveThreadInput } from '@/domain/comment'
import { type Refusal, refuse } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { transition } from './transition'
import { writeText } from './write-text'

/** Posts a comment on a claim: opens a thread, or replies in one of the same claim. */
export async function postComment(
  db: Database,
  act: Act,
  input: PostCommentInput,
): Promise<{ commentId: string; threadId: string } | Refusal> {
  return transition(db, act, 'comment', input.claimId, async (tx, { claim }) => {
    const id = randomUUID()
    const threadId = input.threadId ?? id
    if (input.threadId) {
      const [opening] = await tx
        .select({ id: comments.id })
        .from(comments)
        .where(
          and(
            eq(comments.id, input.threadId),
            eq(comments.threadId, input.threadId),
            eq(comments.claimId, claim.id),
          ),
        )
      if (!opening) return refuse('not_found')
    }
    const body = await writeText(tx, input.body)
    await tx
      .insert(comments)
      .values({ id, claimId: claim.id, threadId, bodyId: body, createdBy: act.actor.id })
    return {
      event: { type: 'comment.posted', payload: { commentId: id, threadId, body } },
      outcome: { commentId: id, threadId },
    }
  })
}

/** Resolves a thread or reopens it; doing what is already done is refused as such. */
export async function resolveThread(
  db: Database,
  act: Act,
  input: ResolveThreadInput,
): Promise<{ threadId: string } | Refusal> {
  const [known] = await db
    .select({ claimId: comments.claimId })
    .from(comments)
    .where(eq(comments.id, input.threadId))
  if (!known) return refuse('not_found')
  return transition(db, act, 'resolve_thread', known.claimId, async (tx) => {
    const [opening] = await tx
      .select()
      .from(comments)
      .where(and(eq(comments.id, input.threadId), eq(comments.threadId, input.threadId)))
      .for('update')
    if (!opening) return refuse('not_found')
    if ((opening.resolvedAt !== null) === input.resolved) return refuse('duplicate')
    await tx
      .update(comments)
      .set(
        input.resolved
          ? { resolvedAt: sql`clock_timestamp()`, resolvedBy: act.actor.id }
          : { resolvedAt: null, resolvedBy: null },
      )
      .where(eq(comments.id, opening.id))
    const type = input.resolved ? 'thread.resolved' : 'thread.reopened'
    return { event: { type, payload: { threadId: opening.id } }, outcome: { threadId: opening.id } }
  })
}
