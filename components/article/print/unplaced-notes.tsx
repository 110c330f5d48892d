import { Section } from '@/components/ui/section'
import { STAGE_WORDS } from '@/domain/workflow'
import { type NotedClaim, NoteWords } from './margin-note'

/** A claim that waits for its place in a version; `found` says whether one is proposed, `quote` are the words it stood on before. */
export type UnplacedClaim = Omit<NotedClaim, 'number' | 'mark' | 'status'> & {
  readonly found: boolean
  readonly quote: string
  readonly quoteLanguage: string
}

/** The notes on claims that have no place in the text yet, below it; nothing where there are none. */
export function UnplacedNotes({ claims }: { claims: readonly UnplacedClaim[] }) {
  if (claims.length === 0) return null
  return (
    <Section title="Waiting for their place in this version">
      <ul className="unplaced-notes">
        {claims.map((claim) => (
          <li key={claim.id} className="margin-note">
            <p>
              <b>{STAGE_WORDS[claim.stage]}</b>,{' '}
              {claim.found ? 'its new place is to be confirmed' : 'not found again'}. It stood on:{' '}
              <q lang={claim.quoteLanguage} dir="auto" className="font-serif">
                {claim.quote}
              </q>
            </p>
            <NoteWords claim={{ ...claim, status: null }} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
