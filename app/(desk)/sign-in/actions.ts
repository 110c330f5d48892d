'use server'

import { redirect } from 'next/navigation'
import { buttonAction, openAction } from '@/app/_server/desk-action'
import { leadOn } from '@/app/_server/lead-on'
import { logSecurity } from '@/app/_server/security-log'
import { clearSessionCookie, setSessionCookie } from '@/app/_server/session-cookie'
import { signInByPassword } from '@/app/_server/sign-in'
import { deskDb } from '@/db/client'
import { endSession } from '@/db/mutations/end-session'
import { isRefusal } from '@/domain/refusal'
import { signInSchema } from '@/domain/sign-in'

/** Signs in by address and password. */
export const signIn = openAction(signInSchema, async (input) => {
  const session = await signInByPassword(input)
  if (isRefusal(session)) return session
  await setSessionCookie(session.sessionId)
  return leadOn(input.to)
})

/** Ends the session in the database and takes the cookie. The readers' home is another house, so the browser loads it whole. */
export const signOut = buttonAction(async (actor) => {
  await clearSessionCookie()
  if (actor) {
    await endSession(deskDb(), actor.sessionId)
    logSecurity({ type: 'signed_out', userId: actor.id, sessionId: actor.sessionId })
  }
  redirect('/')
})
