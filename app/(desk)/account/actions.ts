'use server'

import { requireActor } from '@/app/_server/actor'
import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { revokeSessions } from '@/db/mutations/revoke-sessions'
import { endSessionSchema, noFieldsSchema } from '@/domain/people'
import { isRefusal } from '@/domain/refusal'

/** Ends one of one's own sessions. */
export const endOneSession = deskAction(endSessionSchema, async (act, { sessionId }) => {
  const revoked = await revokeSessions(deskDb(), act, { userId: act.actor.id, only: sessionId })
  return isRefusal(revoked) ? revoked : { sentence: 'Signed out there.' }
})

/** Ends all of one's own sessions but this one. */
export const endOtherSessions = deskAction(noFieldsSchema, async (act) => {
  const { sessionId } = await requireActor()
  const revoked = await revokeSessions(deskDb(), act, { userId: act.actor.id, except: sessionId })
  return isRefusal(revoked) ? revoked : { sentence: 'Signed out everywhere else.' }
})
