import { and, asc, desc, eq, inArray, max } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '@/db/client'
import { comments, texts, users } from '@/db/schema'
import { LIST_MAX } from './list-max'

/** A comment; `body` is null where it was redacted. */
export type ThreadComment = {
  readonly id: string
  readonly body: string | null
  readonly createdAt: Date
  readonly author: { readonly name: string; readonly role: string }
}

/** A thread on a claim with its comments, oldest first; `resolved` is null while it is open. */
export type Thread = {
  readonly id: string
  readonly resolved: { readonly at: Date; readonly by: string } | null
  readonly comments: readonly ThreadComment[]
}

const resolver = alias(users, 'resolver')

/** The threads on a claim, the one with the latest comment first, up to one more than are listed (`cutList`). */
export async function listThreads(db: Database, claimId: string): Promise<Thread[]> {
  const latest = db
    .select({ threadId: comments.threadId })
    .from(comments)
    .where(eq(comments.claimId, claimId))
    .groupBy(comments.threadId)
    .orderBy(desc(max(comments.createdAt)))
    .limit(LIST_MAX + 1)
  const rows = await db
    .select({
      id: comments.id,
      threadId: comments.threadId,
      body: texts.body,
      createdAt: comments.createdAt,
      author: { name: users.name, role: users.role },
      resolvedAt: comments.resolvedAt,
      resolvedBy: resolver.name,
    })
    .from(comments)
    .innerJoin(texts, eq(texts.id, comments.bodyId))
    .innerJoin(users, eq(users.id, comments.createdBy))
    .leftJoin(resolver, eq(resolver.id, comments.resolvedBy))
    .where(and(eq(comments.claimId, claimId), inArray(comments.threadId, latest)))
    .orderBy(asc(comments.createdAt), asc(comments.id))
  const latestFirst = [...new Set(rows.map((row) => row.threadId).reverse())]
  return latestFirst.map((threadId) => {
    const own = rows.filter((row) => row.threadId === threadId)
    const opening = own.find((row) => row.id === threadId)
    const resolved =
      opening?.resolvedAt && opening.resolvedBy ? { at: opening.resolvedAt, by: opening.resolvedBy } : null
    return { id: threadId, resolved, comments: own }
  })
}
