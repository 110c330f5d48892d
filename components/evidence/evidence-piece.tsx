import type { ReactNode } from 'react'
import { CitedAs } from '@/components/source/cited-as'
import { Badge } from '@/components/ui/badge'
import { Facts } from '@/components/ui/facts'
import { Quote } from '@/components/ui/quote'
import { Time } from '@/components/ui/time'
import {
  ACCESS_WORDS,
  type Access,
  SOURCE_KIND_WORDS,
  type SourceKind,
  VISIBILITY_WORDS,
} from '@/domain/evidence'
import { usedInWords } from '@/domain/source-list'
import { unconfirmedWords } from '@/domain/source-reading'
import { circumstancesOf } from './circumstances'
import type { SaidPiece } from './editable-piece'
import { StanceMark } from './stance-mark'
import { TranslatedBy } from './translated-by'

/** A piece of evidence as the desk reads it, with its source. */
export type Piece = SaidPiece & {
  readonly createdAt: Date
  readonly createdBy: string
  readonly group: number | null
  readonly mayBeSeenBy: readonly string[]
  /** How many claims cite the source by evidence this person may see. */
  readonly usedIn: number
  readonly source: {
    readonly id: string
    readonly title: string
    readonly address: string | null
    readonly publisher: string | null
    readonly author: string | null
    readonly publishedOn: string | null
    readonly owner: string | null
    readonly kind: SourceKind
    readonly interest: string | null
    readonly access: Access
    readonly fromPage: readonly string[]
  }
  /** The file of the source, or the recording of the interview. */
  readonly file: { readonly id: string; readonly name: string } | null
  readonly basedOn: { readonly title: string; readonly address: string | null } | null
  /** How it is cited, where that is wanted. */
  readonly cited?: CitedAs
}

/** One piece of evidence: what it shows, its words, where they stand, and what has to be known about the source. */
export function EvidencePiece({ piece, timeZone }: { piece: Piece; timeZone: string }) {
  const { stance, visibility, decisivePrimary, quote, quoteLanguage, translation, note, group } = piece
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <StanceMark stance={stance} />
        {group !== null && <span className="text-meta text-ink-3">Independent group {group}</span>}
        <span className="flex flex-wrap gap-2">
          {decisivePrimary && <Badge tone="strong">Decisive primary source</Badge>}
          <Badge tone={visibility === 'public' ? 'plain' : 'strong'}>
            {VISIBILITY_WORDS[visibility].word}
          </Badge>
        </span>
      </div>
      {circumstancesOf(piece)}
      {quote && (
        <Quote
          lang={quoteLanguage}
          under={translation ? { text: translation, lang: piece.translationLanguage ?? '' } : undefined}
          cite={
            <>
              {translation && <TranslatedBy by={piece.translatedBy} />}
              <Citation piece={piece} />
            </>
          }
        >
          {quote}
        </Quote>
      )}
      {note && (
        <p dir="auto" className="measure mt-2 whitespace-pre-wrap text-ui wrap-anywhere">
          {note}
        </p>
      )}
      {!quote && (
        <p className="mt-2 text-meta text-ink-3">
          <Citation piece={piece} />
        </p>
      )}
      <div className="mt-3">
        <Facts facts={factsOf(piece)} />
        <p className="mt-1 text-meta text-ink-3">
          Attached by <bdi>{piece.createdBy}</bdi>,{' '}
          <Time at={piece.createdAt} show="minute" timeZone={timeZone} />
        </p>
        {piece.cited && (
          <div className="mt-3">
            <CitedAs cited={piece.cited} sourceId={piece.source.id} />
          </div>
        )}
      </div>
    </>
  )
}

function Citation({ piece: { source, locator } }: { piece: Piece }) {
  const title = <cite dir="auto">{source.title}</cite>
  return (
    <span className="wrap-anywhere">
      {source.author && <bdi>{source.author}, </bdi>}
      {source.address ? (
        <a href={source.address} rel="noopener nofollow ugc" className="link">
          {title}
        </a>
      ) : (
        title
      )}
      {source.publisher && <bdi>, {source.publisher}</bdi>}
      {source.publishedOn && (
        <>
          , <Time at={source.publishedOn} />
        </>
      )}
      {locator && <bdi>, {locator}</bdi>}. {SOURCE_KIND_WORDS[source.kind]}.
    </span>
  )
}

function factsOf({
  source,
  file,
  kind,
  usedIn,
  basedOn,
  visibility,
  mayBeSeenBy,
}: Piece): { term: string; detail: ReactNode }[] {
  const facts: { term: string; detail: ReactNode }[] = []
  if (source.owner) facts.push({ term: 'Owner', detail: <bdi>{source.owner}</bdi> })
  if (source.interest) facts.push({ term: 'Interest', detail: <span dir="auto">{source.interest}</span> })
  if (basedOn)
    facts.push({ term: 'Based on', detail: <span className="wrap-anywhere">{basedOn.title}</span> })
  if (source.access !== 'open') facts.push({ term: 'Access', detail: ACCESS_WORDS[source.access] })
  if (file)
    facts.push({
      term: kind === 'interview' ? 'Recording' : 'File',
      detail: (
        <a href={`/desk/files/${file.id}`} className="link wrap-anywhere" dir="auto">
          {file.name}
        </a>
      ),
    })
  facts.push({
    term: 'Source',
    detail: (
      <>
        <a href={`/desk/sources/${source.id}`} className="link">
          {usedInWords(usedIn)}
        </a>
        {source.fromPage.length > 0 && (
          <span className="text-ink-2">. Not confirmed yet: {unconfirmedWords(source.fromPage)}</span>
        )}
      </>
    ),
  })
  if (visibility === 'restricted') facts.push({ term: 'May be seen by', detail: mayBeSeenBy.join(', ') })
  return facts
}
