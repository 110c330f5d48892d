'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { addPoint } from '@/db/mutations/add-point'
import { removePoint, restorePoint } from '@/db/mutations/remove-point'
import { setPointStance } from '@/db/mutations/set-point-stance'
import { addPointInput, pointInput, setPointStanceInput } from '@/domain/points'
import { isRefusal } from '@/domain/refusal'

/** Adds a point to a claim. */
export const add = deskAction(addPointInput, async (act, input) => {
  const added = await addPoint(deskDb(), act, input)
  return isRefusal(added) ? added : { sentence: 'Added. It is a column of the matrix.' }
})

/** Takes a point off its claim. */
export const remove = deskAction(pointInput, async (act, input) => {
  const removed = await removePoint(deskDb(), act, input)
  return isRefusal(removed) ? removed : { sentence: 'The point was removed. It can be put back below.' }
})

/** Puts a point back. */
export const restore = deskAction(pointInput, async (act, input) => {
  const restored = await restorePoint(deskDb(), act, input)
  return isRefusal(restored) ? restored : { sentence: 'The point is back.' }
})

/** Says what a piece of evidence shows on a point. */
export const setStance = deskAction(setPointStanceInput, async (act, input) => {
  const said = await setPointStance(deskDb(), act, input)
  return isRefusal(said) ? said : {}
})
