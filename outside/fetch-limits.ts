import { readSettings } from '@/domain/settings'

/**
 * Caps of one fetch: milliseconds for everything together, bytes once unpacked (a page's, and a document's: whatever is kept that is no web page),
 * and redirects followed; and how many fetches of this process may be under way at once.
 */
export type FetchLimits = {
  readonly ms: number
  readonly pageBytes: number
  readonly documentBytes: number
  readonly redirects: number
  readonly atOnce: number
}

/** What the settings of this process say of fetching; where they hold a fault, which the start has told, what stands by default. */
export function fetchSettings(): { limits: FetchLimits; loopbackPorts: readonly number[] } {
  const read = readSettings(process.env)
  const usual = 'settings' in read ? read : readSettings({})
  if (!('settings' in usual)) throw new Error('The settings have no defaults.')
  return { limits: usual.settings.fetchLimits, loopbackPorts: usual.settings.fetchLoopbackPorts }
}
