import { describe, expect, it } from 'vitest'
import { verifyPassword } from '@/db/password-hash'
import { SAMPLE_CLAIMS } from '@/db/sample/claims'
import { SAMPLE_PEOPLE } from '@/db/sample/people'
import { claims, deskSettings, events, users } from '@/db/schema'
import { seedSampleDesk } from '@/db/seed'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '@/domain/sample-accounts'
import { verifyHistory } from '@/scripts/audit-verify'
import { testDatabase } from '../support/db'

const database = await testDatabase()
await seedSampleDesk(database.db)

describe('the sample desk', () => {
  it('has its five people, who can sign in', async () => {
    const people = await database.db.select().from(users)
    expect(people.map(({ email, name, role }) => ({ email, name, role }))).toEqual(
      Object.values(SAMPLE_PEOPLE),
    )
    expect(people.map(({ email }) => email).sort()).toEqual([...SAMPLE_ACCOUNTS].sort())
    for (const person of people) expect(await verifyPassword(person.passwordHash, SAMPLE_PASSWORD)).toBe(true)
  })

  it('says that it is a sample, and begins its history with that', async () => {
    expect(await database.db.select({ sample: deskSettings.sample }).from(deskSettings)).toEqual([
      { sample: true },
    ])
    const [first] = await database.db.select().from(events).orderBy(events.sequence).limit(1)
    expect(first).toMatchObject({ type: 'desk.created', payload: { sample: true } })
  })

  it('has every claim at the stage its record says', async () => {
    const loaded = await database.db.select({ statement: claims.statement, stage: claims.stage }).from(claims)
    const recorded = SAMPLE_CLAIMS.map(({ statement, stage }) => ({ statement, stage }))
    expect(loaded).toEqual(expect.arrayContaining(recorded))
  })

  it('has a history that verifies', async () => {
    expect(await verifyHistory(database.db)).toMatchObject({ fault: null })
  })

  it('is loaded only where nobody has an account', async () => {
    await expect(seedSampleDesk(database.db)).rejects.toThrow('only where nobody has an account')
    expect(await database.db.$count(users)).toBe(5)
  })
})
