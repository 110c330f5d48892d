import type { Attribution, ClaimKind } from '../claim'

export type WorthLevel = 'high' | 'normal' | 'low'

/** The number that is kept of a claim whose worth the rules cannot tell. */
export const WORTH_UNKNOWN = -1

/** The level to read of a number from 0 to 1; null of one that tells nothing. */
export function worthLevel(score: number): WorthLevel | null {
  if (score < 0) return null
  return score >= 0.7 ? 'high' : score >= 0.4 ? 'normal' : 'low'
}

/** How much a claim is worth checking: a level to read, its reasons in words, and a number from 0 to 1 to sort by. */
export interface Worth {
  readonly level: WorthLevel | null
  readonly score: number
  readonly reasons: readonly string[]
  /** Those of the reasons that speak for checking it. */
  readonly speakFor: readonly string[]
}

/** What a statement holds, how much that speaks for checking it or against, and why in words; null where it is too weak a sign to name. */
type Sign = readonly [pattern: RegExp, weight: number, reason: string | null]

const SIGNS: readonly Sign[] = [
  [
    /[$€£¥]\s?\p{N}|\p{N}[\p{N}.,]*\s?(?:%|percent|per cent|million|billion|trillion|thousand)/iu,
    0.9,
    'It gives a figure.',
  ],
  [
    /\p{N}|\b(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousands?|millions?|billions?|dozens?)\b/iu,
    1.05,
    'It holds a number.',
  ],
  [/\b(?:19|20)\d\d\b|\b(?:years?|months?|decades?) ago\b|\blast (?:year|month|week)\b/iu, -0.25, null],
  [
    /\b(?:most|least|more|less|fewer|highest|lowest|largest|biggest|smallest|best|worst|first|only|never|ever|record|doubled?|tripled?|half|twice|than)\b/iu,
    0.45,
    'It compares.',
  ],
  [
    /\b(?:rose|fell|grew|increas\w+|decreas\w+|dropped|cuts?|lost|losing|gained|jumped|declin\w+|risen|fallen|grown|shrank|raised?|lowered|reduc\w+)\b/iu,
    0.55,
    'It tells of a rise or a fall.',
  ],
  [
    /\b(?:caus\w+|led to|because|due to|result\w* in|prompt\w*|trigger\w*|kill\w*|creat\w+|destroy\w*)\b/iu,
    0.3,
    'It names a cause or an effect.',
  ],
  [
    /\b(?:jobs?|tax(?:es)?|wages?|debt|deficit|budget|trade|crime|murders?|deaths?|died|war|troops|immigra\w+|border|health ?care|insurance|vaccin\w+|energy|climate|unemployment|economy|companies|workers|vot\w+|laws?|court|police|drugs?|school\w*|prices?|exports?|imports?|weapons?|nuclear)\b/iu,
    0.9,
    'It is about something that touches many people.',
  ],
  [/\b(?:has|have|had|was|were|did|been)\b/iu, 0.2, null],
  [/\b\w{3,}ed\b/iu, 0.55, 'It tells what happened.'],
  [
    /\b(?:said|says|voted|supported|opposed|promised|signed|called for|wants?|proposed|admitted|denied)\b/iu,
    0.4,
    'It tells what somebody said or did.',
  ],
  [/\b(?:every|all|nobody|no one|none|everyone|always|any)\b/iu, 0.2, null],
  [/\b(?:he|she|they|their|his|her)\b/iu, 0.25, null],
  [/\b(?:not|never|no)\b|n['’]t\b/iu, 0.2, null],
  [/\b(?:we|our|us)\b/iu, -0.35, null],
  [/\b(?:I|I['’]m|I['’]ve|me|my)\b/u, -0.6, 'Somebody speaks of themselves.'],
  [/\b(?:you|your)\b/iu, -0.1, null],
  [/\?\s*$/u, -0.95, 'It is a question.'],
  [
    /\b(?:I|we) (?:think|believe|feel|hope|want|love|like|know|guess|promise|need|have to)\b/iu,
    -0.5,
    'It is what the speaker thinks or wants.',
  ],
  [
    /\b(?:will|going to|would|should|must|let's|let us|could|may|might|can)\b/iu,
    -0.5,
    'It is about what may come or ought to be.',
  ],
  [
    /\b(?:thank|thanks|welcome|good evening|please|applause|congratulations|ladies and gentlemen|god bless|hello|sorry)\b/iu,
    -0.9,
    'It is a courtesy.',
  ],
  [/^(?:well|okay|ok|yes|no|so|right|look|now|and|but)\b[,.]?/iu, -0.25, null],
  [
    /\b(?:beautiful|wonderful|great|incredible|amazing|terrible|nice|fantastic|tremendous)\b/iu,
    -0.3,
    'It is a matter of taste.',
  ],
]
const BIAS = -0.75
const LONG = 30
const SHORT = 6

/**
 * How much a statement is worth checking: a logistic function of signs that the literature agrees on (figures, comparisons, changes,
 * public matters; ClaimBuster, Hassan and others 2017). The weights are those of a logistic regression on the training files of
 * CheckThat! 2019 task 1, rounded; its test files had no part in them. An unnamed claimant speaks for checking, an opinion against.
 */
export function worthOf(
  statement: string,
  claim?: { readonly attribution: Attribution; readonly kind: ClaimKind },
): Worth {
  const words = statement.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const met = SIGNS.filter(([pattern]) => pattern.test(statement))
  const reasons = met.flatMap(([, , reason]) => (reason === null ? [] : [reason]))
  const speakFor = met.flatMap(([, weight, reason]) => (reason === null || weight < 0 ? [] : [reason]))
  let sum = BIAS + met.reduce((all, [, weight]) => all + weight, 0) + (0.6 * Math.min(words, LONG)) / LONG
  if (words < SHORT) {
    sum -= 0.4
    reasons.push('It is short.')
  }
  if (claim?.attribution === 'unnamed') {
    sum += 0.4
    reasons.push('Nobody is named for it.')
    speakFor.push('Nobody is named for it.')
  }
  if (claim?.kind === 'evaluation' || claim?.kind === 'attribution') {
    sum -= 0.4
    reasons.push('It is a judgement.')
  }
  const score = 1 / (1 + Math.exp(-sum))
  return {
    level: worthLevel(score),
    score: Math.round(score * 10_000) / 10_000,
    reasons,
    speakFor,
  }
}

/** What a claim's worth is told from. */
type Told = { statement: string; language: string; attribution: Attribution; kind: ClaimKind }

/** A claim's worth where the rules can tell it: they look at English words. */
export function worthOfClaim({ statement, language, ...claim }: Told): Worth | null {
  return /^en\b/i.test(language) ? worthOf(statement, claim) : null
}

/** The number that is kept of a claim, to sort by. */
export const worthKept = (claim: Told): number => worthOfClaim(claim)?.score ?? WORTH_UNKNOWN

/** What is kept as the reason for checking a suggestion when nobody says another: what its words say for it, or null. */
export function usualReason(claim: Told): string | null {
  return worthOfClaim(claim)?.speakFor.slice(0, 3).join(' ') || null
}
