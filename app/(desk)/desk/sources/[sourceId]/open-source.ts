import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireCommand } from '@/app/_server/actor'
import { deskDb } from '@/db/client'
import { listCopies } from '@/db/queries/desk/source-copies'
import { findSourcePage } from '@/db/queries/desk/source-page'
import { isRowId } from '@/domain/search-params'

/** The source of this address for whoever asks, read once a request. One that they may not know is a page that is not there. */
export const openSource = cache(async (sourceId: string) => {
  const actor = await requireCommand('see_desk')
  if (!isRowId(sourceId)) notFound()
  const opened = await findSourcePage(deskDb(), actor, sourceId)
  if (!opened) notFound()
  return { actor, copies: await listCopies(deskDb(), sourceId), ...opened }
})
