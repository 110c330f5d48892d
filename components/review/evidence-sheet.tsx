import { StanceMark } from '@/components/evidence/stance-mark'
import { Badge } from '@/components/ui/badge'
import { Quote } from '@/components/ui/quote'
import { Time } from '@/components/ui/time'
import type { ApprovedEvidence } from '@/domain/approval'
import { VISIBILITY_WORDS } from '@/domain/evidence'

type Props = {
  evidence: readonly ApprovedEvidence[]
  /** Ids of what this person may not read. */
  withheldIds?: readonly string[]
}

/** The evidence as it is approved and frozen, each piece with its marks. */
export function EvidenceSheet({ evidence, withheldIds = [] }: Props) {
  if (evidence.length === 0) return <p className="text-ui text-ink-2">No evidence is attached.</p>
  return (
    <ol className="border-t border-hairline">
      {evidence.map((piece) => (
        <li key={piece.id} className="grid gap-2 border-b border-hairline py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StanceMark stance={piece.stance} />
            <Badge tone={piece.visibility === 'public' ? 'plain' : 'strong'}>
              {VISIBILITY_WORDS[piece.visibility].word}
            </Badge>
            {piece.decisivePrimary && <Badge tone="strong">Decisive primary source</Badge>}
          </div>
          <SourceLine source={piece.source} locator={piece.locator} />
          {withheldIds.includes(piece.id) ? (
            <p className="text-ui text-ink-2">You are not among the people who may read this piece.</p>
          ) : (
            <>
              {piece.quote && <Quote lang={piece.quoteLanguage}>{piece.quote}</Quote>}
              {piece.note && (
                <p dir="auto" className="measure whitespace-pre-wrap text-ui text-ink-2">
                  {piece.note}
                </p>
              )}
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

function SourceLine({ source, locator }: Pick<ApprovedEvidence, 'source' | 'locator'>) {
  const { title, address, publisher, author, publishedOn, owner, interest } = source
  const named = [author, publisher, owner && owner !== publisher ? `owned by ${owner}` : null, locator]
  return (
    <div className="text-ui">
      <p className="font-semibold wrap-anywhere">
        {address ? (
          <a href={address} rel="noopener noreferrer nofollow" className="link">
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      <p className="text-meta text-ink-2">
        {named.filter(Boolean).join(', ')}
        {publishedOn && (
          <>
            {named.some(Boolean) && ', '}
            <Time at={publishedOn} />
          </>
        )}
      </p>
      {interest && <p className="text-meta text-ink-2">Interest in the matter: {interest}</p>}
    </div>
  )
}
