import 'server-only'
import { headers } from 'next/headers'
import { keyedDigest } from './auth-settings'

/** A keyed digest of the caller's network address: the last hop named by the nearest proxy, or the socket's where there is none. */
export async function clientDigest(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for') ?? ''
  return keyedDigest('client address', forwarded.split(',').at(-1)?.trim() ?? '')
}
