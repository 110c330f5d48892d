import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { evidenceReaders, users } from '@/db/schema'
import type { NameEvidenceReaderInput } from '@/domain/evidence-input'
import { may } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import type { Act } from './desk-transaction'
import { claimOfEvidence, lockedEvidence } from './locked-evidence'
import { transition } from './transition'

/** Names somebody of the desk who may see a restricted piece of evidence; only who may see it can let another see it. */
export async function nameEvidenceReader(
  db: Database,
  act: Act,
  input: NameEvidenceReaderInput,
): Promise<{ claimId: string } | Refusal> {
  const claimId = await claimOfEvidence(db, input.evidenceId)
  if (!claimId) return refuse('not_found')
  return transition(db, act, 'name_evidence_reader', claimId, async (tx) => {
    const row = await lockedEvidence(tx, input.evidenceId, act.actor.id)
    if (!row || row.removedAt || row.visibility !== 'restricted') return refuse('not_found')
    const [named] = await tx
      .select()
      .from(users)
      .where(and(eq(users.id, input.userId), isNull(users.removedAt)))
    if (!named || may(named, 'see_desk'))
      return refuse('invalid', { fieldErrors: { userId: ['Choose somebody who works at the desk.'] } })
    const [made] = await tx
      .insert(evidenceReaders)
      .values({ evidenceId: row.id, userId: named.id })
      .onConflictDoNothing()
      .returning()
    if (!made) return refuse('duplicate', { sentence: 'This person may see it already.' })
    return {
      event: { type: 'evidence.reader_named', payload: { evidenceId: row.id, userId: named.id } },
      outcome: { claimId },
    }
  })
}
