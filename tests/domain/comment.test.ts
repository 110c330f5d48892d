import { describe, expect, it } from 'vitest'
import { postCommentInput, resolveThreadInput } from '@/domain/comment'

const id = '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a'

describe('a comment', () => {
  it('opens a thread unless it names one', () => {
    for (const threadId of ['', null, undefined])
      expect(postCommentInput.parse({ claimId: id, threadId, body: 'Who says so?' }).threadId).toBeNull()
    expect(postCommentInput.parse({ claimId: id, threadId: id, body: 'The port.' }).threadId).toBe(id)
    expect(postCommentInput.safeParse({ claimId: id, threadId: 'x', body: 'The port.' }).success).toBe(false)
  })

  it('says something, and not without end', () => {
    const faultOf = (body: string) =>
      postCommentInput.safeParse({ claimId: id, body }).error?.issues[0]?.message
    expect(faultOf(' \n ')).toBe('The comment is missing.')
    expect(faultOf('x'.repeat(5001))).toBe('The comment is too long: at most 5000 characters.')
  })
})

describe('a thread', () => {
  it('is resolved or opened again, and a form says which', () => {
    const resolved = (sent: unknown) =>
      resolveThreadInput.safeParse({ threadId: id, resolved: sent }).data?.resolved
    expect([resolved('true'), resolved('false'), resolved(''), resolved(true)]).toEqual([
      ...[true, false, undefined, undefined],
    ])
  })
})
