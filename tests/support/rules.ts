import fc from 'fast-check'
import { MODES } from '@/domain/article'
import { STAGES } from '@/domain/claim'
import { type Actor, ROLES, type Role } from '@/domain/permissions'
import type { Missing } from '@/domain/refusal'
import { type ClaimCommand, type ClaimState, TRANSITIONS } from '@/domain/workflow'

/** Every command the workflow knows. */
export const COMMANDS = Object.keys(TRANSITIONS) as ClaimCommand[]

/** Somebody with a role; with the second check only where it is named. */
export function actorAs(role: Role, more: Partial<Actor> = {}): Actor {
  return { id: role, name: `The ${role}`, role, secondCheck: false, ...more }
}

/** One of each kind of person that the rules tell apart. */
export const EVERYBODY: readonly Actor[] = ROLES.flatMap((role) => [
  actorAs(role),
  actorAs(role, { id: `${role} with the second check`, secondCheck: true }),
])

const LACKING: readonly Missing[] = [
  { code: 'rating_missing', field: 'ratingId', sentence: 'Choose a rating.' },
]

/** A claim on which nothing has been done yet, except for what is named. */
export function claimState(more: Partial<ClaimState> = {}): ClaimState {
  return {
    stage: 'suggested',
    mode: 'published_elsewhere',
    standing: false,
    hasRevision: false,
    ratingId: null,
    publishedBefore: false,
    partAuthors: [],
    withdrawalAskedBy: null,
    arrival: null,
    missingForReview: [],
    missingForApproval: [],
    ...more,
  }
}

/** Any state the rules may be asked about, also such as the database would never hold. */
export function anyClaimState(): fc.Arbitrary<ClaimState> {
  const ids = [...EVERYBODY.map(({ id }) => id), 'somebody else']
  const missing = fc.constantFrom<readonly Missing[]>([], LACKING)
  return fc.record({
    stage: fc.constantFrom(...STAGES),
    mode: fc.constantFrom(...MODES),
    standing: fc.boolean(),
    hasRevision: fc.boolean(),
    ratingId: fc.constantFrom(null, 'mostly_true', 'unverifiable'),
    publishedBefore: fc.boolean(),
    partAuthors: fc.subarray(ids),
    withdrawalAskedBy: fc.option(fc.constantFrom(...ids)),
    arrival: fc.option(
      fc.record({
        from: fc.constantFrom(...STAGES),
        by: fc.option(fc.constantFrom(...ids)),
        quiet: fc.boolean(),
      }),
    ),
    missingForReview: missing,
    missingForApproval: missing,
  })
}

/** The ratings a rule tells apart: whatever asks for sources, and the one the emergency rule is for. */
export const RATINGS_TOLD_APART = ['mostly_true', 'unverifiable'] as const

/**
 * Every state as one person meets it: they wrote part of the verdict (and decided the suggestion) or not, they, another or nobody asked for a
 * withdrawal, and a verdict was published once or never.
 */
export function everyClaimState(who: string): ClaimState[] {
  const both = [false, true]
  const told = [
    { standing: false, publishedBefore: false },
    { standing: false, publishedBefore: true },
    { standing: true, publishedBefore: true },
  ]
  const states: ClaimState[] = []
  for (const stage of STAGES)
    for (const mode of MODES)
      for (const published of told)
        for (const wrote of both)
          for (const withdrawalAskedBy of [null, who, 'somebody else'])
            for (const lacking of both)
              for (const ratingId of RATINGS_TOLD_APART)
                states.push({
                  ...{ stage, mode, withdrawalAskedBy, hasRevision: true, ratingId, ...published },
                  partAuthors: wrote ? [who] : [],
                  arrival: wrote ? { from: 'suggested', by: who, quiet: !lacking } : null,
                  missingForReview: lacking ? LACKING : [],
                  missingForApproval: lacking ? LACKING : [],
                })
  return states
}
