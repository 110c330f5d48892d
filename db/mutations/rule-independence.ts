import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { listStandingRulings, rulingsAmong } from '@/db/queries/desk/rulings'
import { findSourceFacts } from '@/db/queries/desk/verdict-facts'
import { independenceRulings } from '@/db/schema'
import { type Refusal, refuse } from '@/domain/refusal'
import { mayBeSeenBy } from '@/domain/requirements'
import { type EndRulingInput, type RuleIndependenceInput, refuseRuling } from '@/domain/ruling'
import type { Act } from './desk-transaction'
import { claimOfEvidence, lockedEvidence } from './locked-evidence'
import { transition } from './transition'
import { writeText } from './write-text'

/**
 * Overrules what was computed of a piece's independence, with a reason. It decides whether the source rule is met: an approval is taken back,
 * and the person becomes a part-author of the verdict (a trigger notes it).
 */
export async function ruleIndependence(
  db: Database,
  act: Act,
  input: RuleIndependenceInput,
): Promise<{ claimId: string; rulingId: string } | Refusal> {
  const claimId = await claimOfEvidence(db, input.evidenceId)
  if (!claimId) return refuse('not_found')
  return transition(db, act, 'rule_independence', claimId, async (tx, { moved }) => {
    const { counts } = input
    const held = await heldPieces(tx, act, claimId, [input.evidenceId, input.otherId])
    if (!held) return refuse('not_found')
    const { counted } = await findSourceFacts(tx, claimId)
    const seen = counted.filter((piece) => mayBeSeenBy(piece, act.actor.id))
    const ids = new Set(seen.map(({ evidenceId }) => evidenceId))
    const standing = rulingsAmong(await listStandingRulings(tx, claimId), ids)
    const refusal = refuseRuling(input, standing, seen)
    if (refusal) return refusal
    const reason = await writeText(tx, input.reason)
    const pieces = { evidenceId: input.evidenceId, otherId: input.otherId }
    const [made] = await tx
      .insert(independenceRulings)
      .values({ claimId, ...pieces, counts, reasonId: reason, createdBy: act.actor.id })
      .returning({ id: independenceRulings.id })
    if (!made) throw new Error('The ruling was not written.')
    const payload = { ...moved, rulingId: made.id, ...pieces, counts, visibility: held.visibility, reason }
    return { event: { type: 'independence.ruled', payload }, outcome: { claimId, rulingId: made.id } }
  })
}

/** Ends a ruling: what was computed holds again, and an approval is taken back. */
export async function endRuling(
  db: Database,
  act: Act,
  input: EndRulingInput,
): Promise<{ claimId: string } | Refusal> {
  const [known] = await db
    .select({ claimId: independenceRulings.claimId })
    .from(independenceRulings)
    .where(eq(independenceRulings.id, input.rulingId))
  if (!known) return refuse('not_found')
  const { claimId } = known
  return transition(db, act, 'end_ruling', claimId, async (tx, { moved }) => {
    const [ruling] = await tx
      .select()
      .from(independenceRulings)
      .where(eq(independenceRulings.id, input.rulingId))
    if (!ruling || ruling.endedAt) return refuse('not_found')
    const { evidenceId, otherId } = ruling
    const held = await heldPieces(tx, act, claimId, [evidenceId, otherId])
    if (!held) return refuse('not_found')
    await tx
      .update(independenceRulings)
      .set({ endedAt: sql`clock_timestamp()`, endedBy: act.actor.id })
      .where(eq(independenceRulings.id, ruling.id))
    const payload = { ...moved, rulingId: ruling.id, evidenceId, otherId, visibility: held.visibility }
    return { event: { type: 'independence.ruling_ended', payload }, outcome: { claimId } }
  })
}

/** The pieces of a ruling, locked, with the narrower of their marks; null where one is gone, of another claim, or not this person's to see. */
async function heldPieces(tx: Transaction, act: Act, claimId: string, ids: readonly (string | null)[]) {
  const asked = ids.filter((id) => id !== null).sort()
  const rows = []
  for (const id of asked) {
    const row = await lockedEvidence(tx, id, act.actor.id)
    if (!row || row.removedAt || row.claimId !== claimId) return null
    rows.push(row)
  }
  const restricted = rows.some(({ visibility }) => visibility === 'restricted')
  return { visibility: restricted ? ('restricted' as const) : (rows[0]?.visibility ?? 'internal') }
}
