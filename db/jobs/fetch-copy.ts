import { isRefusal } from '@/domain/refusal'
import { statusFault } from '@/outside/fetch-fault'
import { fetchSafely } from '@/outside/fetch-safely'
import type { Files, KeptFile } from '@/outside/files'

/** What a site sent, kept as a file; a refusal to show the page (401, 403) may come without one. */
export type Copy = {
  readonly finalAddress: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly contentType: string | null
  readonly kept: KeptFile | null
}

/** Why nothing was sent, whether it may be another time, and whether the site says that the page is gone. */
export type Shortfall = { readonly reason: string; readonly again: boolean; readonly gone: boolean }

/** Statuses that are an answer about the page: it is there, and the desk is not let in. */
const TURNED_AWAY = [401, 402, 403, 451]
/** Headers that belong to a session and to no copy. */
const UNKEPT = new Set(['set-cookie', 'set-cookie2'])

/** Fetches what stands at an address into the files of the desk. */
export async function fetchCopy(address: string, files: Files): Promise<Copy | Shortfall> {
  const fetched = await fetchSafely(address, { into: files, purpose: 'capture', anyStatus: true })
  if (isRefusal(fetched))
    return {
      reason: fetched.sentence,
      again: fetched.code === 'not_answered',
      gone: fetched.code === 'no_site',
    }
  const { address: finalAddress, status, contentType, kept } = fetched
  if ((status < 200 || status > 299) && !TURNED_AWAY.includes(status)) {
    if (kept) await files.remove(kept.key)
    const reason = statusFault(status, new URL(finalAddress).hostname).sentenceFor('capture')
    return { reason, again: status === 429 || status >= 500, gone: status === 404 || status === 410 }
  }
  const headers = Object.fromEntries(Object.entries(fetched.headers).filter(([name]) => !UNKEPT.has(name)))
  return { finalAddress, status, headers, contentType, kept }
}
