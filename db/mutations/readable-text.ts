import { createHash } from 'node:crypto'
import type { ReadPage } from '@/outside/reading/article'

/** Longest text that is kept of one copy, in UTF-16 units; a book has a tenth of it. */
const READABLE_MOST = 8_000_000

/** What could be read of a copy, as its capture keeps it: the text with its SHA-256 in hex, or that it has pages but no text. */
export function readableText(page: ReadPage | null) {
  const readable = page && !page.textless ? page.text.slice(0, READABLE_MOST) : null
  const readableDigest = readable === null ? null : createHash('sha256').update(readable).digest('hex')
  return { readable, readableDigest, textless: page?.textless ?? false }
}
