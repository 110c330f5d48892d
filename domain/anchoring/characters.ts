/** A text as its code points, so that an index is a place. */
export type Characters = Uint32Array

/** The code points of a text. */
export function charactersOf(text: string): Characters {
  return Uint32Array.from(text, (character) => character.codePointAt(0) ?? 0)
}

const JOINED = /^[\p{M}\p{Emoji_Modifier}\u200C\u200D]$/u
const LETTER = /^[\p{L}\p{N}]$/u
const LETTER_OR_MARK = /^[\p{L}\p{N}\p{M}]$/u
/** Scripts written without spaces: there a word's end cannot be seen from its neighbours. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u
const JOINER = 0x200d

/** What a place cuts through: one character as it is seen (a letter and its accent), a word, or nothing. */
export type Cut = 'character' | 'word' | null

/** What stands across a place of a text. */
export function cutAt(text: Characters, place: number): Cut {
  const before = text[place - 1]
  const after = text[place]
  if (before === undefined || after === undefined) return null
  const [left, right] = [String.fromCodePoint(before), String.fromCodePoint(after)]
  if (JOINED.test(right) || before === JOINER) return 'character'
  const inWord = LETTER.test(right) && LETTER_OR_MARK.test(left)
  return inWord && !UNSPACED.test(left) && !UNSPACED.test(right) ? 'word' : null
}
