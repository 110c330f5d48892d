// @ts-check

/**
 * @typedef {{ lastModified: number, cacheControl: unknown, value: unknown }} Entry what Next gets back for a page
 * @typedef {object} Miss a render that has begun
 * @property {string} key
 * @property {readonly string[]} tags
 * @property {number} since     milliseconds of `performance.now()`
 * @property {boolean} overtaken whether one of its tags was raised since: its page may be old, and is not stored
 * @property {Promise<void>} ended
 * @property {() => void} end
 */

/** A render that throws never says so; after this long nobody waits for it any more. */
const FORGOTTEN_AFTER_MS = 60_000

/** Pages in memory, least recently read out first, and the renders under way. Pure: knows no database. */
export class PageStore {
  /** @type {Map<string, { entry: Entry, tags: readonly string[], bytes: number }>} */
  #pages = new Map()
  /** @type {Map<string, Set<string>>} */
  #keysOfTag = new Map()
  /** @type {Map<string, Miss>} */
  #open = new Map()
  #bytes = 0
  #limit

  /** @param {number} limitBytes how much the stored pages may take together */
  constructor(limitBytes) {
    this.#limit = limitBytes
  }

  get bytes() {
    return this.#bytes
  }

  /** @param {string} key */
  find(key) {
    const page = this.#pages.get(key)
    if (!page) return null
    this.#pages.delete(key)
    this.#pages.set(key, page)
    return page.entry
  }

  /**
   * A render begins. Next renders a key once at a time, so an earlier one of the same key is over.
   *
   * @param {string} key
   * @param {readonly string[]} tags
   * @returns {Miss}
   */
  begin(key, tags) {
    const since = performance.now()
    const earlier = this.#open.get(key)
    if (earlier) this.abandon([earlier])
    for (const miss of this.#open.values()) {
      if (since - miss.since < FORGOTTEN_AFTER_MS) break
      this.abandon([miss])
    }
    let end = () => {}
    /** @type {Promise<void>} */
    const ended = new Promise((resolve) => {
      end = resolve
    })
    const miss = { key, tags, since, overtaken: false, ended, end }
    this.#open.set(key, miss)
    return miss
  }

  /**
   * A render has ended; its page is stored unless it was overtaken.
   *
   * @param {Miss} miss
   * @param {{ entry: Entry, bytes: number } | null} page null for what must not be stored
   */
  finish(miss, page) {
    const overtaken = miss.overtaken || this.#open.get(miss.key) !== miss
    this.abandon([miss])
    if (page === null || overtaken || page.bytes > this.#limit) return
    this.#drop(miss.key)
    this.#pages.set(miss.key, { ...page, tags: miss.tags })
    this.#bytes += page.bytes
    for (const tag of miss.tags) {
      const keys = this.#keysOfTag.get(tag)
      if (keys) keys.add(miss.key)
      else this.#keysOfTag.set(tag, new Set([miss.key]))
    }
    for (const key of this.#pages.keys()) {
      if (this.#bytes <= this.#limit) break
      this.#drop(key)
    }
  }

  /** @param {readonly string[]} tags whose pages have changed */
  raise(tags) {
    for (const tag of tags) for (const key of [...(this.#keysOfTag.get(tag) ?? [])]) this.#drop(key)
    for (const miss of this.#open.values())
      if (miss.tags.some((tag) => tags.includes(tag))) miss.overtaken = true
  }

  /** Forgets every page, also the ones being rendered. */
  clear() {
    this.#pages.clear()
    this.#keysOfTag.clear()
    this.#bytes = 0
    for (const miss of this.#open.values()) miss.overtaken = true
  }

  /** Renders under way whose page has changed since they began. A request may still join one. */
  overtaken() {
    return [...this.#open.values()].filter((miss) => miss.overtaken)
  }

  /** @param {readonly Miss[]} misses that nobody shall wait for any more, and that store nothing */
  abandon(misses) {
    for (const miss of misses) {
      if (this.#open.get(miss.key) === miss) this.#open.delete(miss.key)
      miss.end()
    }
  }

  /** @param {string} key */
  #drop(key) {
    const page = this.#pages.get(key)
    if (!page) return
    this.#pages.delete(key)
    this.#bytes -= page.bytes
    for (const tag of page.tags) {
      const keys = this.#keysOfTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysOfTag.delete(tag)
    }
  }
}
