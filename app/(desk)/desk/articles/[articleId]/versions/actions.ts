'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { addVersion } from '@/db/mutations/add-version'
import { confirmIdentical, confirmPlace, giveUpPlace, placeAnew } from '@/db/mutations/place-claim'
import {
  addVersionInput,
  confirmIdenticalInput,
  confirmPlaceInput,
  giveUpPlaceInput,
  placeAnewInput,
} from '@/domain/anchoring/anchoring'
import { isRefusal } from '@/domain/refusal'

/** Freezes a later text as the article's next version and shows what is to be confirmed of it. */
export const add = deskAction(addVersionInput, async (act, input) => {
  const added = await addVersion(deskDb(), act, input)
  return isRefusal(added) ? added : { goTo: `/desk/articles/${input.articleId}/versions?added=1` }
})

/** Confirms the place proposed for a claim, and leads on to the next that waits. */
export const confirm = deskAction(confirmPlaceInput, async (act, input) => {
  const placed = await confirmPlace(deskDb(), act, input)
  return isRefusal(placed) ? placed : { goTo: walkOn(placed.articleId) }
})

/** Confirms every proposed place at which the words are the same. */
export const confirmAllIdentical = deskAction(confirmIdenticalInput, async (act, input) => {
  const placed = await confirmIdentical(deskDb(), act, input)
  return isRefusal(placed) ? placed : { goTo: walkOn(placed.articleId) }
})

/** Places a claim anew where it was not found again. */
export const place = deskAction(placeAnewInput, async (act, input) => {
  const placed = await placeAnew(deskDb(), act, input)
  return isRefusal(placed) ? placed : { goTo: walkOn(placed.articleId) }
})

/** Lets go of a claim's place in the new version. */
export const letGo = deskAction(giveUpPlaceInput, async (act, input) => {
  const left = await giveUpPlace(deskDb(), act, input)
  return isRefusal(left) ? left : { goTo: walkOn(left.articleId) }
})

const walkOn = (articleId: string) => `/desk/articles/${articleId}/versions?decided=1`
