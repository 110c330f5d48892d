import { type Database, type OpenDatabase, openDatabase } from '@/db/client'
import { REFUSALS } from '@/domain/refusal'
import { brokenInvariants } from '@/tests/drills/invariants'
import { deskPeople } from '@/tests/support/desk-people'
import { expect, test } from '@/tests/support/e2e'
import { approvedClaim, claimInReview, draftedClaim } from '@/tests/support/factories'
import type { PersonName } from '@/tests/support/people'
import { openForm, type PlainAnswer, type PlainForm, postForm } from '@/tests/support/plain-form'
import { postScripted } from '@/tests/support/scripted-form'
import { sessionOf } from '@/tests/support/session'

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

let open: OpenDatabase
let db: Database
test.beforeAll(async ({ running }) => {
  open = openDatabase(running.database.owner, { pool: 4 })
  db = open.db
  await deskPeople(db)
})
test.afterAll(async () => {
  await open.close()
})

/**
 * Posts as many forms at the same moment. Whom the desk is too busy to answer, or to show the page to, sends the same form
 * again a while later, as the desk asks them to; everybody else has their answer.
 */
function race(
  many: number,
  send: (n: number, submission: string) => Promise<Pick<PlainAnswer, 'status' | 'told'>>,
) {
  const racer = async (_: unknown, n: number): Promise<string> => {
    const submission = crypto.randomUUID()
    for (;;) {
      const { status, told } = await send(n, submission)
      if (status < 500 && !told.includes(REFUSALS.unavailable)) return told
      await new Promise((resolve) => setTimeout(resolve, 300 + 10 * n))
    }
  }
  return Promise.all(Array.from({ length: many }, racer))
}

async function formsOf(people: PersonName[], address: string, label: string): Promise<PlainForm[]> {
  return Promise.all(people.map(async (name) => openForm(address, await sessionOf(db, name), label)))
}

/** How many answers told each sentence; what told none of them stands under itself. */
function counted(answers: readonly string[], sentences: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const told of answers) {
    const sentence = sentences.find((one) => told.includes(one)) ?? told
    counts[sentence] = (counts[sentence] ?? 0) + 1
  }
  return counts
}

const countOf = async (question: string, claimId: string): Promise<number> =>
  Number((await open.sql.unsafe(question, [claimId]))[0]?.count)

test('of 200 racing saves of one draft one is kept, and 199 people are shown both texts', async ({
  site,
}) => {
  const { claimId } = await draftedClaim(db)
  const [form] = await formsOf(['reviewer'], `${site.address}/desk/claims/${claimId}/verdict`, 'Verdict')
  if (!form) throw new Error('There is no form.')
  const answers = await race(200, (n, submission) =>
    postScripted(form, { conclusion: `Writer ${n} was first.` }, submission),
  )
  const saved = 'Saved as revision 2.'
  expect(counted(answers, [saved, REFUSALS.stale])).toEqual({ [saved]: 1, [REFUSALS.stale]: 199 })
  expect(await countOf('select count(*) from verdict_revisions where claim_id = $1', claimId)).toBe(2)
})

test('of 50 racing publications one is made', async ({ site }) => {
  const { claimId } = await approvedClaim(db)
  const page = `${site.address}/desk/claims/${claimId}/publication`
  const forms = await formsOf(['editor', 'second.editor', 'admin'], page, 'Publish')
  const answers = await race(50, (n, submission) => postForm(pick(forms, n), {}, submission))
  const published = 'Published. Readers can see it now.'
  const late = 'This cannot be done while the claim is at the stage “Published”.'
  expect(counted(answers, [published, late])).toEqual({ [published]: 1, [late]: 49 })
  expect(await countOf('select count(*) from publications where claim_id = $1', claimId)).toBe(1)
})

test('of 50 racing approvals by people who wrote the verdict none is made', async ({ site }) => {
  const { claimId } = await claimInReview(db, { writer: 'editor', approver: 'second.editor' })
  const page = `${site.address}/desk/claims/${claimId}/review`
  const forms = await formsOf(['editor'], page, 'Approve')
  const answers = await race(50, (n, submission) => postForm(pick(forms, n), {}, submission))
  expect(counted(answers, [REFUSALS.part_author])).toEqual({ [REFUSALS.part_author]: 50 })
  expect(await countOf('select count(*) from reviews where claim_id = $1', claimId)).toBe(0)
})

test('of 50 racing approvals by others one is made', async ({ site }) => {
  const { claimId } = await claimInReview(db)
  const page = `${site.address}/desk/claims/${claimId}/review`
  const forms = await formsOf(['editor', 'second.editor', 'admin'], page, 'Approve')
  const answers = await race(50, (n, submission) => postForm(pick(forms, n), {}, submission))
  const approved = 'Approved. An editor can publish it now.'
  const late = 'This cannot be done while the claim is at the stage “Approved”.'
  expect(counted(answers, [approved, late])).toEqual({ [approved]: 1, [late]: 49 })
  expect(await countOf('select count(*) from reviews where claim_id = $1', claimId)).toBe(1)
})

test('the same form sent 20 times at once is done once, and everybody is told so', async ({ site }) => {
  const { claimId } = await draftedClaim(db)
  const [form] = await formsOf(['reviewer'], `${site.address}/desk/claims/${claimId}/verdict`, 'Verdict')
  if (!form) throw new Error('There is no form.')
  const once = crypto.randomUUID()
  const answers = await race(20, () => postForm(form, { conclusion: 'Pressed twice.' }, once))
  expect(counted(answers, ['Saved as revision 2.'])).toEqual({ 'Saved as revision 2.': 20 })
  expect(await countOf('select count(*) from verdict_revisions where claim_id = $1', claimId)).toBe(2)
})

test('the desk still keeps every sentence', async () => {
  expect(await brokenInvariants(open.sql)).toEqual([])
})

function pick(forms: readonly PlainForm[], n: number): PlainForm {
  const form = forms[n % forms.length]
  if (!form) throw new Error('There is no form.')
  return form
}
