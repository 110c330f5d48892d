import type { Transaction } from '@/db/client'
import { type KeptCopy, listKeptCopies } from '@/db/queries/desk/kept-copies'
import type { ListedEvidence } from '@/db/queries/desk/verdict-facts'
import { publicationEvidence } from '@/db/schema'
import { writeOptionalText } from './write-text'

/**
 * Copies the evidence into a publication, in its order, each piece with the newest copy that was kept of its source until now. A restricted
 * piece leaves its mark and its stance, nothing that names it.
 */
export async function freezeEvidence(
  tx: Transaction,
  publicationId: string,
  rows: readonly ListedEvidence[],
): Promise<void> {
  const open = rows.filter(({ evidence: e }) => e.visibility !== 'restricted')
  const copies = await listKeptCopies(
    tx,
    open.map(({ source }) => source.id),
  )
  for (const [position, row] of rows.entries()) {
    const { id: evidenceId, visibility, stance, decisivePrimary, createdAt: consultedAt } = row.evidence
    const restricted = visibility === 'restricted'
    await tx.insert(publicationEvidence).values({
      ...{ publicationId, position, evidenceId, visibility, stance, decisivePrimary, consultedAt },
      ...(restricted ? WITHHELD : await whole(tx, row, copies.get(row.source.id))),
    })
  }
}

const WITHHELD = { quoteLanguage: 'und', title: 'Restricted source', sourceKind: 'other' } as const

async function whole(
  tx: Transaction,
  { evidence: e, source: s, interview, search }: ListedEvidence,
  copy: KeptCopy | undefined,
) {
  return {
    kind: e.kind,
    quoteId: await writeOptionalText(tx, e.quote),
    quoteLanguage: e.quoteLanguage,
    translationId: await writeOptionalText(tx, e.translation),
    translationLanguage: e.translationLanguage,
    translatedBy: e.translatedBy,
    noteId: await writeOptionalText(tx, e.note),
    locator: e.locator,
    title: s.title,
    address: s.address,
    publisher: s.publisher,
    author: s.author,
    publishedOn: s.publishedOn,
    owner: s.owner,
    sourceKind: s.kind,
    interest: s.interest,
    access: s.access,
    interview: toldOf(interview),
    searchWords: search?.words,
    searchedOn: search?.searchedOn,
    ...copy,
  }
}

/** What may be told of an interview: only of one on the record. */
function toldOf(interview: ListedEvidence['interview']) {
  if (interview?.terms !== 'on_record') return null
  const { personRole: role, heldOn, channel } = interview
  return { role, heldOn, channel }
}
