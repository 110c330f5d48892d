import type { Database } from '@/db/client'
import type { ApprovedEvidence } from '@/domain/approval'
import { independentGroups } from '@/domain/independence'
import { countingEvidence } from '@/domain/requirements'
import { findApprovedSet } from './approved-set'
import { type KeptCopy, listKeptCopies } from './kept-copies'
import { rulingsAmong } from './rulings'
import { findSourceFacts, findTexts } from './verdict-facts'

/**
 * Everything that an approval by this person would be bound to now; null before the first draft. Evidence restricted to people they are
 * none of is withheld: it keeps its mark and stance, and does not count towards the source rule. `copies` are what a publication would freeze
 * now beside it, by the id of the piece; of restricted evidence it freezes none.
 */
export async function findReviewSubject(db: Database, claimId: string, actorId: string) {
  const found = await findApprovedSet(db, claimId)
  if (!found) return null
  const { rows, counted, rulings, waiver } = await findSourceFacts(db, claimId)
  const seen = new Set(rows.filter((_, n) => mayRead(counted[n], actorId)).map(({ evidence }) => evidence.id))
  const counting = countingEvidence(counted, actorId)
  const open = rows.filter(({ evidence }) => evidence.visibility !== 'restricted')
  const kept = await listKeptCopies(
    db,
    open.map(({ source }) => source.id),
  )
  const reason = waiver ? ((await findTexts(db, [waiver.reasonId])).get(waiver.reasonId) ?? null) : null
  const told = rulingsAmong(rulings, seen)
  return {
    hash: found.hash,
    set: {
      ...found.set,
      evidence: found.set.evidence.map((e) => (seen.has(e.id) ? e : withheld(e))),
      rulings: found.set.rulings.filter(({ id }) => told.some((one) => one.id === id)),
    },
    rulings: told,
    withheldIds: found.set.evidence.filter((e) => !seen.has(e.id)).map((e) => e.id),
    copies: new Map(open.flatMap(({ evidence, source }) => withCopy(evidence.id, kept.get(source.id)))),
    revision: found.revision,
    rule: found.ruleFor(actorId),
    independentSources: independentGroups(counting).length,
    waived: waiver !== null,
    waiverReason: reason,
  }
}

const withCopy = (id: string, copy: KeptCopy | undefined): [string, KeptCopy][] => (copy ? [[id, copy]] : [])

function mayRead(
  piece: { visibility: string; seenBy: readonly string[] } | undefined,
  actorId: string,
): boolean {
  return piece !== undefined && (piece.visibility !== 'restricted' || piece.seenBy.includes(actorId))
}

function withheld({ id, visibility, stance, decisivePrimary }: ApprovedEvidence): ApprovedEvidence {
  const nothing = { address: null, publisher: null, author: null, publishedOn: null, owner: null }
  return {
    ...{ id, visibility, stance, decisivePrimary, kind: 'cited', quote: null, quoteLanguage: 'und' },
    ...{ translation: null, note: null, locator: null, interview: null, search: null, sourceId: null },
    source: { ...nothing, title: 'Restricted source', kind: 'other', interest: null, access: 'open' },
  }
}
