import { z } from 'zod'
import { QUOTES_AFTER } from './anchoring/anchoring'
import { COVERAGES, GROUNDS } from './article'
import type { Json } from './canonical-json'
import { DECLINE_REASONS } from './claim'
import { CORRECTION_KINDS } from './correction'
import { wordingKept } from './event-kept'
import { EVIDENCE_EVENTS } from './event-of-evidence'
import { id, moved, text } from './event-parts'
import { suggesterKept } from './extraction/suggester'
import { ROLES } from './permissions'

/** A claim that is merged into another, and the places it brings. */
const placesOf = z.strictObject({ mergedId: id, appearanceIds: z.array(id) })

/**
 * The only vocabulary of the history: type → schema version and payload. Payloads carry ids, stages and marks; whatever a person wrote stands
 * in `texts` and is referred to by the id of its row, so that it can be redacted while the chain still verifies.
 */
export const EVENTS = {
  'desk.created': { version: 1, payload: z.strictObject({ sample: z.boolean() }) },
  'person.invited': { version: 1, payload: z.strictObject({ invitationId: id, role: z.enum(ROLES) }) },
  'person.joined': { version: 1, payload: z.strictObject({ userId: id, role: z.enum(ROLES) }) },
  'person.role_changed': {
    version: 1,
    payload: z.strictObject({ userId: id, from: z.enum(ROLES), to: z.enum(ROLES) }),
  },
  'session.revoked': { version: 1, payload: z.strictObject({ userId: id, sessions: z.number().int() }) },
  'article.imported': {
    version: 2,
    payload: z.strictObject({
      versionId: id,
      digest: z.string(),
      sentences: z.number().int(),
      suggester: suggesterKept.nullable(),
    }),
  },
  'article.version_added': {
    version: 2,
    payload: z.strictObject({
      versionId: id,
      number: z.number().int(),
      digest: z.string(),
      sentences: z.number().int(),
      openSentences: z.number().int(),
      kept: z.number().int(),
      moved: z.number().int(),
      orphans: z.number().int(),
      suggester: suggesterKept.nullable(),
    }),
  },
  'article.page_published': {
    version: 1,
    payload: z.strictObject({
      versionId: id,
      ground: z.enum(GROUNDS).nullable(),
      openSentences: z.number().int(),
    }),
  },
  'article.page_taken_back': { version: 1, payload: z.strictObject({ versionId: id, reason: id }) },
  'coverage.decided': {
    version: 1,
    payload: z.strictObject({
      versionId: id,
      number: z.number().int(),
      from: z.enum(COVERAGES),
      to: z.enum(COVERAGES),
    }),
  },
  'sentences.assigned': {
    version: 1,
    payload: z.strictObject({
      versionId: id,
      numbers: z.array(z.number().int()),
      userId: id.nullable(),
      formerId: id.nullable(),
      self: z.boolean(),
    }),
  },
  'claim.suggested': { version: 1, payload: z.strictObject({ appearanceId: id }) },
  'claim.added': { version: 1, payload: z.strictObject({ appearanceId: id, statement: id }) },
  'claim.accepted': { version: 1, payload: z.strictObject({ ...moved, publicId: z.string(), reason: text }) },
  'claim.edited': {
    version: 2,
    payload: z.strictObject({
      ...moved,
      version: z.number().int(),
      statement: id,
      fields: z.array(z.string()),
      before: wordingKept.nullable(),
    }),
  },
  'claim.text_changed': {
    version: 1,
    payload: z.strictObject({ ...moved, anchoringId: id, number: z.number().int() }),
  },
  'claim.placed': {
    version: 2,
    payload: z.strictObject({
      anchoringId: id,
      appearanceId: id,
      number: z.number().int(),
      by: z.enum(['confirmed', 'placed']),
      quote: z.enum(QUOTES_AFTER),
      holds: z.boolean(),
    }),
  },
  'claim.replaced': { version: 1, payload: z.strictObject({ ...moved, number: z.number().int() }) },
  'claim.place_given_up': {
    version: 1,
    payload: z.strictObject({ anchoringId: id, number: z.number().int(), reason: id }),
  },
  'claim.taken': { version: 1, payload: z.strictObject(moved) },
  'claim.declined': {
    version: 1,
    payload: z.strictObject({
      ...moved,
      reason: z.enum(DECLINE_REASONS),
      duplicateOf: id.nullable(),
      note: text,
    }),
  },
  'claim.merged': { version: 1, payload: placesOf },
  'claim.unmerged': { version: 1, payload: placesOf },
  'claim.still_holds': {
    version: 1,
    payload: z.strictObject({ appearanceId: id, number: z.number().int().nullable(), holds: z.boolean() }),
  },
  'claim.declined_reopened': { version: 1, payload: z.strictObject({ ...moved, reason: text }) },
  'claim.suggested_again': { version: 1, payload: z.strictObject(moved) },
  ...EVIDENCE_EVENTS,
  'source_rule.waived': { version: 1, payload: z.strictObject({ waiverId: id, reason: id }) },
  'verdict.drafted': {
    version: 1,
    payload: z.strictObject({ ...moved, revisionId: id, number: z.number().int() }),
  },
  'review.requested': { version: 1, payload: z.strictObject({ ...moved, revisionId: id }) },
  'verdict.approved': {
    version: 1,
    payload: z.strictObject({ ...moved, reviewId: id, revisionId: id, approvedHash: z.string() }),
  },
  'verdict.returned': { version: 1, payload: z.strictObject({ ...moved, reviewId: id, revisionId: id }) },
  'verdict.published': {
    version: 1,
    payload: z.strictObject({
      ...moved,
      publicationId: id,
      revisionId: id,
      approvedHash: z.string(),
      correctionId: id.nullable(),
    }),
  },
  'verdict.published_unreviewed': {
    version: 1,
    payload: z.strictObject({
      ...moved,
      publicationId: id,
      revisionId: id,
      approvedHash: z.string(),
      reason: id,
    }),
  },
  'verdict.reopened': {
    version: 1,
    payload: z.strictObject({ ...moved, kind: z.enum(CORRECTION_KINDS), reason: id }),
  },
  'withdrawal.asked': { version: 1, payload: z.strictObject({ ...moved, withdrawalId: id, reason: id }) },
  'withdrawal.confirmed': { version: 1, payload: z.strictObject({ ...moved, withdrawalId: id }) },
  'withdrawal.declined': { version: 1, payload: z.strictObject({ ...moved, withdrawalId: id, reason: id }) },
  'claim.reinstated': { version: 1, payload: z.strictObject({ ...moved, withdrawalId: id, reason: text }) },
  'comment.posted': { version: 1, payload: z.strictObject({ commentId: id, threadId: id, body: id }) },
  'thread.resolved': { version: 1, payload: z.strictObject({ threadId: id }) },
  'thread.reopened': { version: 1, payload: z.strictObject({ threadId: id }) },
  'text.redacted': {
    version: 1,
    payload: z.strictObject({ textId: id, digest: z.string(), ground: z.string(), secondPerson: id }),
  },
} as const

