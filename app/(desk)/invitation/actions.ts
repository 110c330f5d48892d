'use server'

import { openAction } from '@/app/_server/desk-action'
import { leadOn } from '@/app/_server/lead-on'
import { setSessionCookie } from '@/app/_server/session-cookie'
import { signInByPassword } from '@/app/_server/sign-in'
import { deskDb } from '@/db/client'
import { acceptInvitation } from '@/db/mutations/accept-invitation'
import { hashPassword } from '@/db/password-hash'
import { findInvitation } from '@/db/queries/desk/people'
import { acceptInvitationSchema } from '@/domain/people'
import { isRefusal, refuse } from '@/domain/refusal'

/** Makes the account a link promises, and signs its person in. */
export const accept = openAction(acceptInvitationSchema, async ({ token, name, email, password }) => {
  const db = deskDb()
  // Hashing costs a core: nobody without a link gets that far.
  if (!(await findInvitation(db, token))) return refuse('link_used')
  const accepted = await acceptInvitation(db, {
    token,
    name,
    email,
    passwordHash: await hashPassword(password),
  })
  if (isRefusal(accepted)) return accepted
  const session = await signInByPassword({ email, password })
  if (isRefusal(session)) return { goTo: '/sign-in' }
  await setSessionCookie(session.sessionId)
  return leadOn('/desk')
})
