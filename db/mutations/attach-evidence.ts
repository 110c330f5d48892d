import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { evidence, evidenceReaders, searches } from '@/db/schema'
import { type AttachEvidenceInput, refuseNaming } from '@/domain/evidence-input'
import { isRefusal, type Refusal, refuse } from '@/domain/refusal'
import { citeSource } from './cite-source'
import type { Act } from './desk-transaction'
import { captureCited } from './queue-capture'
import { takeUpload } from './take-upload'
import { transition } from './transition'
import { columnsOf, writeKind } from './write-kind'

/**
 * Attaches evidence to a claim, with the interview or the search it rests on. A source that is known by its address, its bytes or its person
 * is cited again; a restricted one is always its own. The same words of the same source a second time are refused until somebody insists.
 */
export async function attachEvidence(
  db: Database,
  act: Act,
  input: AttachEvidenceInput,
): Promise<{ claimId: string; evidenceId: string } | Refusal> {
  return transition(db, act, 'attach_evidence', input.claimId, async (tx, { claim, moved }) => {
    const { source, kind, interview, stance, visibility } = input
    const misnamed = refuseNaming(input)
    if (misnamed) return misnamed
    const fileId = source.fileId ?? interview?.recordingId ?? null
    const taken = fileId === null ? null : await takeUpload(tx, act.actor, fileId)
    if (isRefusal(taken)) return taken
    const file = source.fileId === null ? null : taken
    const sourceId = await citeSource(tx, act, { ...source, file }, input)
    if (isRefusal(sourceId)) return sourceId
    const twin = input.twice ? null : await findTwin(tx, claim.id, sourceId, input)
    if (twin) return refuse('evidence_twice', { theirs: { evidenceId: twin } })
    const [made] = await tx
      .insert(evidence)
      .values({ ...columnsOf(input), claimId: claim.id, sourceId, kind, createdBy: act.actor.id })
      .returning({ id: evidence.id })
    if (!made) throw new Error('The evidence was not written.')
    await writeKind(tx, made.id, input)
    const restricted = visibility === 'restricted'
    if (restricted) await tx.insert(evidenceReaders).values({ evidenceId: made.id, userId: act.actor.id })
    if (kind !== 'search')
      await captureCited(tx, act.actor.id, { id: made.id, sourceId, version: 1, quote: input.quote })
    return {
      event: {
        type: 'evidence.attached',
        payload: {
          ...{ ...moved, evidenceId: made.id, sourceId, stance, visibility },
          kind: restricted ? null : kind,
        },
      },
      outcome: { claimId: claim.id, evidenceId: made.id },
    }
  })
}

/** A piece that says the same of the same source on this claim: the same words, whatever the spaces between them. */
async function findTwin(
  tx: Transaction,
  claimId: string,
  sourceId: string,
  { quote, note, search }: AttachEvidenceInput,
): Promise<string | null> {
  const said = search?.searchWords ?? quote ?? note ?? ''
  const [twin] = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .leftJoin(searches, eq(searches.evidenceId, evidence.id))
    .where(
      and(
        ...[eq(evidence.claimId, claimId), eq(evidence.sourceId, sourceId), isNull(evidence.removedAt)],
        sql`regexp_replace(coalesce(${searches.words}, ${evidence.quote}, ${evidence.note}, ''), '\\s+', ' ', 'g')
          = ${said.replace(/\s+/g, ' ')}`,
      ),
    )
    .limit(1)
  return twin?.id ?? null
}
