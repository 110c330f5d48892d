/** The most of its revisions, reviews, publications or threads that a claim's page lists; what came before stands in the history. */
export const LIST_MAX = 100

/** Rows read up to one more than `LIST_MAX`: what is listed of them, and whether there are more. */
export function cutList<T>(rows: readonly T[]): { readonly listed: readonly T[]; readonly cut: boolean } {
  return { listed: rows.slice(0, LIST_MAX), cut: rows.length > LIST_MAX }
}
