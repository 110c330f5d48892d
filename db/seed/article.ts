import { and, eq, gt, lte } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { decideCoverage } from '@/db/mutations/decide-coverage'
import { type Imported, importArticle } from '@/db/mutations/import-article'
import { publishPage } from '@/db/mutations/publish-page'
import { SAMPLE_ARTICLE } from '@/db/sample/article'
import { SAMPLE_CLAIMS } from '@/db/sample/claims'
import type { SampleClaim } from '@/db/sample/types'
import { claims, sentences } from '@/db/schema'
import { spanFromSelector } from '@/domain/anchoring/quote-selector'
import { canonicalText } from '@/domain/article-text'
import type { SuggestedClaim } from '@/domain/extraction/suggest'
import { type Span, TextPositions } from '@/domain/position'
import { done } from './done'
import type { SampleActors } from './people'

/** Imports the sample article with its claims suggested, in the text's order. `idOf` gives a sample claim's id on the desk. */
export async function seedArticle(tx: Transaction, { editor }: SampleActors) {
  const positions = positionsOfSample()
  const suggested = SAMPLE_CLAIMS.map((claim) => suggestionOf(claim, positions))
  suggested.sort((a, b) => a.start - b.start || a.end - b.end)
  const imported = done(await importArticle(tx, { actor: editor }, SAMPLE_ARTICLE, suggested))
  const rows = await tx
    .select({ id: claims.id, statement: claims.statement })
    .from(claims)
    .where(eq(claims.articleId, imported.articleId))
  const ids = new Map(rows.map(({ id, statement }) => [statement, id]))
  const idOf = ({ id, statement }: SampleClaim) => {
    const known = ids.get(statement)
    if (!known) throw new Error(`The sample claim ${id} was not suggested.`)
    return known
  }
  return { imported, idOf }
}

/** Decides what the sentences of declined claims are, and publishes the page, knowingly before every suggestion is decided. */
export async function seedPage(tx: Transaction, actors: SampleActors, { articleId, versionId }: Imported) {
  const positions = positionsOfSample()
  for (const { declined, quotes } of SAMPLE_CLAIMS) {
    if (!declined) continue
    const { start } = placeOf(quotes[0], positions)
    const [sentence] = await tx
      .select({ number: sentences.number })
      .from(sentences)
      .where(and(eq(sentences.versionId, versionId), lte(sentences.start, start), gt(sentences.end, start)))
    if (!sentence) throw new Error(`No sentence of the sample holds: ${quotes[0]}`)
    const input = { versionId, ...sentence, coverage: declined.sentence }
    done(await decideCoverage(tx, { actor: actors[declined.by] }, input))
  }
  const input = { articleId, versionId, ground: 'own' as const, incomplete: true }
  done(await publishPage(tx, { actor: actors.editor }, input))
}

function positionsOfSample(): TextPositions {
  return new TextPositions(done(canonicalText(SAMPLE_ARTICLE)).text)
}

function suggestionOf(claim: SampleClaim, positions: TextPositions): SuggestedClaim {
  const { statement, attribution, claimant, kind, quotes } = claim
  const [first, ...others] = quotes
  const alsoAt = others.map((quote) => placeOf(quote, positions))
  return { ...placeOf(first, positions), statement, attribution, claimant: claimant ?? null, kind, alsoAt }
}

function placeOf(quote: string, positions: TextPositions): Span {
  const anchored = spanFromSelector(positions, { exact: quote, prefix: '', suffix: '' })
  if (anchored.found !== 'once') throw new Error(`The sample article does not say once: ${quote}`)
  return anchored.span
}
