import { describe, expect, it } from 'vitest'
import { type Command, may, PERMISSIONS, type ROLES, whoMay } from '@/domain/permissions'
import { isRefusal } from '@/domain/refusal'
import { actorAs, EVERYBODY } from '../support/rules'

const COMMANDS = Object.keys(PERMISSIONS) as Command[]
const given = (role: (typeof ROLES)[number], secondCheck = false) =>
  COMMANDS.filter((command) => may(actorAs(role, { secondCheck }), command) === null)

describe('a permission', () => {
  it('is null, or a refusal with a sentence', () => {
    for (const actor of EVERYBODY)
      for (const command of COMMANDS) {
        const refusal = may(actor, command)
        if (refusal) expect(isRefusal(refusal) && refusal.sentence.length).toBeGreaterThan(0)
      }
  })

  it('is asked of nobody who is not signed in', () => {
    for (const command of COMMANDS) expect(may(null, command)).toMatchObject({ code: 'not_signed_in' })
  })

  it('grows from reader to reviewer to editor to admin, who may do everything', () => {
    expect(given('reader')).toEqual([])
    expect(given('editor')).toEqual(expect.arrayContaining(given('reviewer')))
    expect(given('admin')).toEqual(COMMANDS)
    expect(given('reviewer').length).toBeLessThan(given('editor').length)
    expect(given('editor').length).toBeLessThan(given('admin').length)
  })

  it('keeps a reviewer from whatever shows, changes or takes back something before readers', () => {
    const editors = ['publish_page', 'publish', 'reopen', 'reinstate', 'waive_source_rule'] as const
    for (const command of [...editors, 'ask_withdrawal', 'confirm_withdrawal'] as const) {
      expect(may(actorAs('reviewer', { secondCheck: true }), command)).toMatchObject({ code: 'wrong_role' })
      expect(may(actorAs('editor'), command)).toBeNull()
    }
  })

  it('to run the installation is the admin’s alone', () => {
    const commands = [
      'invite_person',
      'change_role',
      'revoke_session',
      'see_jobs',
      'sweep_now',
      'retry_job',
    ] as const
    for (const command of commands)
      expect(may(actorAs('editor'), command)?.sentence).toBe(
        'Your role does not allow this: it takes an admin.',
      )
  })
})

describe('the second check', () => {
  it('lets a reviewer approve and return, and nothing else', () => {
    const more = given('reviewer', true).filter((command) => !given('reviewer').includes(command))
    expect(more.sort()).toEqual(['approve', 'return'])
  })

  it('changes nothing for any other role', () => {
    for (const role of ['reader', 'editor', 'admin'] as const) expect(given(role, true)).toEqual(given(role))
  })
})

describe('a reader with an account', () => {
  it('is told that there is nothing here, except on the own article they were invited to', () => {
    const [inside, outside] = [true, false].map((member) => ({ mode: 'own' as const, member }))
    for (const command of COMMANDS) {
      expect(may(actorAs('reader'), command)).toMatchObject({ code: 'not_found' })
      expect(may(actorAs('reader'), command, outside)).toMatchObject({ code: 'not_found' })
      expect(may(actorAs('reader'), command, inside)).toMatchObject({ code: 'wrong_role' })
    }
  })

  it('gains nothing on an article published elsewhere by being called its member', () => {
    const scope = { mode: 'published_elsewhere', member: true } as const
    for (const command of COMMANDS)
      expect(may(actorAs('reader'), command, scope)).toMatchObject({ code: 'not_found' })
  })
})

describe('the words for who may', () => {
  it('read as a sentence does', () => {
    expect(whoMay('change_role')).toBe('an admin')
    expect(whoMay('publish')).toBe('an editor or an admin')
    expect(whoMay('comment')).toBe('a reviewer, an editor or an admin')
  })
})
