import { z } from 'zod'
import { CAPTURE_ENDS, CAPTURE_FLAGS } from './capture'
import { evidenceKept, sourceKept } from './event-kept'
import { id, moved, text } from './event-parts'
import { EVIDENCE_KINDS, RULINGS, STANCES, VISIBILITIES } from './evidence'

/** Facts of a source that were read off its page. */
const readOffPage = z.strictObject({ sourceId: id, version: z.number().int(), fields: z.array(z.string()) })
/** The hash of a body that was kept; null where there is none. */
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
/** A capture, and what it is of: one of the two. */
const capturedThing = { captureId: id, sourceId: id.nullable(), appearanceId: id.nullable() }

/** The events of evidence: what is cited, its sources, its points, and what was kept of its pages. See `EVENTS`. */
export const EVIDENCE_EVENTS = {
  'evidence.attached': {
    version: 2,
    payload: z.strictObject({
      ...moved,
      evidenceId: id,
      sourceId: id,
      stance: z.enum(STANCES),
      visibility: z.enum(VISIBILITIES),
      /** Null for restricted evidence, of which not even the kind is told. */
      kind: z.enum(EVIDENCE_KINDS).nullable(),
    }),
  },
  'evidence.edited': {
    version: 3,
    payload: z.strictObject({
      ...moved,
      evidenceId: id,
      version: z.number().int(),
      stance: z.enum(STANCES),
      visibility: z.enum(VISIBILITIES),
      fields: z.array(z.string()),
      before: evidenceKept.nullable(),
    }),
  },
  'evidence.removed': { version: 1, payload: z.strictObject({ ...moved, evidenceId: id, reason: text }) },
  'evidence.restored': { version: 1, payload: z.strictObject({ ...moved, evidenceId: id }) },
  'evidence.reader_named': { version: 1, payload: z.strictObject({ evidenceId: id, userId: id }) },
  'independence.ruled': {
    version: 1,
    payload: z.strictObject({
      ...moved,
      rulingId: id,
      evidenceId: id,
      otherId: id.nullable(),
      counts: z.enum(RULINGS),
      visibility: z.enum(VISIBILITIES),
      reason: id,
    }),
  },
  'independence.ruling_ended': {
    version: 1,
    payload: z.strictObject({
      ...moved,
      rulingId: id,
      evidenceId: id,
      otherId: id.nullable(),
      visibility: z.enum(VISIBILITIES),
    }),
  },
  'point.added': { version: 1, payload: z.strictObject({ pointId: id, words: id }) },
  'point.removed': { version: 1, payload: z.strictObject({ pointId: id, words: id }) },
  'point.restored': { version: 1, payload: z.strictObject({ pointId: id, words: id }) },
  'point.stance_set': {
    version: 1,
    payload: z.strictObject({
      evidenceId: id,
      pointId: id,
      stance: z.enum(STANCES).nullable(),
      visibility: z.enum(VISIBILITIES),
    }),
  },
  'source.edited': {
    version: 2,
    payload: z.strictObject({
      sourceId: id,
      version: z.number().int(),
      fields: z.array(z.string()),
      before: sourceKept,
    }),
  },
  'source.filled': { version: 1, payload: readOffPage },
  'source.confirmed': { version: 1, payload: readOffPage },
  'claim.source_changed': {
    version: 1,
    payload: z.strictObject({ ...moved, sourceId: id, version: z.number().int() }),
  },
  'capture.made_by_hand': {
    version: 1,
    payload: z.strictObject({
      captureId: id,
      sourceId: id.nullable(),
      appearanceId: id.nullable(),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
    }),
  },
  'source.captured': {
    version: 1,
    payload: z.strictObject({ captureId: id, sourceId: id, state: z.enum(CAPTURE_ENDS), sha256 }),
  },
  'appearance.captured': {
    version: 1,
    payload: z.strictObject({ captureId: id, appearanceId: id, state: z.enum(CAPTURE_ENDS), sha256 }),
  },
  'capture.asked': { version: 1, payload: z.strictObject(capturedThing) },
  'capture.flag_settled': {
    version: 1,
    payload: z.strictObject({ ...capturedThing, kind: z.enum(CAPTURE_FLAGS) }),
  },
  'capture.acknowledged': { version: 1, payload: z.strictObject({ ...capturedThing, reason: id }) },
} as const
