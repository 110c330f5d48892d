import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { evidence, evidenceReaders, sources } from '@/db/schema'
import type { AttachEvidenceInput } from '@/domain/evidence'
import type { Refusal } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { transition } from './transition'

/** Attaches evidence to a claim. A source with an address that is already known is cited again instead of made twice. */
export async function attachEvidence(
  db: Database,
  act: Act,
  input: AttachEvidenceInput,
): Promise<{ claimId: string; evidenceId: string } | Refusal> {
  return transition(db, act, 'attach_evidence', input.claimId, async (tx, { claim, moved }) => {
    const sourceId = await citedSource(tx, act, input)
    const { stance, quote, quoteLanguage, note, locator, decisivePrimary, visibility } = input
    const [made] = await tx
      .insert(evidence)
      .values({
        claimId: claim.id,
        sourceId,
        stance,
        quote,
        quoteLanguage,
        note,
        locator,
        decisivePrimary,
        visibility,
        createdBy: act.actor.id,
      })
      .returning({ id: evidence.id })
    if (!made) throw new Error('The evidence was not written.')
    if (visibility === 'restricted')
      await tx.insert(evidenceReaders).values({ evidenceId: made.id, userId: act.actor.id })
    return {
      event: {
        type: 'evidence.attached',
        payload: { ...moved, evidenceId: made.id, sourceId, stance, visibility },
      },
      outcome: { claimId: claim.id, evidenceId: made.id },
    }
  })
}

async function citedSource(tx: Transaction, act: Act, input: AttachEvidenceInput): Promise<string> {
  const basedOn = input.basedOn ? await sourceAt(tx, act, input.basedOn) : null
  if (input.address) {
    const [known] = await tx
      .select({ id: sources.id })
      .from(sources)
      .where(eq(sources.address, input.address))
    if (known) return known.id
  }
  const { title, address, publisher, author, publishedOn, owner, interest } = input
  const row = {
    title,
    address,
    publisher,
    author,
    publishedOn,
    owner,
    interest,
    kind: input.sourceKind,
    basedOn,
  }
  const [made] = await tx
    .insert(sources)
    .values({ ...row, createdBy: act.actor.id })
    .onConflictDoNothing()
    .returning({ id: sources.id })
  return made ? made.id : citedSource(tx, act, input)
}

/** The source at an address, made with the address as its title when nobody has cited it yet. */
async function sourceAt(tx: Transaction, act: Act, address: string): Promise<string> {
  await tx
    .insert(sources)
    .values({ title: address, address, kind: 'other', createdBy: act.actor.id })
    .onConflictDoNothing()
  const [row] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.address, address))
  if (!row) throw new Error('The source was not written.')
  return row.id
}
