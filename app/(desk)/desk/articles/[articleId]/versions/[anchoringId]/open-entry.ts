import 'server-only'
import { notFound } from 'next/navigation'
import { deskDb } from '@/db/client'
import { listTray } from '@/db/queries/desk/versions'
import { likelySentences } from '@/domain/anchoring/likely-sentences'
import { openWorkspace } from '../../open-workspace'

/** An entry of the tray of an article's latest version with its workspace and the sentences to begin looking at; one that does not wait there is a page that is not there. */
export async function openEntry(articleId: string, anchoringId: string) {
  const workspace = await openWorkspace(articleId, 'place_claim')
  const entries = await listTray(deskDb(), workspace.versionId)
  const entry = entries.find(({ id }) => id === anchoringId)
  if (!entry) notFound()
  const { positions, sentences } = workspace
  const told = sentences.map((sentence) => ({ number: sentence.number, text: positions.slice(sentence) }))
  return { workspace, entry, likely: likelySentences(entry.before.quote, told, 4) }
}
