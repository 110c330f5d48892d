import { z } from 'zod'
import { newPassword } from './password'
import { ROLES } from './permissions'
import { mailAddress } from './sign-in'
import { lineField } from './text-field'

/** How long an invitation's link, or the owner's, may be used. */
export const INVITATION_HOURS = { invited: 7 * 24, owner: 24 } as const

/** An admin invites somebody to a role; the link is handed over by the admin. */
export const invitePersonSchema = z.strictObject({ role: z.enum(ROLES, 'Choose a role.') })

/** An admin changes a role; the admin's own password is asked again. */
export const changeRoleSchema = z.strictObject({
  userId: z.uuid('This person is not known.'),
  role: z.enum(ROLES, 'Choose a role.'),
  password: z.string({ error: 'Your password is missing.' }).min(1, 'Your password is missing.').max(1000),
})

/** Ends every session of a person. */
export const revokeSessionsSchema = z.strictObject({ userId: z.uuid('This person is not known.') })

/** Ends one of one's own sessions. */
export const endSessionSchema = z.strictObject({ sessionId: z.uuid('This session is not known.') })

/** What somebody with an invitation's link fills in. */
export const acceptInvitationSchema = z
  .strictObject({
    token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This link is not whole. Copy it again.'),
    name: lineField('Your name', 200),
    email: mailAddress,
    password: newPassword,
  })
  .refine((input) => input.password.toLowerCase() !== input.email, {
    path: ['password'],
    error: 'The password must not be the address.',
  })

/** A form that is only a button. */
export const noFieldsSchema = z.strictObject({})
