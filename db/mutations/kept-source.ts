import type { Transaction } from '@/db/client'
import type { sources } from '@/db/schema'
import { SOURCE_FACTS, type SourceFact, type SourceFacts } from '@/domain/source'
import { writeOptionalText } from './write-text'

/** What the history keeps of a record that is about to change: its marks, and the texts that go. */
export async function keptOfSource(
  tx: Transaction,
  row: typeof sources.$inferSelect,
  fields: readonly SourceFact[],
) {
  const old = (name: 'title' | 'author' | 'publisher' | 'owner' | 'interest') =>
    fields.includes(name) ? writeOptionalText(tx, row[name]) : null
  return {
    ...{ kind: row.kind, access: row.access, publishedOn: row.publishedOn, basedOnId: row.basedOn },
    title: await old('title'),
    author: await old('author'),
    publisher: await old('publisher'),
    owner: await old('owner'),
    interest: await old('interest'),
  }
}

/** A record as its form posts it. */
export function postedSource(facts: SourceFacts, version: number): Record<string, string> {
  return {
    ...Object.fromEntries(SOURCE_FACTS.map((name) => [name, facts[name] ?? ''])),
    version: String(version),
  }
}
