import type { Access, SourceKind } from '@/domain/evidence'

/** A record as its form shows it, with the version that was read. */
export type EditableSource = {
  readonly id: string
  readonly version: number
  readonly values: Readonly<Record<string, string>>
}

type Recorded = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly publisher: string | null
  readonly author: string | null
  readonly publishedOn: string | null
  readonly owner: string | null
  readonly kind: SourceKind
  readonly access: Access
  readonly interest: string | null
}

/** Of a record what its form needs; `basedOn` is the address of what it rests on. */
export function editableSource(source: Recorded, basedOn: string | null): EditableSource {
  const { id, version, title, publisher, author, publishedOn, owner, kind, interest, access } = source
  const values = {
    ...{ title, sourceKind: kind, access },
    publisher: publisher ?? '',
    author: author ?? '',
    publishedOn: publishedOn ?? '',
    owner: owner ?? '',
    interest: interest ?? '',
    basedOn: basedOn ?? '',
  }
  return { id, version, values }
}
