// @ts-check
/**
 * What a process that stores readers' pages and a process that publishes say to each other, over PostgreSQL's
 * NOTIFY. Plain JavaScript, because Next loads its cache handler without compiling it.
 *
 * A storing process listens on `PAGE_CHANNEL` and holds the session lock (`LOCK_CLASS`, its own random number) for as
 * long as it listens. Two messages come, in the order of the commits:
 *   {"raise": [tag, …]}  these pages changed: drop them, and store no render of them begun before this message;
 *   {"ask": id}          answer `<id> <lock number>` on `ACK_CHANNEL` once every render overtaken so far has ended.
 * So whoever asks after a commit, and has an answer for every lock held, knows that the next load is new everywhere.
 * A killed process loses its lock with its connection and holds nobody up. Needs no table and no grant; needs a
 * connection of its own to the server, not one of a pooler in transaction mode.
 */

export const PAGE_CHANNEL = 'claimdesk_pages'
export const ACK_CHANNEL = 'claimdesk_page_acks'

/** First number of the storing processes' advisory locks: the letters "page". */
export const LOCK_CLASS = 0x70616765

/** Tag of every list of published work: home, corrections, feeds. */
export const PUBLICATION_TAG = 'publication'

/** Tag of every reader page: settings of the desk, rating scale, names. */
export const SITE_TAG = 'site'

/** @param {string} publicId the ten random characters of the claim's address */
export const claimTag = (publicId) => `claim:${publicId}`

/** @param {string} publicId the ten random characters of the article's address */
export const articleTag = (publicId) => `article:${publicId}`
