import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { deskDb } from '@/db/client'
import { findSignedIn, type SignedIn } from '@/db/queries/desk/session'
import { type Command, may } from '@/domain/permissions'
import { ownPath } from '@/domain/sign-in'
import { logSecurity } from './security-log'
import { sessionIdOfRequest } from './session-cookie'

/** Who calls, as the database knows them at this request; null for anybody who is not signed in. */
export const currentActor = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await sessionIdOfRequest()
  return sessionId === null ? null : findSignedIn(deskDb(), sessionId)
})

/** The signed-in person of a page; anybody else is sent to sign in and comes back to `to` (by default the page asked for). */
export async function requireActor(to?: string): Promise<SignedIn> {
  const actor = await currentActor()
  if (actor) return actor
  const asked = to ?? (await headers()).get('x-request-path')
  redirect(asked ? `/sign-in?to=${encodeURIComponent(ownPath(asked))}` : '/sign-in')
}

/** The actor of a page that takes a right; who lacks it is shown a page that says which. */
export async function requireCommand(command: Command): Promise<SignedIn> {
  const actor = await requireActor()
  const refusal = may(actor, command)
  if (!refusal) return actor
  logSecurity({ type: 'page_denied', actorId: actor.id, command, code: refusal.code })
  redirect(`/account/refused?command=${command}`)
}
