import type { ClaimLine } from './claim-lines'

/** The ways from a suggestion in its sentence to its wording and to the claims it could be merged into. */
export function SuggestionLinks({ claim: { id, number } }: { claim: ClaimLine }) {
  const open = (unfold: string) => `?claim=${id}&unfold=${unfold}#mark-${number}`
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-ui">
      <a href={open('wording')} data-key="e" className="link">
        Change the wording
      </a>
      <a href={open('merge')} data-key="m 2" className="link">
        Merge into another claim
      </a>
    </p>
  )
}
