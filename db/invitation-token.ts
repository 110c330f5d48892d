import { createHash } from 'node:crypto'

/** What is kept of an invitation's token: SHA-256 (hex). The token itself, 43 characters of base64url, is shown once. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
