import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { requireCommand } from '@/app/_server/actor'
import { deskDb } from '@/db/client'
import { findClaimPage } from '@/db/queries/desk/claim-page'
import { findClaimState } from '@/db/queries/desk/claim-state'

/**
 * The claim of this address for whoever asks, read once a request: the person, the claim, and its state as the rules see it for them.
 * A claim that is not there is a page that is not there.
 */
export const openClaim = cache(async (claimId: string) => {
  const actor = await requireCommand('see_desk')
  if (!z.uuid().safeParse(claimId).success) notFound()
  const [claim, found] = await Promise.all([
    findClaimPage(deskDb(), claimId),
    findClaimState(deskDb(), claimId, actor, { lock: false }),
  ])
  if (!claim || !found) notFound()
  return { actor, claim, state: found.state }
})

/** A claim as `openClaim` gives it. */
export type OpenedClaim = Awaited<ReturnType<typeof openClaim>>
