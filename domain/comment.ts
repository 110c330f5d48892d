import { z } from 'zod'
import { textField } from './text-field'

/** A comment on a claim: opens a thread, or replies in one. Comments are internal and never reach a reader. */
export const postCommentInput = z.strictObject({
  claimId: z.uuid(),
  threadId: z
    .uuid()
    .or(z.literal('').transform(() => null))
    .nullish()
    .transform((id) => id ?? null),
  body: textField('The comment', 5000),
})
export type PostCommentInput = z.output<typeof postCommentInput>

/** Resolving or reopening a thread. */
export const resolveThreadInput = z.strictObject({
  threadId: z.uuid(),
  resolved: z.enum(['true', 'false']).transform((v) => v === 'true'),
})
export type ResolveThreadInput = z.output<typeof resolveThreadInput>
