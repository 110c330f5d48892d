// @ts-check
import { DatabaseLink } from './link.mjs'
import { PageStore } from './store.mjs'

/**
 * @typedef {{ store: PageStore, link: DatabaseLink | null }} PageCache  without a link nothing is stored or served
 * @typedef {{ url: string, role?: string, limitBytes: number, outageMs: number }} Options
 */

const SLOT = Symbol.for('claimdesk.page-cache')

/** @returns {PageCache | undefined} the process's cache: Next loads this module more than once, so it hangs on globalThis */
export function pageCache() {
  return Reflect.get(globalThis, SLOT)
}

/**
 * Starts storing pages in this process; called once by instrumentation.ts. Resolves as soon as the database is heard, or
 * after a second without it: readers can be answered either way.
 *
 * @param {Options} options  `limitBytes`: memory for pages
 */
export async function startPageCache({ limitBytes, ...database }) {
  if (pageCache()) return
  const store = new PageStore(limitBytes)
  const link = new DatabaseLink(store, database)
  Reflect.set(globalThis, SLOT, { store, link })
  await link.settled()
}
