import { Time } from '@/components/ui/time'
import { SOURCE_KIND_WORDS, SOURCE_KINDS } from '@/domain/evidence'

/** A source as a reader can find it again. */
export type CitedSource = {
  readonly title: string
  readonly address: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly publishedOn: string | null
  readonly sourceKind: string
  readonly interest: string | null
  readonly locator: string | null
  readonly decisivePrimary: boolean
  readonly consultedAt: string
}

/** A citation in full: who, what, where, when, the place in it, when the desk consulted it, and what its interest is. */
export function SourceCitation({ source, timeZone }: { source: CitedSource; timeZone: string }) {
  const kind = SOURCE_KINDS.find((known) => known === source.sourceKind)
  return (
    <>
      {source.author && (
        <>
          <bdi>{source.author}</bdi>,{' '}
        </>
      )}
      {source.address ? (
        <a href={source.address} rel="noopener nofollow ugc" className="link">
          <cite dir="auto">{source.title}</cite>
        </a>
      ) : (
        <cite dir="auto">{source.title}</cite>
      )}
      {source.publisher && (
        <>
          , <bdi>{source.publisher}</bdi>
        </>
      )}
      {source.publishedOn && (
        <>
          , <Time at={source.publishedOn} />
        </>
      )}
      {source.locator && (
        <>
          , <bdi>{source.locator}</bdi>
        </>
      )}
      . {source.decisivePrimary ? 'Primary source' : kind ? SOURCE_KIND_WORDS[kind] : 'Source'}, consulted{' '}
      <Time at={source.consultedAt} timeZone={timeZone} />.
      {source.interest && (
        <>
          {' '}
          Interest: <bdi>{source.interest}</bdi>
        </>
      )}
    </>
  )
}
