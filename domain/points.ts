import { z } from 'zod'
import { POINT_MAX, STANCES } from './evidence'
import { lineField } from './text-field'

/** Most points a claim has at a time; what asserts more is several claims. */
export const POINTS_MAX = 12

/** The point that every claim of a named claimant begins with, before anything is said on it: whether they said it. */
export const SAID_IT = 'said_it'

/** Its words as they are kept; on the page the claimant is named. */
export const SAID_IT_WORDS = 'Whether the claimant said it'

/** Adding a point to a claim, after those it has. */
export const addPointInput = z.strictObject({ claimId: z.uuid(), words: lineField('The point', POINT_MAX) })
export type AddPointInput = z.output<typeof addPointInput>

/** Taking a point off its claim, or putting it back. */
export const pointInput = z.strictObject({ pointId: z.uuid() })
export type PointInput = z.output<typeof pointInput>

/** What a piece of evidence shows on a point; nothing (null) takes back what was said. */
export const setPointStanceInput = z.strictObject({
  evidenceId: z.uuid(),
  pointId: z.union([z.literal(SAID_IT), z.uuid()]),
  stance: z
    .union([z.literal(''), z.enum(STANCES)], { error: 'Say what the source shows.' })
    .transform((stance) => stance || null),
})
export type SetPointStanceInput = z.output<typeof setPointStanceInput>
