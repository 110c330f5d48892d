import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'
import { bareOf } from './bare-form'

/** The classes of words that rules ask for (Universal Dependencies' parts of speech; "X" where nothing was asked). */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word as the tagger cut it, in UTF-16 units of the sentence; `base` is its base form in small letters. */
export interface Tagged {
  readonly start: number
  readonly end: number
  readonly tag: Tag
  readonly base: string
}

let loaded: WinkMethods | undefined

/** Loads the model at the first call (a fifth of a second, 50 MB), for a page that suggests nothing need not have it. */
function tagger(): WinkMethods {
  loaded ??= winkNLP(model, ['sbd', 'pos'])
  return loaded
}

/** What class each word of an English sentence is of. The same sentence gives the same answer. */
export function taggedWords(sentence: string): Tagged[] {
  const nlp = tagger()
  const tokens = nlp.readDoc(sentence).tokens()
  const words = tokens.out()
  const tags = tokens.out(nlp.its.pos) as string[]
  const bases = tokens.out(nlp.its.lemma as never) as string[]
  const found: Tagged[] = []
  let at = 0
  words.forEach((word, n) => {
    const start = sentence.indexOf(word, at)
    if (start < 0 || !/\S/.test(word)) return
    at = start + word.length
    const tag = (tags[n] ?? 'X') as Tag
    const low = word.toLowerCase()
    const base = (bases[n] ?? word).toLowerCase()
    found.push({ start, end: at, tag, base: tag === 'VERB' && base === low ? bareOf(low) : base })
  })
  return found
}
