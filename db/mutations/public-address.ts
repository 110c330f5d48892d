import { randomBytes } from 'node:crypto'
import type { claims } from '@/db/schema'
import { publicId, slugWords } from '@/domain/address'

/** The public address of a claim: the one it was given when it was first accepted, which never changes, or else a new one. */
export function publicAddress({ publicId: given, words, statement }: typeof claims.$inferSelect) {
  return given
    ? { publicId: given, words }
    : { publicId: publicId(randomBytes(10)), words: slugWords(statement) }
}
