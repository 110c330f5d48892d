import 'server-only'
import { notFound, permanentRedirect } from 'next/navigation'
import { readSettings } from '@/domain/settings'

/** A path of this site as others are told it: with APP_URL in front. */
export function absolute(path: string): string {
  const read = readSettings(process.env)
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return new URL(path, read.settings.appUrl).href
}

/**
 * What an address named, if anything. Every other spelling of its words leads to `path` for good and is never stored, so that a record
 * takes one place in the page cache however it is linked to.
 */
export function settled<T>(found: T | null, slug: string, path: (found: T) => string): T {
  if (found === null) notFound()
  const right = path(found)
  const sent = slug.includes('%') ? slug : encodeURIComponent(slug)
  if (!right.split('/').includes(sent)) permanentRedirect(right)
  return found
}
