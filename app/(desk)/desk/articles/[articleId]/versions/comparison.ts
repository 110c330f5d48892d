import { z } from 'zod'

const number = z.coerce.number().int().min(1).max(100_000)
const asked = z.object({ from: number, to: number })

/** The two versions an address asks to compare; null where it names none. */
export function comparison(search: Record<string, string | string[] | undefined>) {
  return asked.safeParse(search).data ?? null
}
