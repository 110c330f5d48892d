import { Reading } from './reading'
import { taggedTokensOf } from './tagged-tokens'
import { type Assertion, Assertions } from './told'
import { type Named, THE_ARTICLE, type Voice } from './voice'

/** What a sentence tells, and who was named beside words in quotation marks: a quote that runs on is theirs as well. */
export interface Read {
  readonly assertions: readonly Assertion[]
  readonly speaker: Voice | null
}

/** "VILA REAL, Portugal — ": where a report was sent from. */
const DATELINE = /^\p{Lu}{3,}[^.!?“"]{0,60}?\s[—–-]{1,2}\s/u

/**
 * What an English sentence asserts, in its order: each clause that could be true or false by itself, by rules over the sentence's own
 * words and their classes (no dictionary of names, nothing random). `named` carries who was named so far from sentence to sentence;
 * `voice` is who speaks where the sentence names nobody.
 */
export function assertionsIn(sentence: string, named: Named, voice: Voice = THE_ARTICLE): Read {
  const tokens = taggedTokensOf(sentence)
  let to = tokens.length
  while (to > 0 && !tokens[to - 1]?.isWord && !/^[)\]%]$/.test(tokens[to - 1]?.text ?? '')) to -= 1
  if (to === 0 || tokens.slice(to).some(({ text }) => text === '?')) return { assertions: [], speaker: null }
  const sentFrom = DATELINE.exec(sentence)?.[0].length ?? 0
  const from = Math.max(
    tokens.findIndex(({ start, isWord }) => isWord && start >= sentFrom),
    0,
  )
  // What is the whole sentence has its closing marks too.
  const opens = tokens[0]?.start
  const closes = tokens[to - 1]?.end
  const told = new Assertions(sentence, tokens, named, '', voice !== THE_ARTICLE)
  const speaker = new Reading(told).stretch(from, to, voice)
  const assertions = told
    .inOrder()
    .map((one) => (one.start === opens && one.end === closes ? { ...one, end: sentence.length } : one))
  return { assertions, speaker }
}
