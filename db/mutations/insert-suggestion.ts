import type { Transaction } from '@/db/client'
import { appearances, claims } from '@/db/schema'
import { selectorOf } from '@/domain/anchoring/quote-selector'
import type { SuggestedClaim } from '@/domain/extraction/suggest'
import type { TextPositions } from '@/domain/position'
import { claimantId } from './claimant-id'
import type { Act } from './desk-transaction'

/** The version in which claims are suggested. */
export type SuggestedIn = {
  readonly articleId: string
  readonly versionId: string
  readonly language: string
  readonly publishedOn: string | null
  readonly positions: TextPositions
}

/** Writes one suggested claim, and gives a pair of ids for each place it stands at. */
export async function insertSuggestion(
  tx: Transaction,
  act: Act,
  version: SuggestedIn,
  suggestion: SuggestedClaim,
): Promise<{ claimId: string; appearanceId: string }[]> {
  const { statement, attribution, claimant, kind } = suggestion
  const createdBy = act.actor.id
  const [claim] = await tx
    .insert(claims)
    .values({
      articleId: version.articleId,
      mode: 'published_elsewhere',
      statement,
      language: version.language,
      attribution,
      claimantId: claimant && (await claimantId(tx, claimant.name, claimant.kind)),
      kind,
      claimMadeOn: version.publishedOn,
      stage: 'suggested',
      createdBy,
    })
    .returning({ claimId: claims.id })
  if (!claim) throw new Error('The claim was not written.')
  const places = [suggestion, ...(suggestion.alsoAt ?? [])].map((place) => {
    const { exact, prefix, suffix } = selectorOf(version.positions, place)
    return {
      ...claim,
      versionId: version.versionId,
      versionLength: version.positions.length,
      ...{ start: place.start, end: place.end, quote: exact, prefix, suffix },
      quoteLanguage: version.language,
      createdBy,
    }
  })
  return tx
    .insert(appearances)
    .values(places)
    .returning({ claimId: appearances.claimId, appearanceId: appearances.id })
}
