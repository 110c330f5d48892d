'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { acknowledgeCapture } from '@/db/mutations/acknowledge-capture'
import { captureAgain } from '@/db/mutations/capture-again'
import { captureSource } from '@/db/mutations/capture-source'
import { settleCaptureFlag } from '@/db/mutations/settle-capture-flag'
import {
  acknowledgeCaptureInput,
  captureAgainInput,
  captureSourceInput,
  settleCaptureFlagInput,
} from '@/domain/capture'
import { isRefusal } from '@/domain/refusal'

/** Asks for a page to be captured again. */
export const again = deskAction(captureAgainInput, async (act, input) => {
  const asked = await captureAgain(deskDb(), act, input)
  return isRefusal(asked) ? asked : { sentence: 'Asked for. The page is captured next.' }
})

/** Asks for a page to be captured that may never have been. */
export const first = deskAction(captureSourceInput, async (act, input) => {
  const asked = await captureSource(deskDb(), act, input)
  return isRefusal(asked) ? asked : { sentence: 'Asked for. The page is captured next.' }
})

/** Says that a capture that fell short is known. */
export const acknowledge = deskAction(acknowledgeCaptureInput, async (act, input) => {
  const acknowledged = await acknowledgeCapture(deskDb(), act, input)
  return isRefusal(acknowledged)
    ? acknowledged
    : { sentence: 'Acknowledged. It keeps no claim from review any more.' }
})

/** Takes a flag off a page that somebody has looked at. */
export const settle = deskAction(settleCaptureFlagInput, async (act, input) => {
  const settled = await settleCaptureFlag(deskDb(), act, input)
  return isRefusal(settled) ? settled : { sentence: 'Settled.' }
})
