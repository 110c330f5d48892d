import { z } from 'zod'

/** The greatest whole number that a column of the database holds. */
export const INTEGER_MAX = 2_147_483_647

const STRANGE = 'This form does not belong to the page as it is. Open the page again.'

/**
 * A whole number that a page gave its form: a version, a sentence, a place in a text. A page gives none that the database could not hold, so
 * any other is refused in words.
 */
export function pageNumber({ min = 0, max = INTEGER_MAX }: { min?: number; max?: number } = {}) {
  return z.coerce.number(STRANGE).int(STRANGE).min(min, STRANGE).max(max, STRANGE)
}
