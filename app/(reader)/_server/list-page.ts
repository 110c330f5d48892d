import 'server-only'
import { notFound, permanentRedirect } from 'next/navigation'

/** Entries on one page of a reader's list. */
const SIZE = 40

/** One page of a list, and the addresses of its neighbours; null at an end. */
export type ListPage<T> = {
  readonly rows: readonly T[]
  readonly first: string | null
  readonly previous: string | null
  readonly next: string | null
}

/** The address of a list's page: the list's own, and `/page/2` and so on behind it. */
export function listPath(path: string, number: number): string {
  return number === 1 ? path : `${path}/page/${number}`
}

/** The number an address names. Page 1 has the list's own address, and a number written in another way is no page: few entries of the page cache each. */
export function numberOf(segment: string, path: string): number {
  if (segment === '1') permanentRedirect(path)
  if (!/^[1-9]\d{0,4}$/.test(segment)) notFound()
  return Number(segment)
}

/** Reads one page of a list; a page past its end is not there. */
export async function readListPage<T>(
  path: string,
  number: number,
  list: (limit: number, offset: number) => Promise<readonly T[]>,
): Promise<ListPage<T>> {
  const found = await list(SIZE + 1, (number - 1) * SIZE)
  if (number > 1 && found.length === 0) notFound()
  return {
    rows: found.slice(0, SIZE),
    first: number > 2 ? path : null,
    previous: number > 1 ? listPath(path, number - 1) : null,
    next: found.length > SIZE ? listPath(path, number + 1) : null,
  }
}
