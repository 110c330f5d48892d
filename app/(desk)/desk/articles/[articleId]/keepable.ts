import type { Option } from '@/components/form'
import type { PlacedClaim } from '@/db/queries/desk/placed-claims'

/** How many claims are offered to merge into, and how much of a statement is shown, in code points. */
const OFFERED = 200
const SHOWN = 90

/** The claims into which others can be merged, in the text's order; each option begins with the number, so that typing it chooses one. */
export function keepable(claims: readonly PlacedClaim[]): Option[] {
  return claims
    .filter(({ stage }) => stage !== 'declined')
    .slice(0, OFFERED)
    .map(({ id, number, statement }) => ({ value: id, text: `${number} · ${shown(statement)}` }))
}

/** Those into which one claim can be merged; of a long article the nearest. */
export function keepableFor(claim: PlacedClaim, claims: readonly PlacedClaim[]): Option[] {
  const others = claims.filter(({ id, stage }) => id !== claim.id && stage !== 'declined')
  const far = (other: PlacedClaim) => Math.abs(other.number - claim.number)
  const near = others.toSorted((a, b) => far(a) - far(b)).slice(0, OFFERED)
  return keepable(near.toSorted((a, b) => a.number - b.number))
}

function shown(statement: string): string {
  const characters = Array.from(statement)
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN - 1).join('')}…` : statement
}
