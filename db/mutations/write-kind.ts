import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { evidence, interviews, searches } from '@/db/schema'
import type { Kind, SaidEvidence } from '@/domain/evidence-said'

/** The columns of evidence itself, of what is said of it. */
export function columnsOf(said: SaidEvidence) {
  const { stance, quote, quoteLanguage, note, locator, decisivePrimary, visibility } = said
  const { translation, translationLanguage, translatedBy } = said
  return {
    ...{ stance, quote, quoteLanguage, note, locator, decisivePrimary, visibility },
    ...{ translation, translationLanguage, translatedBy },
  }
}

/** Writes the interview or the search that a piece of evidence rests on, or writes it anew. */
export async function writeKind(
  tx: Transaction,
  evidenceId: string,
  { interview, search }: Kind,
): Promise<void> {
  if (interview)
    await tx
      .insert(interviews)
      .values({ evidenceId, ...interview })
      .onConflictDoUpdate({ target: interviews.evidenceId, set: interview })
  if (search) {
    const row = { words: search.searchWords, searchedOn: search.searchedOn }
    await tx
      .insert(searches)
      .values({ evidenceId, ...row })
      .onConflictDoUpdate({ target: searches.evidenceId, set: row })
  }
}

/** The interview or the search a piece of evidence rests on now. */
export async function findKind(tx: Transaction, evidenceId: string): Promise<Kind> {
  const [row] = await tx
    .select({ interview: interviews, search: searches })
    .from(evidence)
    .leftJoin(interviews, eq(interviews.evidenceId, evidence.id))
    .leftJoin(searches, eq(searches.evidenceId, evidence.id))
    .where(eq(evidence.id, evidenceId))
  const { evidenceId: _, ...interview } = row?.interview ?? { evidenceId }
  return {
    interview: 'terms' in interview ? interview : null,
    search: row?.search ? { searchWords: row.search.words, searchedOn: row.search.searchedOn } : null,
  }
}
