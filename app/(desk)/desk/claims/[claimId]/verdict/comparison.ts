import { z } from 'zod'

const asked = z.object({ from: z.coerce.number().int().positive(), to: z.coerce.number().int().positive() })

/** The two revisions an address asks to compare; null where it names none. */
export function comparison(search: Record<string, string | string[] | undefined>) {
  return asked.safeParse(search).data ?? null
}
