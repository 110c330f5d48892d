import type { ClaimantKind } from '../../claim'
import { isPossessive, type Token } from './tokens'
import { BODIES, SPEAKERS, TITLES } from './words'

const SMALL_INSIDE = /^(?:of|the|and|for|de|von|van|der|da|do|dos|du|la|le|el|bin|al|y|&)$/i
const NO_NAME =
  /^(?:the|a|an|some|many|most|one|other|another|its|his|her|their|our|this|these|those|both|in|on|at|by|for|i|we|it|he|she|they|you|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

/** A name in a row of tokens: where it begins, and how many tokens it and its titles take. */
export type Run = { name: string; kind: ClaimantKind; at: number; size: number }

/** The first name from `from` on; behind a possessive it is the one that follows ("iFLYTEK's Chen Cheng"). */
export function nameIn(words: readonly Token[], from: number, opensSentence = false): Run | null {
  for (let at = from; at < words.length; at += 1) {
    const token = words[at]
    if (!token?.isCapital || !token.isWord || NO_NAME.test(token.low)) continue
    if (opensSentence && at === from && !isNameAtFront(words, at)) continue
    const end = endOfName(words, at)
    const run = words.slice(at, end)
    if (isPossessive(run.at(-1) as Token)) {
      const after = nameIn(words, end)
      if (after) return after
    }
    let titled = 0
    run.forEach(({ text }, n) => {
      if (TITLES.test(text) && n < run.length - 1) titled = n + 1
    })
    const bare = run.slice(titled)
    const name = bare.map(({ text }) => text.replace(/['’]s?$/, '')).join(' ')
    const isBody =
      BODIES.test(name) ||
      (titled === 0 && bare.length === 1) ||
      /^\p{Lu}{2,}$/u.test(bare.at(-1)?.text ?? '')
    return { name, kind: isBody ? 'body' : 'person', at, size: end - at }
  }
  return null
}

/** A capital that opens a sentence tells nothing by itself. */
function isNameAtFront(words: readonly Token[], at: number): boolean {
  const token = words[at] as Token
  const next = words[at + 1]
  if (token.tag !== 'X' && token.tag !== 'PROPN' && !next?.isCapital) return false
  if (SPEAKERS.has(token.low)) return next?.isCapital === true
  return !(token.tag === 'X' && SPEAKERS.has(next?.isCapital ? '' : (next?.low ?? '')))
}

function endOfName(words: readonly Token[], at: number): number {
  let end = at + 1
  while (end < words.length && !isPossessive(words[end - 1] as Token)) {
    const next = words[end] as Token
    const before = words[end - 1]
    if (next.isCapital && next.isWord && !NO_NAME.test(next.low)) end += 1
    else if (
      SMALL_INSIDE.test(next.low) &&
      words[end + 1]?.isCapital &&
      (/^(?:de|von|van|der|da|do|dos|du|la|le|el|bin|al|y)$/.test(next.low) ||
        (next.low !== 'and' && BODIES.test(before?.text ?? '')) ||
        (next.low === 'and' && words.slice(at, end).some(({ low }) => /^(?:for|of)$/.test(low))))
    )
      end += 2
    else break
  }
  return end
}
