import type { Attribution, ClaimKind } from '@/domain/claim'
import { type NamedThing, type NameSort, namesIn } from '@/domain/extraction/names'
import { worthOfClaim } from '@/domain/extraction/worth'

type Props = { claim: { statement: string; language: string; attribution: Attribution; kind: ClaimKind } }

const TITLES: readonly (readonly [sort: NameSort | null, title: string])[] = [
  ['person', 'People'],
  ['body', 'Organisations'],
  ['place', 'Places'],
  [null, 'Also named'],
]

/** How much a suggested claim is worth checking, with the reasons, and whom and what it names: found by rules over its words, which are English ones. */
export function WorthLine({ claim }: Props) {
  const worth = worthOfClaim(claim)
  if (!worth) return null
  const names = namesIn(claim.statement)
  return (
    <p className="mt-2 text-meta text-ink-2">
      Worth checking: <strong className="font-semibold text-ink">{worth.level}</strong>.{' '}
      {worth.reasons.join(' ')}
      {TITLES.map(([sort, title]) =>
        told(
          title,
          names.filter((one) => one.sort === sort),
        ),
      )}
    </p>
  )
}

function told(title: string, names: readonly NamedThing[]): string {
  if (names.length === 0) return ''
  const list = names.map(({ name }) => name).join(', ')
  return ` ${title}: ${list}${list.endsWith('.') ? '' : '.'}`
}
