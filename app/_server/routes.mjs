/**
 * Who owns which first segment of an address. next.config.js (rewrites, headers) and proxy.ts (policy) read the
 * same lists, so that a page can never get the headers of one house and the policy of the other.
 */

/** Languages readers' pages exist in. The first is served without a prefix. Adding one needs its sentences first. */
export const READER_LOCALES = /** @type {const} */ (['en'])

/** The language of an address without a prefix. */
export const DEFAULT_LOCALE = READER_LOCALES[0]

/** First segments of pages for signed-in people and of signing in: rendered for each request, never stored. */
export const DESK_SEGMENTS = ['desk', 'admin', 'sign-in', 'sign-out', 'welcome', 'invitation', 'account']

/** First segments that are neither desk nor reader pages. `v1alpha1` is kept for the fact-check search API. */
export const MACHINE_SEGMENTS = ['api', 'v1alpha1', 'embed', '_next', '.well-known']

/** path-to-regexp group matching a reader's path without its leading slash; `/` itself is matched by `.*`. */
export const READER_PATH = `((?!(?:${[...DESK_SEGMENTS, ...MACHINE_SEGMENTS].join('|').replaceAll('.', '\\.')})(?:/|$)).*)`

/**
 * @param {string} pathname as in the address, e.g. `/desk/queue`
 * @returns {'desk' | 'machine' | 'reader'}
 */
export function houseOf(pathname) {
  const first = pathname.split('/', 2)[1] ?? ''
  if (DESK_SEGMENTS.includes(first)) return 'desk'
  return MACHINE_SEGMENTS.includes(first) ? 'machine' : 'reader'
}

/**
 * The one spelling of a path, which other spellings lead to: without the first language's prefix, without empty segments and
 * without a slash at the end.
 *
 * @param {string} pathname as in the address
 */
export function spelledPath(pathname) {
  const segments = pathname.split('/').filter((segment) => segment !== '')
  if (segments[0] === DEFAULT_LOCALE) segments.shift()
  return `/${segments.join('/')}`
}

/**
 * Whether every %-sign of a path stands for a character in UTF-8; Next answers others by a fault of its own.
 *
 * @param {string} pathname as in the address
 */
export function isReadablePath(pathname) {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

/** Pages with a form that takes a file, and where it is read while they stand open. */
const WITH_FILE =
  /^\/desk\/(?:(?:import|articles\/[^/]+\/versions)(?:\/reading)?|(?:claims|sources|captures)\/[^/]+)$/

/** Where stored files are given out. */
const DOWNLOAD = /^\/desk\/files\/[^/]+$/

/**
 * Whether an address gives a stored file, which is never a page of ours.
 *
 * @param {string} pathname as in the address
 */
export function isDownload(pathname) {
  return DOWNLOAD.test(spelledPath(decoded(pathname)))
}

/** Where files are streamed to, past the proxy: its matcher leaves out this spelling alone. */
const STREAMED = '/desk/files/new'

/**
 * Whether a path that came to the proxy is another spelling of the address it has to be kept from.
 *
 * @param {string} pathname as in the address
 */
export function isStreamed(pathname) {
  return spelledPath(decoded(pathname)) === STREAMED
}

/**
 * Whether the forms of a page take a file, and so may be larger than others.
 *
 * @param {string} pathname as in the address
 */
export function takesFile(pathname) {
  return WITH_FILE.test(spelledPath(pathname))
}

/**
 * A path without its %-signs, as Next looks for a route; one that cannot be read is left as it is.
 *
 * @param {string} pathname as in the address
 */
function decoded(pathname) {
  return isReadablePath(pathname) ? decodeURIComponent(pathname) : pathname
}
