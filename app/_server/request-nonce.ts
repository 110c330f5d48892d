import 'server-only'
import { headers } from 'next/headers'

/** The nonce of this request's policy, for a script the page loads itself. Only on pages rendered for each request. */
export async function requestNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy')
  return policy?.match(/'nonce-([^']+)'/)?.[1]
}
