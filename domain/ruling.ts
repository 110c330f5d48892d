import { z } from 'zod'
import { RULINGS, type Ruling } from './evidence'
import { independentGroups, isOneSource } from './independence'
import { type Refusal, refuse } from './refusal'
import type { CountedEvidence } from './requirements'
import { textField } from './text-field'

/** A ruling that stands: how a piece of evidence counts, and together with which other. */
export type StandingRuling = {
  readonly evidenceId: string
  readonly otherId: string | null
  readonly counts: Ruling
}

/** How a ruling counts, as the desk chooses it. */
export const RULING_WORDS: Readonly<Record<Ruling, string>> = {
  apart: 'It counts apart from all others',
  together: 'It counts together with another piece',
}

/** Overruling what was computed of a piece's independence, with why. */
export const ruleIndependenceInput = z
  .strictObject({
    evidenceId: z.uuid(),
    counts: z.enum(RULINGS, { error: 'Say how it counts.' }),
    otherId: z
      .union([z.literal(''), z.uuid()])
      .optional()
      .transform((id) => id || null),
    reason: textField('The reason', 500),
  })
  .superRefine(({ counts, evidenceId, otherId }, context) => {
    const says = (message: string) => context.addIssue({ code: 'custom', path: ['otherId'], message })
    if (counts === 'together' && otherId === null) says('Choose the piece it counts together with.')
    if (counts === 'together' && otherId === evidenceId) says('Choose another piece than this one.')
  })
  .transform((input) => ({ ...input, otherId: input.counts === 'apart' ? null : input.otherId }))
export type RuleIndependenceInput = z.output<typeof ruleIndependenceInput>

/** Ending a ruling: what was computed holds again. */
export const endRulingInput = z.strictObject({ rulingId: z.uuid() })
export type EndRulingInput = z.output<typeof endRulingInput>

/**
 * Why a ruling cannot be made, or null: it contradicts one that stands, or rules what holds already. `pieces` and `standing` are what the
 * person may see.
 */
export function refuseRuling(
  next: StandingRuling,
  standing: readonly StandingRuling[],
  pieces: readonly CountedEvidence[],
): Refusal | null {
  const piece = pieces.find(({ evidenceId }) => evidenceId === next.evidenceId)
  const other = pieces.find(({ evidenceId }) => evidenceId === next.otherId)
  if (!piece || (next.counts === 'together' && !other)) return refuse('not_found')
  if (piece.stance === 'context' || other?.stance === 'context')
    return refuse('invalid', {
      sentence: 'What gives context does not count, so there is nothing to rule on.',
    })
  const groups = independentGroups(pieces.filter(({ stance }) => stance !== 'context'))
  const group = groups.find((ids) => ids.includes(piece.sourceId)) ?? []
  const about = (ids: readonly (string | null)[], one: CountedEvidence) =>
    pieces.some(({ evidenceId, ...rest }) => ids.includes(evidenceId) && isOneSource(rest, one))
  if (other) {
    if (group.includes(other.sourceId))
      return refuse('unchanged', { sentence: 'Nothing was saved: the two count together already.' })
    const against = standing.some(
      ({ counts, evidenceId }) =>
        counts === 'apart' && (about([evidenceId], piece) || about([evidenceId], other)),
    )
    return against ? refuse('ruled_otherwise') : null
  }
  const alone = pieces.every((one) => !group.includes(one.sourceId) || isOneSource(one, piece))
  if (alone) return refuse('unchanged', { sentence: 'Nothing was saved: its source counts apart already.' })
  const against = standing.some(
    ({ counts, evidenceId, otherId }) => counts === 'together' && about([evidenceId, otherId], piece),
  )
  return against ? refuse('ruled_otherwise') : null
}
