import { type CaptureWord, missingCaptures } from './capture'
import type { EvidenceKind, Terms } from './evidence'
import { independentGroups, type SourceOrigin } from './independence'
import { isRatingId, needsSources } from './rating'
import type { Missing } from './refusal'

/** A piece of evidence as the source rule sees it. `seenBy` names who may see a restricted one; `terms` are those of an interview. */
export type CountedEvidence = SourceOrigin & {
  readonly evidenceId: string
  readonly kind: EvidenceKind
  readonly terms: Terms | null
  readonly stance: 'supports' | 'refutes' | 'partly' | 'context'
  readonly visibility: 'public' | 'internal' | 'restricted'
  readonly decisivePrimary: boolean
  readonly seenBy: readonly string[]
}

/** The verdict's current revision as the requirements see it; null fields are still empty. */
export type DraftedVerdict = {
  readonly ratingId: string | null
  readonly conclusion: string | null
  readonly reasoning: string | null
  readonly known: string | null
  readonly unknown: string | null
  readonly confidence: string | null
  readonly confidenceReason: string | null
}

/** How the source rule is met. */
export const SOURCE_RULES = ['not_needed', 'two_independent', 'decisive_primary', 'waived', 'unmet'] as const
export type SourceRule = (typeof SOURCE_RULES)[number]

/** How the source rule is met, as a sentence of the desk. */
export const SOURCE_RULE_WORDS: Readonly<Record<SourceRule, string>> = {
  not_needed: 'Not needed: this rating makes no statement about the facts.',
  two_independent: 'Met by independent sources.',
  decisive_primary: 'Met by one decisive primary source.',
  waived: 'Waived by an editor: one source. Readers are told so.',
  unmet: 'Not met yet.',
}

/** Whether the source rule is met, with how many groups of sources that do not depend on each other were found. */
export function independenceWords(rule: SourceRule, groups: number): string {
  const found = groups === 1 ? '1 independent group' : `${groups} independent groups`
  switch (rule) {
    case 'two_independent':
      return `${found}: enough.`
    case 'decisive_primary':
      return `${found}, with a decisive primary source: enough, if the approver agrees that it is one.`
    case 'waived':
      return `${found}: enough by an editor’s waiver. Readers are told “one source”.`
    case 'not_needed':
      return `${found}. This rating needs none.`
    case 'unmet':
      return `${found}: not enough. It takes two, or one decisive primary source, or an editor’s waiver with a reason.`
  }
}

/** Whether a person may see a piece: all but restricted ones, and of those the ones they are named for. */
export function mayBeSeenBy(
  piece: Pick<CountedEvidence, 'visibility' | 'seenBy'>,
  personId: string,
): boolean {
  return piece.visibility !== 'restricted' || piece.seenBy.includes(personId)
}

/**
 * Evidence that counts: it says something about the claim; it is no search that found nothing and was not said off the record; and a
 * restricted piece only for an approver who has seen it.
 */
export function countingEvidence(
  evidence: readonly CountedEvidence[],
  approverId: string | null,
): CountedEvidence[] {
  return evidence.filter(
    (e) =>
      e.stance !== 'context' &&
      e.kind !== 'search' &&
      e.terms !== 'off_record' &&
      (approverId === null || mayBeSeenBy(e, approverId)),
  )
}

/** How, if at all, the source rule is met (product.md): two independent sources, one decisive primary source, or an editor's waiver. */
export function sourceRule(
  ratingId: string | null,
  evidence: readonly CountedEvidence[],
  waived: boolean,
  approverId: string | null = null,
): SourceRule {
  if (ratingId !== null && isRatingId(ratingId) && !needsSources(ratingId)) return 'not_needed'
  const counting = countingEvidence(evidence, approverId)
  if (independentGroups(counting).length >= 2) return 'two_independent'
  if (counting.some((e) => e.decisivePrimary)) return 'decisive_primary'
  return waived && counting.length > 0 ? 'waived' : 'unmet'
}

/** What the verdict's text still lacks, each with the field that mends it. */
export function missingFromVerdict(verdict: DraftedVerdict | null): Missing[] {
  const list: Missing[] = []
  const need = (present: unknown, field: string, sentence: string) => {
    if (!present) list.push({ code: `${field}_missing`, field, sentence })
  }
  need(verdict?.ratingId, 'ratingId', 'Choose a rating.')
  need(verdict?.conclusion, 'conclusion', 'Write the conclusion: one sentence that stands alone.')
  need(verdict?.reasoning, 'reasoning', 'Write the reasoning.')
  need(verdict?.confidence, 'confidence', 'Say how confident you are.')
  need(verdict?.confidenceReason, 'confidenceReason', 'Say why you are that confident.')
  if (verdict?.ratingId === 'unverifiable') {
    need(verdict.known, 'known', 'Say what we know.')
    need(verdict.unknown, 'unknown', 'Say what we do not know.')
  }
  return list
}

/** What stands between a draft and its review: a whole verdict, the source rule, and a copy of every public source that has an address. */
export function missingForReview(
  verdict: DraftedVerdict | null,
  evidence: readonly CountedEvidence[],
  waived: boolean,
  captures: readonly CaptureWord[] = [],
): Missing[] {
  return [
    ...missingFromVerdict(verdict),
    ...missingSources(sourceRule(verdict?.ratingId ?? null, evidence, waived)),
    ...missingCaptures(captures),
  ]
}

/** What stands between a verdict in review and its approval by that person: the same, counting only what the approver has seen. */
export function missingForApproval(
  verdict: DraftedVerdict | null,
  evidence: readonly CountedEvidence[],
  waived: boolean,
  approverId: string,
): Missing[] {
  const rule = sourceRule(verdict?.ratingId ?? null, evidence, waived, approverId)
  return [...missingFromVerdict(verdict), ...missingSources(rule)]
}

function missingSources(rule: SourceRule): Missing[] {
  if (rule !== 'unmet') return []
  return [
    {
      code: 'sources_missing',
      field: 'evidence',
      sentence:
        'Two independent sources are needed, or one decisive primary source, or an editor’s waiver with a reason.',
    },
  ]
}
