/** A source as independence sees it: `owner` in any spelling of case, `basedOnId` and `basedOnAddress` the source it repeats or rests on. */
export type SourceOrigin = {
  readonly sourceId: string
  readonly owner: string | null
  readonly publisher: string | null
  readonly address: string | null
  readonly basedOnId: string | null
  readonly basedOnAddress: string | null
}

/**
 * Groups sources that are not independent of each other: the same source or address, the same owner, or one based on the other, taken together
 * transitively. Where no owner is named the publisher stands in, else the address's host: what is not said may not count as different.
 * Returns the groups as lists of source ids (product.md, source rule).
 */
export function independentGroups(sources: readonly SourceOrigin[]): string[][] {
  const groupOf = new Map<string, string>()
  const root = (key: string): string => {
    const parent = groupOf.get(key)
    return parent === undefined || parent === key ? key : root(parent)
  }
  const join = (a: string, b: string) => groupOf.set(root(a), root(b))
  const standIns = new Set(sources.filter(({ owner }) => !named(owner)).map(standIn))
  for (const source of sources) {
    const own = `source:${source.sourceId}`
    const owner = named(source.owner)
    const published = standIn(source)
    if (owner) join(own, `owner:${owner}`)
    if (!owner || (published && standIns.has(published))) join(own, `owner:${published}`)
    if (source.address) join(own, `address:${source.address}`)
    if (source.basedOnId) join(own, `source:${source.basedOnId}`)
    if (source.basedOnAddress) join(own, `address:${source.basedOnAddress}`)
  }
  const groups = new Map<string, Set<string>>()
  for (const { sourceId } of sources) {
    const key = root(`source:${sourceId}`)
    groups.set(key, (groups.get(key) ?? new Set()).add(sourceId))
  }
  return [...groups.values()].map((ids) => [...ids].sort())
}

function standIn({ publisher, address }: SourceOrigin): string {
  return named(publisher) ?? (address !== null && URL.canParse(address) ? new URL(address).host : '')
}

function named(name: string | null): string | null {
  return name?.normalize('NFKC').trim().toLowerCase() || null
}
