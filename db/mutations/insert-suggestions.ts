import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import { appearances, claims } from '@/db/schema'
import { selectorOf } from '@/domain/anchoring/quote-selector'
import type { SuggestedClaim } from '@/domain/extraction/suggest'
import { worthKept } from '@/domain/extraction/worth'
import type { TextPositions } from '@/domain/position'
import { claimantId } from './claimant-id'
import type { Act } from './desk-transaction'
import { insertRows } from './insert-rows'

/** The version in which claims are suggested. */
export type SuggestedIn = {
  readonly articleId: string
  readonly versionId: string
  readonly language: string
  readonly publishedOn: string | null
  readonly positions: TextPositions
}

/** Writes suggested claims in bulk, and gives a pair of ids for each place one stands at, in the order of the suggestions. */
export async function insertSuggestions(
  tx: Transaction,
  act: Act,
  version: SuggestedIn,
  suggestions: readonly SuggestedClaim[],
): Promise<{ claimId: string; appearanceId: string }[]> {
  const createdBy = act.actor.id
  const claimants = new Map<string, string>()
  for (const { claimant } of suggestions)
    if (claimant && !claimants.has(keyOf(claimant)))
      claimants.set(keyOf(claimant), await claimantId(tx, claimant.name, claimant.kind))
  const rows = suggestions.map((suggestion) => ({ id: randomUUID(), suggestion }))
  const made = rows.map(({ id, suggestion: { statement, attribution, claimant, kind } }) => ({
    ...{ id, articleId: version.articleId, mode: 'published_elsewhere' as const, statement },
    ...{ language: version.language, attribution, kind, claimMadeOn: version.publishedOn },
    claimantId: claimant && claimants.get(keyOf(claimant)),
    worth: worthKept({ statement, language: version.language, attribution, kind }),
    stage: 'suggested' as const,
    createdBy,
  }))
  await insertRows(tx, claims, made)
  const places = rows.flatMap(({ id: claimId, suggestion }) =>
    [suggestion, ...(suggestion.alsoAt ?? [])].map((place) => {
      const { exact, prefix, suffix } = selectorOf(version.positions, place)
      return {
        ...{ id: randomUUID(), claimId, versionId: version.versionId, createdBy },
        versionLength: version.positions.length,
        ...{ start: place.start, end: place.end, quote: exact, prefix, suffix },
        quoteLanguage: version.language,
      }
    }),
  )
  await insertRows(tx, appearances, places)
  return places.map(({ id: appearanceId, claimId }) => ({ claimId, appearanceId }))
}

const keyOf = ({ name, kind }: NonNullable<SuggestedClaim['claimant']>) => `${kind} ${name}`
