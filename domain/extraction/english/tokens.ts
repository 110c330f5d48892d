import type { Tag } from './tagger'

/** A word or a mark of a sentence, with its place in UTF-16 units of that sentence. */
export interface Token {
  readonly text: string
  /** The text in small letters with a plain apostrophe. */
  readonly low: string
  readonly start: number
  readonly end: number
  readonly isWord: boolean
  readonly isCapital: boolean
  /** The class of the word, where the tokens were tagged. */
  readonly tag: Tag
  /** The base form, where the tokens were tagged. */
  readonly base: string
}

/** Dotted capitals and abbreviated titles, numbers with their signs, words, and any other mark by itself. */
const TOKEN =
  /(?:\p{L}\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|St|Inc|Corp|Co|Ltd|No)\.|[$€£¥]?\p{N}[\p{N}.,:]*\p{N}%?|[$€£¥]?\p{N}%?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’&/‐-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*['’]?(?=[\s\p{P}]|$)|[^\s]/gu

/** The tokens of a sentence, in order. */
export function tokensOf(sentence: string): Token[] {
  return Array.from(sentence.matchAll(TOKEN), ({ 0: whole, index }) => {
    const text = /[^s]['’]$/u.test(whole) ? whole.slice(0, -1) : whole
    return {
      text,
      low: text.toLowerCase().replace(/’/g, "'"),
      start: index,
      end: index + text.length,
      isWord: /[\p{L}\p{N}]/u.test(text),
      isCapital: /^[^\p{L}]*\p{Lu}|^\p{Ll}+\p{Lu}/u.test(text),
      tag: 'X',
      base: '',
    }
  })
}

/** Whether a token says whose: "NIO's", "companies'". */
export const isPossessive = ({ low }: Token) => /'s$|s'$/.test(low)

/** Some tokens in a row: the first, and the one behind the last. */
export type Range = readonly [from: number, to: number]

/** The marks that part clauses, and those of quotes. */
export const isMark = (token: Token | undefined) => token !== undefined && /^[,;:—–]$/.test(token.text)
export const isOpening = (token: Token | undefined) => token?.text === '“'
export const isClosing = (token: Token | undefined) => token?.text === '”'
export const isEdge = (token: Token | undefined) => isMark(token) || isClosing(token)
/** "that" before a clause. */
export const isThat = (token: Token | undefined) => token?.low === 'that' && token.tag !== 'DET'
