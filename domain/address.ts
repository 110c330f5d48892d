import { isPlain } from './text-field'

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** Ten characters of base32 from ten random bytes: the part of a public address that decides, 50 bits. */
export function publicId(bytes: Uint8Array): string {
  return Array.from(bytes.slice(0, 10), (byte) => BASE32.charAt(byte % 32)).join('')
}

/** Words for an address, in any script: letters and digits joined by hyphens, at most eight words and 60 code points. */
export function slugWords(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return Array.from(words.slice(0, 8).join('-')).slice(0, 60).join('').replace(/-+$/, '')
}

/** The last segment of a public address: words and id, or the id alone when no word is left. */
export function publicSlug(words: string, id: string): string {
  return words ? `${words}-${id}` : id
}

/** The id in the last segment of a public address; null when there is none. The words before it do not matter. */
export function publicIdOf(segment: string): string | null {
  return /(?:^|-)([a-z2-7]{10})$/.exec(segment)?.[1] ?? null
}

/** The internal id with which an address of the desk ends, before any tab; null when there is none. */
export function deskIdOf(address: string): string | null {
  return /(?:^|\/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/[a-z-]*)?$/.exec(address)?.[1] ?? null
}

type Addressed = { readonly words: string; readonly publicId: string }

/** Where readers find a claim, from the root of the site and as it is sent: words of any script are percent-encoded. */
export function claimPath({ words, publicId }: Addressed): string {
  return `/claims/${encodeURIComponent(publicSlug(words, publicId))}`
}

/** Where readers find an article's page, likewise. */
export function articlePath({ words, publicId }: Addressed): string {
  return `/articles/${encodeURIComponent(publicSlug(words, publicId))}`
}

/** Parameters that say where a visitor came from and nothing about the page. */
const TRACKING =
  /^(?:utm_[a-z_]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|_ga|_gl)$/i

/**
 * The one spelling of a page's address by which a source is found again: host in lower case without a last dot, no default port, no parameters
 * that track a visitor, no fragment but one that is a route of its own ("#/…", "#!…"): any other leads to a place on the same page. Http and
 * https stay apart, and so do other parameters in another order. What is no address is given back as it is.
 */
export function canonicalAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (!url.host) return address
  const host = url.host.replace(/([^.])\.(?=$|:)/, '$1')
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(part.split('=', 1)[0] ?? ''))
  const query = kept.length > 0 ? `?${kept.join('&')}` : ''
  const route = url.hash.split(':~:', 1)[0] ?? ''
  return `${url.protocol}//${host}${url.pathname}${query}${/^#[!/]/.test(route) ? route : ''}`
}

/** What a source is called by its address alone: host and path, as people read them, cut to the length of a title. */
export function titleByAddress(address: string): string {
  if (!URL.canParse(address)) return address.slice(0, 300)
  const { host, pathname } = new URL(address)
  return Array.from(readable(`${host}${pathname.replace(/\/+$/, '')}`))
    .slice(0, 300)
    .join('')
}

/** A path in its own script, unless that would hide what it is. */
function readable(path: string): string {
  try {
    const decoded = decodeURI(path).normalize('NFC')
    return isPlain(decoded) && !/\s/.test(decoded) ? decoded : path
  } catch {
    return path
  }
}
