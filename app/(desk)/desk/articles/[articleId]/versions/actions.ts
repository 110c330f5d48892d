'use server'

import { deskAction } from '@/app/_server/desk-action'
import { UNWATCHED } from '@/app/_server/read-article'
import { suggestForVersion } from '@/app/_server/suggestions'
import { deskDb } from '@/db/client'
import { addVersion } from '@/db/mutations/add-version'
import { giveUpPlace } from '@/db/mutations/give-up-place'
import { confirmIdentical, confirmPlace, placeAnew, placeOnPassage } from '@/db/mutations/place-claim'
import {
  confirmIdenticalInput,
  confirmPlaceInput,
  giveUpPlaceInput,
  placeAnewInput,
  placeOnPassageInput,
} from '@/domain/anchoring/anchoring'
import { isRefusal } from '@/domain/refusal'
import { versionIntakeInput } from '@/domain/version-reading'
import { readLaterText } from './read-later-text'

/**
 * Freezes the later text that stands in the form as the article's next version and shows what is to be confirmed of it. By its other
 * buttons the form is filled from the article's page or a file first.
 */
export const add = deskAction(
  versionIntakeInput,
  async (act, input, file) => {
    if (input.way !== undefined) return readLaterText(act, input, file, UNWATCHED)
    const suggested = await suggestForVersion(act.actor, input)
    const added = await addVersion(deskDb(), act, input, suggested?.suggestions, suggested?.suggester)
    return isRefusal(added) ? added : { goTo: `/desk/articles/${input.articleId}/versions?added=1` }
  },
  { file: 'file' },
)

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

/** Places a claim anew on the passage picked in the text. */
export const placeHere = deskAction(placeOnPassageInput, async (act, input) => {
  const placed = await placeOnPassage(deskDb(), act, input)
  return isRefusal(placed) ? placed : { goTo: walkOn(placed.articleId) }
})

/** Lets go of a claim's place in the new version. */
export const letGo = deskAction(giveUpPlaceInput, async (act, input) => {
  const left = await giveUpPlace(deskDb(), act, input)
  return isRefusal(left) ? left : { goTo: walkOn(left.articleId) }
})

const walkOn = (articleId: string) => `/desk/articles/${articleId}/versions?decided=1`
