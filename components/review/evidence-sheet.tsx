import { InterviewHeld, SearchedInVain } from '@/components/evidence/how-found'
import { KeptCopyLine, type ToldCopy } from '@/components/evidence/kept-copy-line'
import { type FoundAgain, SourceAccess, SourceLink } from '@/components/evidence/source-access'
import { StanceMark } from '@/components/evidence/stance-mark'
import { TranslatedBy } from '@/components/evidence/translated-by'
import { Badge } from '@/components/ui/badge'
import { Quote } from '@/components/ui/quote'
import { Time } from '@/components/ui/time'
import type { ApprovedEvidence } from '@/domain/approval'
import { TERMS_WORDS, VISIBILITY_WORDS } from '@/domain/evidence'

type Props = {
  evidence: readonly ApprovedEvidence[]
  /** The copies a publication would freeze now, by the id of the piece. */
  copies: ReadonlyMap<string, KeptCopy>
  timeZone: string
  /** Ids of what this person may not read. */
  withheldIds?: readonly string[]
}

type KeptCopy = ToldCopy & Pick<FoundAgain, 'archiveAddress'>

/** The evidence as it is approved and frozen, each piece with its marks. */
export function EvidenceSheet({ evidence, copies, timeZone, withheldIds = [] }: Props) {
  if (evidence.length === 0) return <p className="text-ui text-ink-2">No evidence is attached.</p>
  return (
    <ol className="border-t border-hairline">
      {evidence.map((piece) => (
        <li
          key={piece.id}
          id={`evidence-${piece.id}`}
          tabIndex={-1}
          className="grid gap-2 border-b border-hairline py-4"
        >
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StanceMark stance={piece.stance} />
            <Badge tone={piece.visibility === 'public' ? 'plain' : 'strong'}>
              {VISIBILITY_WORDS[piece.visibility].word}
            </Badge>
            {piece.decisivePrimary && <Badge tone="strong">Decisive primary source</Badge>}
          </div>
          <SourceLine piece={piece} copy={copies.get(piece.id)} timeZone={timeZone} />
          {withheldIds.includes(piece.id) ? (
            <p className="text-ui text-ink-2">You are not among the people who may read this piece.</p>
          ) : (
            <>
              {piece.quote && (
                <Quote
                  lang={piece.quoteLanguage}
                  under={
                    piece.translation
                      ? { text: piece.translation.text, lang: piece.translation.language }
                      : undefined
                  }
                  cite={piece.translation && <TranslatedBy by={piece.translation.by} />}
                >
                  {piece.quote}
                </Quote>
              )}
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

type Line = { piece: ApprovedEvidence; copy: KeptCopy | undefined; timeZone: string }

function SourceLine({ piece, copy, timeZone }: Line) {
  const { title, address, publisher, author, publishedOn, owner, interest, access } = piece.source
  const named = [author, publisher, owner && owner !== publisher ? `owned by ${owner}` : null, piece.locator]
  const found = { address, access, archiveAddress: copy?.archiveAddress ?? null }
  return (
    <div className="text-ui">
      <p className="font-semibold wrap-anywhere">
        <SourceLink source={found}>{title}</SourceLink>
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
      <div className="text-meta text-ink-2">
        <Found piece={piece} />
        {interest && <p>Interest in the matter: {interest}</p>}
        <SourceAccess source={found} />
        {copy && <KeptCopyLine copy={copy} timeZone={timeZone} />}
      </div>
    </div>
  )
}

function Found({ piece: { interview, search } }: { piece: ApprovedEvidence }) {
  return (
    <>
      {interview && (
        <p>
          <InterviewHeld interview={interview} />. {TERMS_WORDS[interview.terms].word}.
        </p>
      )}
      {search && (
        <p>
          <SearchedInVain words={search.words} on={search.on} />.
        </p>
      )}
    </>
  )
}
