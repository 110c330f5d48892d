import { randomUUID } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { acceptInvitation } from '@/db/mutations/accept-invitation'
import { changeRole } from '@/db/mutations/change-role'
import { inviteOwner } from '@/db/mutations/invite-owner'
import { invitePerson } from '@/db/mutations/invite-person'
import { revokeSessions } from '@/db/mutations/revoke-sessions'
import { startSession } from '@/db/mutations/start-session'
import { findInvitation, listPeople, listSessions } from '@/db/queries/desk/people'
import { events } from '@/db/schema'
import type { Role } from '@/domain/permissions'
import { isRefusal } from '@/domain/refusal'
import { testDatabase } from '@/tests/support/db'
import { sentForm } from '@/tests/support/desk'
import { newPerson } from '@/tests/support/people'

const { db, owner } = await testDatabase()

const as = async (role: Role) => ({ actor: await newPerson(db, { role }), submission: sentForm() })
const token = () => `${randomUUID()}${randomUUID()}`.replaceAll('-', '').slice(0, 43)
const joining = (link: string) => ({
  token: link,
  name: 'Ada',
  email: `${randomUUID()}@desk.example`,
  passwordHash: 'x',
})

async function lastEvent() {
  const [event] = await db.select().from(events).orderBy(desc(events.sequence)).limit(1)
  return event
}

describe('the owner’s link', () => {
  it('makes the first account, an admin’s, once, and only the newest link does', async () => {
    const older = await inviteOwner(db)
    const newer = await inviteOwner(db)
    if (isRefusal(older) || isRefusal(newer)) throw new Error('No link.')
    expect(await acceptInvitation(db, joining(older.token))).toMatchObject({ code: 'link_used' })
    const joined = await acceptInvitation(db, joining(newer.token))
    expect(await lastEvent()).toMatchObject({ type: 'person.joined', payload: { ...joined, role: 'admin' } })
    expect(await acceptInvitation(db, joining(newer.token))).toMatchObject({ code: 'link_used' })
    expect(await inviteOwner(db)).toMatchObject({ code: 'already_open' })
  })
})

describe('an invitation', () => {
  it('is made by an admin and opens one account with its role', async () => {
    const act = await as('admin')
    const link = token()
    const invited = await invitePerson(db, act, { role: 'reviewer', token: link })
    expect(await lastEvent()).toMatchObject({
      type: 'person.invited',
      actorId: act.actor.id,
      payload: { ...invited, role: 'reviewer' },
    })
    expect(await findInvitation(db, link)).toEqual({ role: 'reviewer' })
    const answers = await Promise.all([1, 2, 3].map(() => acceptInvitation(db, joining(link))))
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    expect(await findInvitation(db, link)).toBeNull()
  })

  it('sent twice is one invitation', async () => {
    const act = await as('admin')
    const input = { role: 'editor' as const, token: token() }
    expect(await invitePerson(db, act, input)).toEqual(await invitePerson(db, act, input))
  })

  it('is not for an editor to make', async () => {
    expect(await invitePerson(db, await as('editor'), { role: 'admin', token: token() })).toMatchObject({
      code: 'wrong_role',
    })
  })

  it('ends when it runs out, and when its admin is none any more', async () => {
    const act = await as('admin')
    const [late, orphan] = [token(), token()]
    await invitePerson(db, act, { role: 'editor', token: late })
    await owner.sql`update invitations set expires_at = now() - interval '1 second' where created_by = ${act.actor.id}`
    expect(await acceptInvitation(db, joining(late))).toMatchObject({ code: 'link_used' })
    await invitePerson(db, { actor: act.actor }, { role: 'editor', token: orphan })
    await owner.sql`update users set role = 'editor' where id = ${act.actor.id}`
    expect(await acceptInvitation(db, joining(orphan))).toMatchObject({ code: 'link_used' })
  })

  it('does not take an address that somebody signs in with', async () => {
    const act = await as('admin')
    const link = token()
    await invitePerson(db, act, { role: 'reader', token: link })
    const known = await newPerson(db)
    const answer = await acceptInvitation(db, { ...joining(link), email: known.email })
    expect(answer).toMatchObject({ code: 'duplicate', fieldErrors: { email: [expect.any(String)] } })
    expect(await findInvitation(db, link)).not.toBeNull()
  })
})

describe('a role', () => {
  it('is changed by an admin, and the history says from what to what', async () => {
    const act = await as('admin')
    const { id } = await newPerson(db, { role: 'reviewer' })
    expect(await changeRole(db, act, { userId: id, role: 'editor' })).toEqual({ userId: id })
    expect(await lastEvent()).toMatchObject({
      type: 'person.role_changed',
      payload: { userId: id, from: 'reviewer', to: 'editor' },
    })
  })

  it('is not changed by an editor, nor by somebody who was admin a moment ago', async () => {
    const { id } = await newPerson(db)
    const input = { userId: id, role: 'admin' as const }
    expect(await changeRole(db, await as('editor'), input)).toMatchObject({ code: 'wrong_role' })
    const former = await as('admin')
    await owner.sql`update users set role = 'editor' where id = ${former.actor.id}`
    expect(await changeRole(db, former, input)).toMatchObject({ code: 'wrong_role' })
  })

  it('is never taken from the last admin, also when two admins take each other’s at once', async () => {
    await owner.sql`update users set role = 'editor' where role = 'admin'`
    const [one, two] = [await as('admin'), await as('admin')]
    const answers = await Promise.all([
      changeRole(db, one, { userId: two.actor.id, role: 'editor' }),
      changeRole(db, two, { userId: one.actor.id, role: 'editor' }),
    ])
    expect(answers.filter(isRefusal)).toHaveLength(1)
    const [last] = (await listPeople(db)).filter(({ role }) => role === 'admin')
    if (!last) throw new Error('No admin is left.')
    const actor = { ...last, secondCheck: false }
    expect(await changeRole(db, { actor }, { userId: last.id, role: 'editor' })).toMatchObject({
      code: 'last_admin',
    })
  })
})

describe('revoking sessions', () => {
  it('ends one’s own others, with an event', async () => {
    const act = await as('reader')
    const userId = act.actor.id
    const [kept] = await Promise.all(
      [1, 2, 3].map(() => startSession(db, { userId, agent: null, attempt: null })),
    )
    expect(await revokeSessions(db, act, { userId, except: kept?.sessionId })).toEqual({ revoked: 2 })
    expect((await listSessions(db, userId)).map(({ id }) => id)).toEqual([kept?.sessionId])
    expect(await lastEvent()).toMatchObject({ type: 'session.revoked', payload: { userId, sessions: 2 } })
  })

  it('of somebody else takes an admin', async () => {
    const { id: userId } = await newPerson(db)
    const session = await startSession(db, { userId, agent: null, attempt: null })
    expect(await revokeSessions(db, await as('editor'), { userId })).toMatchObject({ code: 'wrong_role' })
    const foreign = { userId: (await as('editor')).actor.id, only: session?.sessionId }
    expect(await revokeSessions(db, await as('admin'), foreign)).toMatchObject({ code: 'not_found' })
    expect(await revokeSessions(db, await as('admin'), { userId })).toEqual({ revoked: 1 })
  })
})
