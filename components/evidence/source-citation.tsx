import { Time } from '@/components/ui/time'
import { SOURCE_KIND_WORDS, SOURCE_KINDS, type ToldInterview } from '@/domain/evidence'
import { InterviewHeld, SearchedInVain } from './how-found'
import { KeptCopyLine, type ToldCopy } from './kept-copy-line'
import { type FoundAgain, SourceAccess, SourceLink } from './source-access'

/** A source as a reader can find it again. */
export type CitedSource = FoundAgain &
  ToldCopy & {
    readonly title: string
    readonly publisher: string | null
    readonly author: string | null
    readonly publishedOn: string | null
    readonly sourceKind: string
    readonly interest: string | null
    readonly locator: string | null
    readonly decisivePrimary: boolean
    readonly consultedAt: string
    readonly interview: ToldInterview | null
    readonly searchWords: string | null
    readonly searchedOn: string | null
  }

type Props = { source: CitedSource; timeZone: string }

/**
 * A citation in full: who, what, where, when, the place in it, how the desk came by it, what its interest is, how one gets at it, and of which
 * bytes the desk keeps a copy.
 */
export function SourceCitation({ source, timeZone }: Props) {
  const { searchWords, searchedOn, interest } = source
  return (
    <>
      {searchWords && searchedOn ? (
        <>
          <SearchedInVain words={searchWords} on={searchedOn}>
            <Named source={source} />
          </SearchedInVain>
          .
        </>
      ) : (
        <>
          <Named source={source} />. <HowFound source={source} timeZone={timeZone} />.
        </>
      )}
      {interest && (
        <>
          {' '}
          Interest: <bdi>{interest}</bdi>
        </>
      )}
      <SourceAccess source={source} />
      <KeptCopyLine copy={source} timeZone={timeZone} />
    </>
  )
}

function Named({ source }: { source: CitedSource }) {
  const { author, title, publisher, publishedOn, locator } = source
  return (
    <>
      {author && (
        <>
          <bdi>{author}</bdi>,{' '}
        </>
      )}
      <SourceLink source={source}>
        <cite dir="auto">{title}</cite>
      </SourceLink>
      {publisher && (
        <>
          , <bdi>{publisher}</bdi>
        </>
      )}
      {publishedOn && (
        <>
          , <Time at={publishedOn} />
        </>
      )}
      {locator && (
        <>
          , <bdi>{locator}</bdi>
        </>
      )}
    </>
  )
}

function HowFound({ source, timeZone }: Props) {
  const { interview, decisivePrimary, consultedAt } = source
  if (interview)
    return (
      <>
        {decisivePrimary && 'Primary source. '}
        <InterviewHeld interview={interview} />
      </>
    )
  const kind = SOURCE_KINDS.find((known) => known === source.sourceKind)
  return (
    <>
      {decisivePrimary ? 'Primary source' : kind ? SOURCE_KIND_WORDS[kind] : 'Source'}, consulted{' '}
      <Time at={consultedAt} timeZone={timeZone} />
    </>
  )
}
