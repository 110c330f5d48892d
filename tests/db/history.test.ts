import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { recordEvent } from '@/db/mutations/record-event'
import { events, texts } from '@/db/schema'
import { verifyHistory } from '@/scripts/audit-verify'
import { testDatabase } from '@/tests/support/db'

const { db, owner } = await testDatabase()

/** What verification says after somebody with the owner's rights, and the guards off, has changed something. */
async function faultAfter(
  tamper: (tx: Parameters<Parameters<typeof db.transaction>[0]>[0]) => Promise<unknown>,
) {
  let fault: string | null = null
  const undo = new Error('undo')
  await owner.db
    .transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`)
      await tamper(tx)
      fault = (await verifyHistory(tx)).fault
      throw undo
    })
    .catch((error) => {
      if (error !== undo) throw error
    })
  return fault
}

test('an untouched history verifies; a changed, moved or missing event and a changed text are named', async () => {
  for (const sample of [true, false, true])
    await db.transaction((tx) =>
      recordEvent(tx, { actorId: null }, { type: 'desk.created', payload: { sample } }),
    )
  expect(await verifyHistory(db)).toMatchObject({ events: 3, fault: null })

  const second = eq(events.sequence, 2)
  expect(
    await faultAfter((tx) =>
      tx
        .update(events)
        .set({ payload: { sample: true } })
        .where(second),
    ),
  ).toBe('Event 2 is not what was written.')
  expect(
    await faultAfter((tx) =>
      tx
        .update(events)
        .set({ at: new Date(0) })
        .where(second),
    ),
  ).toBe('Event 2 is not what was written.')
  expect(await faultAfter((tx) => tx.delete(events).where(second))).toBe('Event 2 is missing.')
  expect(
    await faultAfter((tx) =>
      tx
        .update(events)
        .set({ previousHash: 'f'.repeat(64) })
        .where(second),
    ),
  ).toBe('Event 2 does not follow the one before it.')
  expect(
    await faultAfter(async (tx) => {
      await tx.execute(sql`alter table texts drop constraint texts_digest_true`)
      await tx.insert(texts).values({ salt: 's', body: 'changed', digest: '0'.repeat(64) })
    }),
  ).toMatch(/^Text .+ is not what was written\.$/)
})
