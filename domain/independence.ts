/** A source as independence sees it: `owner` in any spelling of case, `basedOnId` the source it repeats or rests on. */
export type SourceOrigin = {
  readonly sourceId: string
  readonly owner: string | null
  readonly publisher: string | null
  readonly basedOnId: string | null
}

/**
 * Groups sources that are not independent of each other: the same source, the same owner (the publisher stands in where no owner is
 * named), or one based on the other, taken together transitively. Returns the groups as lists of source ids (product.md, source rule).
 */
export function independentGroups(sources: readonly SourceOrigin[]): string[][] {
  const groupOf = new Map<string, string>()
  const root = (key: string): string => {
    const parent = groupOf.get(key)
    return parent === undefined || parent === key ? key : root(parent)
  }
  const join = (a: string, b: string) => groupOf.set(root(a), root(b))
  for (const source of sources) {
    const owner = (source.owner ?? source.publisher)?.normalize('NFKC').trim().toLowerCase()
    if (owner) join(`source:${source.sourceId}`, `owner:${owner}`)
    if (source.basedOnId) join(`source:${source.sourceId}`, `source:${source.basedOnId}`)
  }
  const groups = new Map<string, Set<string>>()
  for (const { sourceId } of sources) {
    const key = root(`source:${sourceId}`)
    groups.set(key, (groups.get(key) ?? new Set()).add(sourceId))
  }
  return [...groups.values()].map((ids) => [...ids].sort())
}
