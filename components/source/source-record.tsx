import type { ReactNode } from 'react'
import { type Fact, Facts } from '@/components/ui/facts'
import { Time } from '@/components/ui/time'
import { ACCESS_WORDS, type Access, SOURCE_KIND_WORDS, type SourceKind } from '@/domain/evidence'

/** A source by its id and title, as the desk links to it. */
export type NamedSource = { readonly id: string; readonly title: string }

type Props = {
  source: {
    readonly address: string | null
    readonly author: string | null
    readonly publisher: string | null
    readonly publishedOn: string | null
    readonly owner: string | null
    readonly kind: SourceKind
    readonly access: Access
    readonly interest: string | null
    readonly createdAt: Date
  }
  basedOn: { readonly address: string; readonly known: NamedSource | null } | null
  restingOnIt: readonly NamedSource[]
  recordedBy: string
  timeZone: string
}

/** Everything the desk’s record tells of a source; what it does not tell is said to be missing where independence asks for it. */
export function SourceRecord({ source, basedOn, restingOnIt, recordedBy, timeZone }: Props) {
  const { address, author, publisher, publishedOn, owner, kind, access, interest, createdAt } = source
  const facts: (Fact | false)[] = [
    address !== null && { term: 'Address', detail: <Address address={address} /> },
    author !== null && { term: 'Author', detail: <Named>{author}</Named> },
    publisher !== null && { term: 'Publisher', detail: <Named>{publisher}</Named> },
    publishedOn !== null && { term: 'Date', detail: <Time at={publishedOn} /> },
    { term: 'Kind', detail: SOURCE_KIND_WORDS[kind] },
    { term: 'Access', detail: ACCESS_WORDS[access] },
    {
      term: 'Owner',
      detail: owner ? (
        <Named>{owner}</Named>
      ) : (
        'Not named. The publisher, else the address, stands in for it.'
      ),
    },
    {
      term: 'Interest',
      detail: interest ? (
        <span dir="auto" className="wrap-anywhere">
          {interest}
        </span>
      ) : (
        'None recorded'
      ),
    },
    { term: 'Based on', detail: basedOn ? <Basis {...basedOn} /> : 'Nothing recorded' },
    restingOnIt.length > 0 && {
      term: 'Based on it',
      detail: (
        <ul className="grid gap-1">
          {restingOnIt.map((one) => (
            <li key={one.id}>
              <SourceLink {...one} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      term: 'Recorded',
      detail: (
        <>
          by <bdi>{recordedBy}</bdi>, <Time at={createdAt} show="minute" timeZone={timeZone} />
        </>
      ),
    },
  ]
  return <Facts facts={facts.filter((fact) => fact !== false)} />
}

function Basis({ address, known }: { address: string; known: NamedSource | null }) {
  return known ? <SourceLink {...known} /> : <Address address={address} />
}

function SourceLink({ id, title }: NamedSource) {
  return (
    <a href={`/desk/sources/${id}`} dir="auto" className="link wrap-anywhere">
      {title}
    </a>
  )
}

function Address({ address }: { address: string }) {
  return (
    <a href={address} rel="noopener nofollow ugc" className="link wrap-anywhere">
      {address}
    </a>
  )
}

function Named({ children }: { children: ReactNode }) {
  return <bdi className="wrap-anywhere">{children}</bdi>
}
