import { canonicalAddress } from './address'

/**
 * A source as independence sees it: `owner` in any spelling of case, `basedOnId` and `basedOnAddress` the source it repeats or rests on.
 * What somebody ruled goes over what is computed: it counts apart from all others, or as one with the sources of `ruledWith`, by id.
 */
export type SourceOrigin = {
  readonly sourceId: string
  readonly owner: string | null
  readonly publisher: string | null
  readonly address: string | null
  readonly basedOnId: string | null
  readonly basedOnAddress: string | null
  readonly ruledApart?: boolean
  readonly ruledWith?: readonly string[]
}

/**
 * Groups sources that are not independent of each other: the same source or address, the same owner, or one based on the other, taken together
 * transitively. Where no owner is named the publisher stands in, else the address's host: what is not said may not count as different.
 * Then the rulings: a source that counts apart leaves its group, with what has its address, for no source counts twice; then what counts
 * together joins. Returns the groups as lists of source ids (product.md, source rule).
 */
export function independentGroups(sources: readonly SourceOrigin[]): string[][] {
  const computed = unions()
  const works = unions()
  const standIns = new Set(sources.filter(({ owner }) => !named(owner)).map(standIn))
  for (const source of sources) {
    const own = `source:${source.sourceId}`
    const owner = named(source.owner)
    const published = standIn(source)
    if (owner) computed.join(own, `owner:${owner}`)
    if (!owner || (published && standIns.has(published))) computed.join(own, `owner:${published}`)
    if (source.address) computed.join(own, `address:${canonicalAddress(source.address)}`)
    if (source.address) works.join(own, `address:${canonicalAddress(source.address)}`)
    if (source.basedOnId) computed.join(own, `source:${source.basedOnId}`)
    if (source.basedOnAddress) computed.join(own, `address:${canonicalAddress(source.basedOnAddress)}`)
  }
  const work = (id: string) => works.root(`source:${id}`)
  const apart = new Set(sources.filter((one) => one.ruledApart).map(({ sourceId }) => work(sourceId)))
  const ruled = unions()
  const placeOf = (id: string) =>
    apart.has(work(id)) ? `apart:${work(id)}` : `computed:${computed.root(`source:${id}`)}`
  const there = new Set(sources.map(({ sourceId }) => sourceId))
  for (const { sourceId, ruledWith = [] } of sources)
    for (const other of ruledWith) if (there.has(other)) ruled.join(placeOf(sourceId), placeOf(other))
  const groups = new Map<string, Set<string>>()
  for (const { sourceId } of sources) {
    const key = ruled.root(placeOf(sourceId))
    groups.set(key, (groups.get(key) ?? new Set()).add(sourceId))
  }
  return [...groups.values()].map((ids) => [...ids].sort())
}

/** Whether two records are one source: the same one, or two of one address. */
export function isOneSource(a: SourceOrigin, b: SourceOrigin): boolean {
  return a.sourceId === b.sourceId || (a.address !== null && a.address === b.address)
}

/** Things that are joined two at a time; `root` names the whole that one belongs to. */
function unions() {
  const parents = new Map<string, string>()
  const root = (key: string): string => {
    const parent = parents.get(key)
    return parent === undefined || parent === key ? key : root(parent)
  }
  return { root, join: (a: string, b: string) => parents.set(root(a), root(b)) }
}

function standIn({ publisher, address }: SourceOrigin): string {
  return named(publisher) ?? (address !== null && URL.canParse(address) ? new URL(address).host : '')
}

function named(name: string | null): string | null {
  return name?.normalize('NFKC').trim().toLowerCase() || null
}
