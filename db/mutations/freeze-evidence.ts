import type { Transaction } from '@/db/client'
import type { listEvidence } from '@/db/queries/desk/verdict-facts'
import { publicationEvidence } from '@/db/schema'
import { writeOptionalText } from './write-text'

/** Copies the evidence into a publication, in its order. A restricted piece leaves its mark and its stance, nothing that names it. */
export async function freezeEvidence(
  tx: Transaction,
  publicationId: string,
  rows: Awaited<ReturnType<typeof listEvidence>>,
): Promise<void> {
  for (const [position, { evidence: e, source: s }] of rows.entries()) {
    const shared = { publicationId, position, evidenceId: e.id, visibility: e.visibility, stance: e.stance }
    const restricted = e.visibility === 'restricted'
    await tx.insert(publicationEvidence).values({
      ...shared,
      quoteId: restricted ? null : await writeOptionalText(tx, e.quote),
      quoteLanguage: restricted ? 'und' : e.quoteLanguage,
      noteId: restricted ? null : await writeOptionalText(tx, e.note),
      locator: restricted ? null : e.locator,
      decisivePrimary: e.decisivePrimary,
      title: restricted ? 'Restricted source' : s.title,
      address: restricted ? null : s.address,
      publisher: restricted ? null : s.publisher,
      author: restricted ? null : s.author,
      publishedOn: restricted ? null : s.publishedOn,
      owner: restricted ? null : s.owner,
      sourceKind: restricted ? 'other' : s.kind,
      interest: restricted ? null : s.interest,
      consultedAt: e.createdAt,
    })
  }
}
