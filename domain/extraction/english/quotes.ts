import { THE_ARTICLE, type Voice } from './voice'

/**
 * Whose words stand in quotation marks while a text is read sentence by sentence. A quote is theirs who are named beside it, runs on
 * over the sentences until it is closed, and one without a name beside it is theirs who spoke last.
 */
export class Quotes {
  #isOpen = false
  #voice: Voice | null = null
  #last: Voice | null = null
  #block = -1

  /** Takes the next sentence; gives who speaks in it, as far as that is known before it is read. */
  enter(sentence: string, block: number): Voice {
    const begins = /^[\s([]*[“"]/u.test(sentence)
    if (block !== this.#block && !begins) this.#isOpen = false
    const goesOn = this.#isOpen
    // A quote that runs on over paragraphs opens each of them anew.
    const marks = goesOn && block !== this.#block && begins ? sentence.replace(/[“"]/u, '') : sentence
    this.#block = block
    this.#isOpen = endsOpen(marks, goesOn)
    if (!goesOn && !begins) {
      this.#voice = null
      return THE_ARTICLE
    }
    if (!goesOn) this.#voice = this.#isOpen ? null : this.#last
    return this.#voice ?? THE_ARTICLE
  }

  /** Whether the sentence just entered is part of a quote whose speaker is still to be named. */
  get isWaiting(): boolean {
    return this.#isOpen && this.#voice === null
  }

  /** Who spoke last: the speaker of a quote beside which nobody is named. */
  get last(): Voice | null {
    return this.#last
  }

  /** Takes note of who was named beside the sentence just entered. */
  heard(voice: Voice | null): void {
    if (!voice || voice.attribution === 'article') return
    this.#last = voice
    if (this.#isOpen) this.#voice = voice
  }
}

function endsOpen(sentence: string, wasOpen: boolean): boolean {
  let isOpen = wasOpen
  for (const [mark] of sentence.matchAll(/[“”"]/gu)) isOpen = mark === '"' ? !isOpen : mark === '“'
  return isOpen
}
