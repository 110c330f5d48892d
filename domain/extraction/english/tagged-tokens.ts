import { taggedWords } from './tagger'
import { isPossessive, type Token, tokensOf } from './tokens'

/** The tokens of an English sentence with the class of each. */
export function taggedTokensOf(sentence: string): Token[] {
  const words = taggedWords(sentence)
  let next = 0
  const tokens = tokensOf(sentence).map((token): Token => {
    while (next < words.length && (words[next]?.end ?? 0) <= token.start) next += 1
    let last = words[next]
    let size = 0
    for (let at = next; at < words.length && (words[at]?.start ?? 0) < token.end; at += 1) {
      const word = words[at]
      // "Laos's", "isn't" and "9 %" are told by what they begin with.
      if (!word || /^(?:PART|PUNCT|SYM)$/.test(word.tag)) continue
      last = size === 0 || !isPossessive(token) ? word : last
      size += 1
    }
    if (token.text === '"') {
      const isOpening = !/[^\s([“‘—–]/u.test(sentence[token.start - 1] ?? ' ')
      return { ...token, text: isOpening ? '“' : '”', tag: 'PUNCT' }
    }
    if (!last || !token.isWord) return { ...token, tag: token.isWord ? 'X' : 'PUNCT' }
    const isCompound = size > 1 && /\p{L}[-‐]/u.test(token.text)
    if (isCompound && /^\p{Lu}.*[-‐]\p{Lu}/u.test(token.text))
      return { ...token, tag: 'PROPN', base: token.low }
    if (isCompound) return { ...token, tag: last.tag === 'NOUN' ? 'NOUN' : 'ADJ', base: token.low }
    return { ...token, tag: last.tag, base: last.base }
  })
  const first = tokens.findIndex(({ isWord }) => isWord)
  const opening = tokens[first]
  // A plural that opens a sentence has its capital from there, and is no name for it.
  if (
    opening?.tag === 'PROPN' &&
    /^\p{Lu}\p{Ll}+[^s'’]s$/u.test(opening.text) &&
    !tokens[first + 1]?.isCapital
  )
    tokens[first] = { ...opening, tag: 'NOUN', base: opening.low.slice(0, -1) }
  return tokens
}
