import 'server-only'
import { randomUUID } from 'node:crypto'
import { keyedDigest } from './auth-settings'

/** A one-time token, 43 characters. The same submission gets the same one, so that sending a form twice shows one link. */
export function invitationToken(submissionId: string = randomUUID()): string {
  return Buffer.from(keyedDigest('invitation', submissionId), 'hex').toString('base64url')
}
