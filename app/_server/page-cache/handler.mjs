// @ts-check
import { pathOfKey, tagsOfPath } from './keys.mjs'
import { notFoundPage, readerPolicy } from './policy.mjs'
import { pageCache } from './process.mjs'

/** @type {string | null | undefined} read once a process; undefined before */
let notFound

/**
 * Next's cache handler for readers' pages: in memory, emptied by the database's notices (link.mjs). Next makes one for
 * each request, whose `get` and `set` belong to one render; what lasts hangs on the process (process.mjs).
 */
export default class PageCacheHandler {
  /** @type {Map<string, import('./store.mjs').Miss>} */
  #misses = new Map()
  #serverDistDir

  /** @param {{ serverDistDir?: string }} context */
  constructor(context) {
    this.#serverDistDir = context.serverDistDir
  }

  /** @param {string} key */
  async get(key) {
    const cache = pageCache()
    const path = pathOfKey(key)
    if (!cache || path === null) return null
    await cache.link.settled()
    const entry = cache.link.mayServe ? cache.store.find(path) : null
    if (entry === null) this.#misses.set(key, cache.store.begin(path, tagsOfPath(path)))
    return entry
  }

  /**
   * @param {string} key
   * @param {any} data  Next's page, route or null
   * @param {{ cacheControl?: unknown }} context
   */
  async set(key, data, context) {
    const path = pathOfKey(key)
    if (data?.kind === 'APP_PAGE') this.#finish(data, path === '/_not-found')
    const miss = this.#misses.get(key)
    const cache = pageCache()
    if (!miss || !cache) return
    this.#misses.delete(key)
    const keep =
      cache.link.live &&
      (data?.kind === 'APP_PAGE' || data?.kind === 'APP_ROUTE') &&
      (data.status ?? 200) === 200
    const entry = { lastModified: Date.now(), cacheControl: context.cacheControl, value: data }
    cache.store.finish(miss, keep ? { entry, bytes: bytesOf(data) } : null)
  }

  /**
   * Next answers with the very object it hands to `set`, so a page rendered just now gets these too. An address that no
   * route matches gets Next's one page for them, to which a 404 is given elsewhere.
   *
   * @param {any} page
   * @param {boolean} unmatched
   */
  #finish(page, unmatched) {
    if (unmatched) page.status = 404
    if (page.status === 404 && this.#serverDistDir) {
      notFound ??= notFoundPage(this.#serverDistDir)
      page.html = notFound ?? page.html
    }
    // Next has put a redirect's address on the answer already, and would put it there again; redirects are never stored.
    const { location: _, ...headers } = page.headers ?? {}
    page.headers = { ...headers, 'content-security-policy': readerPolicy(page.html) }
  }

  async revalidateTag() {}
  resetRequestCache() {}
}

/**
 * @param {any} data
 * @returns {number} about how much memory it takes; a string may take two bytes a character
 */
function bytesOf(data) {
  if (data.kind === 'APP_ROUTE') return data.body.byteLength + 1000
  let bytes = 2 * data.html.length + (data.rscData?.byteLength ?? 0) + 2000
  for (const segment of data.segmentData?.values() ?? []) bytes += segment.byteLength
  return bytes
}
