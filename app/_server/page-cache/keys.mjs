// @ts-check
import { articleTag, claimTag, PUBLICATION_TAG, SITE_TAG } from '../../../db/page-cache/protocol.mjs'

/** Next calls its key opaque, so Next is pinned and tests/e2e hold this form: kind, hash of the route, then the path. */
const KEY = /^\/route-cache\/APP_(?:PAGE|ROUTE)\/[0-9a-f]{64}\/\$(\/.*)$/

/**
 * The path of a reader's page in Next's key for it, language first: `/en/claims/words-0123456789`.
 *
 * @param {string} key
 * @returns {string | null} null for what is no page, and is never stored
 */
export function pathOfKey(key) {
  return KEY.exec(key)?.[1] ?? null
}

/**
 * What a page depends on. The random part of an address alone decides, so every spelling of its words shares the tag.
 *
 * @param {string} path language first
 * @returns {string[]}
 */
export function tagsOfPath(path) {
  const [, , house = '', name = ''] = path.split('/')
  const publicId = decoded(name).slice(-10)
  if (house === 'claims' && name) return [claimTag(publicId), SITE_TAG]
  if (house === 'articles' && name && decoded(name) !== 'page') return [articleTag(publicId), SITE_TAG]
  return house === 'methodology' ? [SITE_TAG] : [PUBLICATION_TAG, SITE_TAG]
}

/** @param {string} segment whose letters may be written as numbers (`%61`) */
function decoded(segment) {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
