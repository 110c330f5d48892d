import { describe, expect, it } from 'vitest'
import { acceptInvitationSchema, changeRoleSchema, invitePersonSchema } from '@/domain/people'
import { ROLES } from '@/domain/permissions'

const whole = {
  ...{ token: 'A'.repeat(43), name: 'A. Person', email: 'person@desk.example', password: 'forty ships came' },
}
const fieldsOf = (sent: object) =>
  (acceptInvitationSchema.safeParse({ ...whole, ...sent }).error?.issues ?? []).map(({ path }) =>
    path.join('.'),
  )

describe('an invitation', () => {
  it('is to one of the roles', () => {
    for (const role of ROLES) expect(invitePersonSchema.safeParse({ role }).success).toBe(true)
    expect(invitePersonSchema.safeParse({ role: 'owner' }).error?.issues[0]?.message).toBe('Choose a role.')
  })

  it('is accepted with the whole link, a name, an address and a password of one’s own', () => {
    expect(fieldsOf({})).toEqual([])
    expect(fieldsOf({ token: 'A'.repeat(42) })).toEqual(['token'])
    expect(fieldsOf({ name: 'a\nb' })).toEqual(['name'])
    expect(fieldsOf({ email: 'nobody' })).toEqual(['email'])
    expect(fieldsOf({ password: 'short' })).toEqual(['password'])
    expect(fieldsOf({ password: 'Person@Desk.example' })).toEqual(['password'])
  })

  it('never says its role: that stands in the invitation', () => {
    expect(acceptInvitationSchema.safeParse({ ...whole, role: 'admin' }).success).toBe(false)
  })
})

describe('changing a role', () => {
  it('asks for the admin’s own password again', () => {
    const change = { userId: '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a', role: 'editor' }
    expect(changeRoleSchema.safeParse({ ...change, password: '' }).error?.issues[0]?.message).toBe(
      'Your password is missing.',
    )
    expect(changeRoleSchema.safeParse({ ...change, password: 'x' }).success).toBe(true)
  })
})
