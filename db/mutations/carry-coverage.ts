import { asc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { type articleVersions, sentences } from '@/db/schema'
import { carriedFrom } from '@/domain/anchoring/carried-over'
import type { Coverage } from '@/domain/article'
import type { Sentence } from '@/domain/extraction/sentences'
import { type Span, span, TextPositions } from '@/domain/position'
import { insertRows } from './insert-rows'
import type { KeptPlace, NextVersion } from './reanchor-places'

/** How many sentences are left open, and the sentences whose words the version before did not have. */
export type Carried = { readonly open: number; readonly changed: readonly Sentence[] }

/**
 * Writes the sentences of a new version with what was decided about the same words before, and whose they are. A sentence that held a claim is
 * open again unless an accepted claim was taken over into it.
 */
export async function carryCoverage(
  tx: Transaction,
  latest: typeof articleVersions.$inferSelect,
  next: NextVersion,
  kept: readonly KeptPlace[],
): Promise<Carried> {
  const old = new TextPositions(latest.text)
  const before = await tx
    .select()
    .from(sentences)
    .where(eq(sentences.versionId, latest.id))
    .orderBy(asc(sentences.number))
  const texts = before.map((row) => old.slice(span(row.start, row.end)))
  const after = next.sentences.map((sentence) => next.positions.slice(sentence))
  const carried = (said: (row: typeof sentences.$inferSelect) => string) =>
    carriedFrom(
      before.map((row, n) => ({ text: texts[n] ?? '', said: said(row) })),
      after,
    ).map((n) => (n === null ? undefined : before[n]))
  const decisions = carried(({ coverage }) => coverage)
  const holders = carried(({ assignedTo }) => assignedTo ?? '')
  const accepted = kept.filter(({ stage }) => stage !== 'suggested' && stage !== 'declined')
  const made = next.sentences.map((sentence, n) => {
    const coverage = standing(decisions[n]?.coverage ?? 'open', sentence, accepted)
    const decided = coverage === 'open' ? undefined : decisions[n]
    const held = holders[n]
    return {
      ...{ versionId: next.id, versionLength: next.positions.length, number: sentence.number, coverage },
      ...{ start: sentence.start, end: sentence.end },
      ...{ decidedBy: decided?.decidedBy ?? null, decidedAt: decided?.decidedAt ?? null },
      ...{ assignedTo: held?.assignedTo ?? null, assignedBy: held?.assignedBy ?? null },
      assignedAt: held?.assignedAt ?? null,
    }
  })
  await insertRows(tx, sentences, made)
  const known = new Set(texts)
  return {
    open: made.filter(({ coverage }) => coverage === 'open').length,
    changed: next.sentences.filter((_, n) => !known.has(after[n] ?? '')),
  }
}

/** Whether two passages share a character. */
export const touches = (a: Span, b: Span) => a.start < b.end && a.end > b.start

function standing(coverage: Coverage, sentence: Span, accepted: readonly Span[]): Coverage {
  if (coverage !== 'claim') return coverage
  return accepted.some((place) => touches(place, sentence)) ? 'claim' : 'open'
}
