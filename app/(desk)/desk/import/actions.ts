'use server'

import { deskAction } from '@/app/_server/desk-action'
import { UNWATCHED } from '@/app/_server/read-article'
import { suggestForImport } from '@/app/_server/suggestions'
import { deskDb } from '@/db/client'
import { importArticle } from '@/db/mutations/import-article'
import { intakeInput } from '@/domain/article-reading'
import { isRefusal } from '@/domain/refusal'
import { readIntoForm } from './read-into-form'

/**
 * Takes in the article that stands in the form and opens its workspace; a text that is there already opens the article it belongs to.
 * By its other buttons the form is filled from a page or a file first.
 */
export const takeInArticle = deskAction(
  intakeInput,
  async (act, input, file) => {
    if (input.way !== undefined) return readIntoForm(act, input, file, UNWATCHED)
    const suggested = await suggestForImport(act.actor, input)
    const imported = await importArticle(deskDb(), act, input, suggested?.suggestions, suggested?.suggester)
    if (isRefusal(imported)) return imported
    return { goTo: `/desk/articles/${imported.articleId}${imported.known ? '?known=1' : ''}` }
  },
  { file: 'file' },
)
