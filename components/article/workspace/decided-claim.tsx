import type { ClaimLine } from './claim-lines'

/** What was just decided of a suggestion, and the way back to it: an accepted one is declined, a declined one opened again, each by its own rules. */
export function DecidedClaim({ claim: { id, number, stage } }: { claim: ClaimLine }) {
  if (stage !== 'open' && stage !== 'declined') return null
  return (
    <div className="flex flex-wrap items-center gap-3 border border-hairline bg-sunken px-3 py-2 text-ui">
      <p role="status">
        Claim {number}: {stage === 'open' ? 'accepted' : 'declined'}.
      </p>
      <a href={`?claim=${id}#mark-${number}`} data-key="u" className="link">
        {stage === 'open' ? 'Change or decline it' : 'Open it again'}
      </a>
    </div>
  )
}