export type EventType = keyof typeof EVENTS

/** What a change of evidence keeps since its third version. */
const KEPT_SINCE_3 = {
  translationLanguage: null,
  translation: null,
  translatedBy: null,
  circumstances: null,
}

/** A payload whose kept state has these fields too, where it kept one. */
function withBefore(payload: object, more: object): object {
  const kept = 'before' in payload ? payload.before : null
  return typeof kept === 'object' && kept !== null ? { ...payload, before: { ...more, ...kept } } : payload
}

/** Payloads of earlier versions as today's: what was not kept then is null. */
const UPCASTS: { readonly [T in EventType]?: (payload: object, version: number) => object } = {
  'claim.placed': (payload, version) => (version < 2 ? { ...payload, holds: false } : payload),
  'article.imported': (payload, version) => (version < 2 ? { ...payload, suggester: null } : payload),
  'article.version_added': (payload, version) => (version < 2 ? { ...payload, suggester: null } : payload),
  'claim.edited': (payload, version) => (version < 2 ? { ...payload, before: null } : payload),
  'evidence.attached': (payload, version) => (version < 2 ? { ...payload, kind: 'cited' } : payload),
  'evidence.edited': (payload, version) => {
    if (version < 2) return { ...payload, fields: [], before: null }
    return version < 3 ? withBefore(payload, KEPT_SINCE_3) : payload
  },
  'source.edited': (payload, version) => (version < 2 ? withBefore(payload, { access: null }) : payload),
}

/** The payload of a stored event in the shape of today's version; null for one nobody knows. */
export function readPayload<T extends EventType>(type: T, version: number, payload: Json) {
  const upcast = UPCASTS[type]
  const today = upcast && typeof payload === 'object' && payload !== null ? upcast(payload, version) : payload
  return EVENTS[type].payload.safeParse(today).data ?? null
}

/** An event before it is written: its type and payload belong together. */
export type NewEvent = {
  [T in EventType]: { readonly type: T; readonly payload: z.input<(typeof EVENTS)[T]['payload']> }
}[EventType]
