'use server'

import { requireActor } from '@/app/_server/actor'
import { authSettings } from '@/app/_server/auth-settings'
import { deskAction } from '@/app/_server/desk-action'
import { invitationToken } from '@/app/_server/invitation-token'
import { confirmPassword } from '@/app/_server/sign-in'
import { deskDb } from '@/db/client'
import { changeRole } from '@/db/mutations/change-role'
import { invitePerson } from '@/db/mutations/invite-person'
import { revokeSessions } from '@/db/mutations/revoke-sessions'
import { changeRoleSchema, invitePersonSchema, revokeSessionsSchema } from '@/domain/people'
import { isRefusal } from '@/domain/refusal'

/** Makes a link that opens an account with a role. */
export const invite = deskAction(invitePersonSchema, async (act, { role }) => {
  const token = invitationToken(act.submission?.id)
  const invited = await invitePerson(deskDb(), act, { role, token })
  if (isRefusal(invited)) return invited
  const link = `${authSettings().appUrl}/invitation/${token}`
  return {
    sentence: `Hand this link to the person; it works once, within a week, and is not shown again: ${link}`,
    values: { link },
  }
})

/** Gives somebody another role, once the admin's own password is right. */
export const giveRole = deskAction(changeRoleSchema, async (act, { userId, role, password }) => {
  const wrong = await confirmPassword((await requireActor()).email, password)
  if (wrong) return wrong
  const changed = await changeRole(deskDb(), act, { userId, role })
  return isRefusal(changed) ? changed : { sentence: `The role is now ${role}.` }
})

/** Signs somebody out everywhere. */
export const signOutEverywhere = deskAction(revokeSessionsSchema, async (act, { userId }) => {
  const revoked = await revokeSessions(deskDb(), act, { userId })
  return isRefusal(revoked) ? revoked : { sentence: 'Signed out everywhere.' }
})
