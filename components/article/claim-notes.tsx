import { StatusBadge } from '@/components/verdict/status-badge'
import type { Attribution } from '@/domain/claim'
import type { VerificationStatus } from '@/domain/verification-status'
import { type MarkedClaim, markId, markRating, noteId } from './mark'

/** A claim as the note beside its mark shows it; `address` is its own page. */
export type NotedClaim = MarkedClaim & {
  readonly status: VerificationStatus
  readonly address: string
  readonly statement: string
  readonly language: string
  readonly attribution: Attribution
  readonly claimantName: string | null
  readonly conclusion: string | null
  readonly placed: boolean
}

/**
 * The claims of a text as numbered notes: beside it where there is room, below it elsewhere and on paper. Each leads to its mark and to
 * its own page. The look stands in theme/notes.css; public/margin-notes.js lights a note with its mark.
 */
export function ClaimNotes({ claims }: { claims: readonly NotedClaim[] }) {
  return (
    <ol className="claim-notes">
      {claims.map((claim) => (
        <li key={claim.id} id={noteId(claim)} data-rating={markRating(claim)}>
          {claim.placed ? (
            <a
              href={`#${markId(claim)}`}
              aria-label={`Claim ${claim.number}, to its place in the text`}
              className="claim-number"
            >
              {claim.number}
            </a>
          ) : (
            <span className="claim-number">{claim.number}</span>
          )}
          <p lang={claim.language} dir="auto" className="claim-statement">
            <a href={claim.address} className="link-plain">
              {claim.statement}
            </a>
          </p>
          <p>
            <StatusBadge status={claim.status} size="small" />
          </p>
          {claim.conclusion && <p dir="auto">{claim.conclusion}</p>}
          {claim.placed && (
            <p className="claim-back">
              <a href={`#${markId(claim)}`} className="link">
                Close
              </a>
              <a href={claim.address} className="link">
                More on this claim
              </a>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
