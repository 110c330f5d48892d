'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { declineWithdrawal } from '@/db/mutations/decline-withdrawal'
import { publishEmergency } from '@/db/mutations/publish-emergency'
import { publishVerdict } from '@/db/mutations/publish-verdict'
import { reopenVerdict } from '@/db/mutations/reopen-verdict'
import { askWithdrawal, confirmWithdrawal, reinstateClaim } from '@/db/mutations/withdraw-claim'
import { claimCommandInput } from '@/domain/claim'
import { askWithdrawalInput, reopenVerdictInput } from '@/domain/correction'
import { isRefusal } from '@/domain/refusal'
import { publishEmergencyInput, publishVerdictInput } from '@/domain/review'

/** Shows readers exactly what was approved; answers once their next load shows it. */
export const publish = deskAction(publishVerdictInput, async (act, input) => {
  const published = await publishVerdict(deskDb(), act, input)
  return isRefusal(published) ? published : { sentence: 'Published. Readers can see it now.' }
})

/** Shows readers a first verdict “Unverifiable” that nobody reviewed yet. */
export const publishUnreviewed = deskAction(publishEmergencyInput, async (act, input) => {
  const published = await publishEmergency(deskDb(), act, input)
  return isRefusal(published)
    ? published
    : { sentence: 'Published. Its review is due by this time tomorrow.' }
})

/** Takes the published verdict up again. */
export const reopen = deskAction(reopenVerdictInput, async (act, input) => {
  const reopened = await reopenVerdict(deskDb(), act, input)
  return isRefusal(reopened)
    ? reopened
    : { sentence: 'Reopened. What is published stands until the next one.' }
})

/** Asks for the claim to be withdrawn. */
export const askForWithdrawal = deskAction(askWithdrawalInput, async (act, input) => {
  const asked = await askWithdrawal(deskDb(), act, input)
  return isRefusal(asked) ? asked : { sentence: 'Asked for. A second editor has to confirm it.' }
})

/** Confirms a withdrawal that somebody else asked for. */
export const confirm = deskAction(claimCommandInput, async (act, input) => {
  const confirmed = await confirmWithdrawal(deskDb(), act, input)
  return isRefusal(confirmed) ? confirmed : { sentence: 'Withdrawn. Readers find the notice in its place.' }
})

/** Ends an asking for withdrawal; the verdict stands on. */
export const keepStanding = deskAction(claimCommandInput, async (act, input) => {
  const kept = await declineWithdrawal(deskDb(), act, input)
  return isRefusal(kept) ? kept : { sentence: 'The asking is ended. The verdict stands on.' }
})

/** Takes a withdrawn claim up again. */
export const reinstate = deskAction(claimCommandInput, async (act, input) => {
  const reinstated = await reinstateClaim(deskDb(), act, input)
  return isRefusal(reinstated) ? reinstated : { sentence: 'The claim is being checked again.' }
})
