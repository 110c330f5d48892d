'use server'

import { deskAction } from '@/app/_server/desk-action'
import { deskDb } from '@/db/client'
import { importArticle } from '@/db/mutations/import-article'
import { importArticleInput } from '@/domain/article'
import { isRefusal } from '@/domain/refusal'

/** Takes in a pasted article and opens its workspace; a text that is there already opens the article it belongs to. */
export const importPasted = deskAction(importArticleInput, async (act, input) => {
  const imported = await importArticle(deskDb(), act, input)
  if (isRefusal(imported)) return imported
  return { goTo: `/desk/articles/${imported.articleId}${imported.known ? '?known=1' : ''}` }
})
