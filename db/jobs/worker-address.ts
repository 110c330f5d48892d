/** The role the worker asks by: its own tables, and what the sweep may delete. */
export const WORKER_ROLE = 'claimdesk_worker'

/** The address with which a connection takes on a role as it opens. */
export function takingOn(role: string, url: string): string {
  const address = new URL(url)
  const options = address.searchParams.get('options')
  address.searchParams.set('options', `${options === null ? '' : `${options} `}-c role=${role}`)
  return address.href
}

/**
 * The address as node-postgres has to be told it, which graphile-worker asks by: without the last word it takes `sslmode=require` for
 * more than PostgreSQL and the rest of Claimdesk do.
 */
export function libraryAddress(url: string): string {
  const address = new URL(url)
  if (address.searchParams.has('sslmode')) address.searchParams.set('uselibpqcompat', 'true')
  return address.href
}
