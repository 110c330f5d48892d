import type { Characters } from './characters'

const GRAM = 3

/** Where each run of three characters stands in a text: built once a text, asked for every quote. */
export class GramIndex {
  readonly #places = new Map<number, number[]>()
  readonly #length: number

  constructor(text: Characters) {
    this.#length = text.length
    for (const [at, key] of grams(text)) {
      const places = this.#places.get(key)
      if (places) places.push(at)
      else this.#places.set(key, [at])
    }
  }

  /**
   * The stretches of the text in which a pattern may stand with at most `limit` errors, as pairs of places in order. No such stretch is left
   * out: an error breaks three runs of three at most, so the others must be there (the q-gram lemma of Jokinen and Ukkonen, 1991).
   */
  regions(pattern: Characters, limit: number): [number, number][] {
    const wanted = new Set(Array.from(grams(pattern), ([, key]) => key))
    const repeats = Math.max(0, pattern.length - GRAM + 1) - wanted.size
    const needed = Math.max(1, pattern.length - GRAM + 1 - GRAM * limit - repeats)
    const width = pattern.length + limit
    const counts = new Uint32Array(Math.ceil(this.#length / width) + 1)
    for (const key of wanted)
      for (const at of this.#places.get(key) ?? []) {
        const cell = Math.floor(at / width)
        counts[cell] = (counts[cell] ?? 0) + 1
      }
    const found: [number, number][] = []
    for (let cell = 0; cell < counts.length; cell += 1) {
      if ((counts[cell] ?? 0) + (counts[cell + 1] ?? 0) < needed) continue
      const from = Math.max(0, cell * width - limit)
      const to = Math.min(this.#length, (cell + 2) * width + limit)
      const last = found.at(-1)
      if (last && from <= last[1]) last[1] = to
      else if (from < to) found.push([from, to])
    }
    return found
  }
}

/** Each run of three characters as one number, with where it starts; code points take 21 bits, and two numbers that fall together only widen the search. */
function* grams(text: Characters): Generator<[number, number]> {
  for (let at = 0; at + GRAM <= text.length; at += 1) {
    const [a = 0, b = 0, c = 0] = [text[at], text[at + 1], text[at + 2]]
    yield [at, (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) >>> 0]
  }
}
