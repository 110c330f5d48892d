'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { publishPage } from '@/db/mutations/publish-page'
import { takeBackPage } from '@/db/mutations/take-back-page'
import { publishPageInput, takeBackPageInput } from '@/domain/article'
import { isRefusal } from '@/domain/refusal'

/** Publishes an article's page, or publishes it again on another ground. */
export const publish = deskAction(publishPageInput, async (act, input) => {
  const published = await publishPage(deskDb(), act, input)
  return isRefusal(published) ? published : { sentence: 'The page is published: readers see it from now on.' }
})

/** Takes an article's page back from readers. */
export const takeBack = deskAction(takeBackPageInput, async (act, input) => {
  const taken = await takeBackPage(deskDb(), act, input)
  return isRefusal(taken) ? taken : { sentence: 'The page is taken back: readers no longer find it.' }
})
