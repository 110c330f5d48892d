import { expect, test } from 'vitest'
import { postComment } from '@/db/mutations/post-comment'
import { listThreads } from '@/db/queries/desk/discussion'
import { cutList, LIST_MAX } from '@/db/queries/desk/list-max'
import { listRevisions } from '@/db/queries/desk/revisions'
import { testDesk } from '@/tests/support/desk'
import { checkingClaim, done, drafted, openClaim } from '@/tests/support/factories'

const { db, as } = await testDesk()

test('of many revisions the latest are listed, and an earlier one where it is asked for', async () => {
  const made = await checkingClaim(db)
  for (let n = 0; n < LIST_MAX + 3; n += 1) await drafted(db, made, n)
  const numbers = (await listRevisions(db, made.claimId)).map(({ number }) => number)
  expect(numbers).toHaveLength(LIST_MAX)
  expect([numbers[0], numbers.at(-1)]).toEqual([LIST_MAX + 3, 4])
  const compared = (await listRevisions(db, made.claimId, [2, 7, 999])).map(({ number }) => number)
  expect(compared).toEqual([...numbers, 2])
})

test('of many threads those with the latest comments are listed whole, and the page can say that there are more', async () => {
  const { claimId } = await openClaim(db)
  const say = async (body: string, threadId: string | null = null) =>
    done(await postComment(db, as('reviewer'), { claimId, threadId, body })).threadId
  const first = await say('The first question')
  const second = await say('The second question')
  expect(cutList(await listThreads(db, claimId)).cut).toBe(false)
  for (let n = 2; n < LIST_MAX + 1; n += 1) await say(`Question ${n}`)
  await say('Still open?', first)
  const { listed, cut } = cutList(await listThreads(db, claimId))
  expect(cut).toBe(true)
  expect(listed).toHaveLength(LIST_MAX)
  expect(listed[0]).toMatchObject({ id: first })
  expect(listed[0]?.comments.map(({ body }) => body)).toEqual(['The first question', 'Still open?'])
  expect(listed.map(({ id }) => id)).not.toContain(second)
})
