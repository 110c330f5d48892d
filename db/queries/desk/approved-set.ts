import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { claimants, claims } from '@/db/schema'
import { type ApprovedEvidence, type ApprovedSet, approvalText } from '@/domain/approval'
import { sourceRule } from '@/domain/requirements'
import {
  findLatestRevision,
  findSourceFacts,
  type LatestRevision,
  type ListedEvidence,
} from './verdict-facts'

/**
 * Everything an approval of this claim would be bound to now, and its hash (lower-case hex SHA-256); null without a draft. `ruleFor` says
 * how the source rule is met for one approver, counting only what that person has seen.
 */
export async function findApprovedSet(db: Database | Transaction, claimId: string) {
  const [row] = await db
    .select({ claim: claims, claimant: claimants })
    .from(claims)
    .leftJoin(claimants, eq(claimants.id, claims.claimantId))
    .where(eq(claims.id, claimId))
  const revision = await findLatestRevision(db, claimId)
  if (!row || !revision) return null
  const { rows, counted, rulings, waiver } = await findSourceFacts(db, claimId)
  const set: ApprovedSet = {
    claimId,
    statement: row.claim.statement,
    language: row.claim.language,
    attribution: row.claim.attribution,
    claimant: row.claimant && { name: row.claimant.name, kind: row.claimant.kind },
    kind: row.claim.kind,
    claimMadeOn: row.claim.claimMadeOn,
    revision: revisionOf(revision),
    sourceRule: sourceRule(revision.ratingId, counted, waiver !== null),
    evidence: rows.map(pieceOf),
    rulings: rulings.map(({ id, evidenceId, otherId, counts, reasonId }) => ({
      ...{ id, evidenceId, otherId, counts, reasonId },
    })),
  }
  const hash = createHash('sha256').update(approvalText(set)).digest('hex')
  const ruleFor = (approverId: string) => sourceRule(revision.ratingId, counted, waiver !== null, approverId)
  return { set, hash, revision, rows, waiver, ruleFor, claim: row.claim, claimant: row.claimant }
}

function pieceOf({ evidence: e, source: s, interview, search }: ListedEvidence): ApprovedEvidence {
  const { id, kind, visibility, stance, quote, quoteLanguage, note, locator, decisivePrimary } = e
  const { title, address, publisher, author, publishedOn, owner, interest, access } = s
  return {
    ...{ id, kind, visibility, stance, quote, quoteLanguage, note, locator, decisivePrimary },
    translation: translationOf(e),
    interview: interview && {
      role: interview.personRole,
      heldOn: interview.heldOn,
      channel: interview.channel,
      terms: interview.terms,
    },
    search: search && { words: search.words, on: search.searchedOn },
    sourceId: s.id,
    source: { title, address, publisher, author, publishedOn, owner, kind: s.kind, interest, access },
  }
}

function translationOf({ translation, translationLanguage, translatedBy }: ListedEvidence['evidence']) {
  if (translation === null || translationLanguage === null || translatedBy === null) return null
  return { text: translation, language: translationLanguage, by: translatedBy }
}

function revisionOf(r: LatestRevision): ApprovedSet['revision'] {
  const {
    number,
    scaleVersion,
    ratingId,
    conclusion,
    reasoning,
    known,
    unknown,
    confidence,
    confidenceReason,
  } = r
  return {
    number,
    scaleVersion,
    ratingId,
    conclusion,
    reasoning,
    known,
    unknown,
    confidence,
    confidenceReason,
    qualifiers: r.qualifiers,
  }
}
