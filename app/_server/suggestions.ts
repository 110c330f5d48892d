import 'server-only'
import { createHash } from 'node:crypto'
import { deskDb } from '@/db/client'
import { findLatestText, isTextKnown } from '@/db/queries/desk/article-texts'
import { refuseTooManySentences } from '@/domain/article'
import { canonicalText } from '@/domain/article-text'
import { sentences } from '@/domain/extraction/sentences'
import type { Suggested } from '@/domain/extraction/suggester'
import { type Actor, may } from '@/domain/permissions'
import { TextPositions } from '@/domain/position'
import { isRefusal } from '@/domain/refusal'
import { type ModelSettings, readSettings } from '@/domain/settings'
import { suggestByModel } from '@/outside/ask-model'

type Pasted = { readonly title: string; readonly text: string }

/** The language model this installation asks for suggestions; null where it asks none. */
export function modelAsked(): ModelSettings | null {
  const read = readSettings(process.env)
  return 'settings' in read ? read.settings.model : null
}

/** What people are told of that model before they send it a text. */
export function modelTold(): { name: string; host: string } | null {
  const model = modelAsked()
  return model && { name: model.name, host: new URL(model.url).host }
}

/**
 * What the language model suggests for an article that is about to be imported; undefined where none is asked, or the import will be refused, or
 * the text is there already. Asked before anything is stored, so that no transaction waits for it.
 */
export async function suggestForImport(
  actor: Actor,
  input: Pasted & { readonly language: string },
): Promise<Suggested | undefined> {
  const model = modelAsked()
  if (!model || may(actor, 'import_article')) return undefined
  const canonical = canonicalText(input)
  if (isRefusal(canonical)) return undefined
  const digest = createHash('sha256').update(canonical.text).digest('hex')
  if (await isTextKnown(deskDb(), digest)) return undefined
  const found = sentences(canonical.text, canonical.blocks, input.language)
  if (refuseTooManySentences(found.length)) return undefined
  return suggestByModel({ ...canonical, sentences: found, language: input.language }, model)
}

/** The same for a version that is about to be added; the model is given only the sentences whose words the version before did not have. */
export async function suggestForVersion(
  actor: Actor,
  input: Pasted & { readonly articleId: string },
): Promise<Suggested | undefined> {
  const model = modelAsked()
  if (!model || may(actor, 'add_version')) return undefined
  const [canonical, latest] = [canonicalText(input), await findLatestText(deskDb(), input.articleId)]
  if (isRefusal(canonical) || !latest || latest.text === canonical.text) return undefined
  const { language } = latest
  const found = sentences(canonical.text, canonical.blocks, language)
  if (refuseTooManySentences(found.length)) return undefined
  const positions = new TextPositions(latest.text)
  const known = new Set(latest.sentences.map((sentence) => positions.slice(sentence)))
  const text = { ...canonical, sentences: found, language }
  return suggestByModel(text, model, (words) => !known.has(words))
}
