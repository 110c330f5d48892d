import type { z } from 'zod'
import { assignedWords } from './assignment'
import type { Json } from './canonical-json'
import { STAGES, type Stage } from './claim'
import { EVENTS, type EventType, readPayload } from './event'
import { type EventText, evidenceBefore, sourceBefore, wordingBefore } from './event-before'
import {
  byModel,
  CAPTURE_END_PHRASES,
  CORRECTION_PHRASES,
  COVERAGE_PHRASES,
  DECLINE_PHRASES,
  FIELD_PHRASES,
  GROUND_PHRASES,
  KIND_PHRASES,
  listed,
  POINT_PHRASES,
  places,
  ROLE_PHRASES,
  rulingPhrase,
  SOURCE_PHRASES,
  STANCE_PHRASES,
  stillOpen,
} from './event-phrases'
import { type Stance, VISIBILITY_WORDS, type Visibility } from './evidence'

/** An event as it was read back: its payload is believed only after its schema. */
export type StoredEvent = { readonly type: string; readonly schemaVersion: number; readonly payload: Json }

/** An event as words: what the actor did (it stands after their name), the stages it led from and to, and what they wrote. */
export type EventWords = {
  readonly did: string
  readonly moved: { readonly from: Stage; readonly to: Stage } | null
  readonly texts: readonly EventText[]
}

type NameOf = (userId: string) => string
type Payload<T extends EventType> = z.output<(typeof EVENTS)[T]['payload']>
type Told = string | { readonly did: string; readonly texts: readonly (EventText | null)[] }
type Words = { readonly [T in EventType]: (payload: Payload<T>, nameOf: NameOf) => Told }

const text = (label: string, id: string | null): EventText | null => (id === null ? null : { label, id })
const cited = (p: { stance: Stance; visibility: Visibility }) =>
  p.visibility === 'restricted'
    ? 'restricted evidence'
    : `${VISIBILITY_WORDS[p.visibility].word.toLowerCase()} evidence ${STANCE_PHRASES[p.stance]}`

const WORDS: Words = {
  'desk.created': (p) => (p.sample ? 'opened this desk as a sample' : 'opened this desk'),
  'person.invited': (p) => `made an invitation for ${ROLE_PHRASES[p.role]}`,
  'person.joined': (p) => `joined as ${ROLE_PHRASES[p.role]}`,
  'person.role_changed': (p, nameOf) =>
    `made ${nameOf(p.userId)} ${ROLE_PHRASES[p.to]} (before: ${ROLE_PHRASES[p.from]})`,
  'session.revoked': (p, nameOf) =>
    `signed ${nameOf(p.userId)} out at ${p.sessions === 1 ? 'one place' : `${p.sessions} places`}`,
  'article.imported': (p) =>
    `imported an article of ${p.sentences === 1 ? 'one sentence' : `${p.sentences} sentences`}${byModel(p)}`,
  'article.version_added': (p) =>
    `added version ${p.number} of the article: ${p.kept} places kept, ${p.moved} to confirm, ${p.orphans} not found again${stillOpen(p.openSentences)}${byModel(p)}`,
  'article.page_published': (p) => {
    const extent = p.ground
      ? `the full text, on the ground of ${GROUND_PHRASES[p.ground]}`
      : 'quotations only'
    return `published the article’s page with ${extent}${stillOpen(p.openSentences)}`
  },
  'article.page_taken_back': (p) => ({
    did: 'took the article’s page back from readers',
    texts: [text('Because', p.reason)],
  }),
  'coverage.decided': (p) => `marked sentence ${p.number} as ${COVERAGE_PHRASES[p.to]}`,
  'sentences.assigned': assignedWords,
  'claim.suggested': () => 'brought in a suggested claim with the article',
  'claim.added': (p) => ({ did: 'added the claim', texts: [text('As', p.statement)] }),
  'claim.accepted': (p) => ({ did: 'accepted the claim', texts: [text('Because', p.reason)] }),
  'claim.edited': (p, nameOf) => ({
    did: `changed ${listed(p.fields.map((field) => FIELD_PHRASES[field] ?? field))}`,
    texts: wordingBefore(p, nameOf),
  }),
  'claim.text_changed': (p) => `changed the claim’s words in the article with its version ${p.number}`,
  'claim.placed': (p) => {
    const changed = p.quote === 'changed'
    const where = `in version ${p.number} of the article`
    const holds = p.holds && changed ? ', and that its published verdict still holds there' : ''
    if (p.by === 'placed') return `placed the claim anew ${where}${holds.replace('and that', 'where')}`
    return `confirmed the claim’s place ${where}${changed ? ', where its words have changed' : ''}${holds}`
  },
  'claim.replaced': (p) => `left the suggestion behind: version ${p.number} of the article has its own there`,
  'claim.place_given_up': (p) => ({
    did: `found that the claim no longer stands in version ${p.number} of the article`,
    texts: [text('Because', p.reason)],
  }),
  'claim.taken': () => 'took the claim to check it',
  'claim.declined': (p) => ({
    did: `declined the claim: ${DECLINE_PHRASES[p.reason]}`,
    texts: [text('Note', p.note)],
  }),
  'claim.merged': (p) => `merged a claim that repeats it into the claim${places(p.appearanceIds, 'with')}`,
  'claim.unmerged': (p) =>
    `opened a claim again that had been merged into this one${places(p.appearanceIds, 'which lost')}`,
  'claim.still_holds': (p) => {
    const where =
      p.number === null
        ? 'a place of the claim'
        : `a place of the claim in version ${p.number} of the article`
    return p.holds
      ? `found that the published verdict still holds at ${where}`
      : `took back that the published verdict still holds at ${where}`
  },
  'claim.declined_reopened': (p) => ({
    did: 'opened the declined claim again',
    texts: [text('Because', p.reason)],
  }),
  'claim.suggested_again': (p) =>
    `took back that the claim was ${p.from === 'declined' ? 'declined' : 'accepted'}: it is a suggestion again`,
  'evidence.attached': (p) =>
    `attached ${p.kind === null || p.kind === 'cited' ? '' : `${KIND_PHRASES[p.kind]} as `}${cited(p)}`,
  'evidence.edited': (p) => ({
    did: `changed a piece of evidence: now ${cited(p)}`,
    texts: evidenceBefore(p, cited),
  }),
  'evidence.removed': (p) => ({ did: 'removed a piece of evidence', texts: [text('Because', p.reason)] }),
  'evidence.restored': () => 'put a removed piece of evidence back',
  'evidence.reader_named': (p, nameOf) => `let ${nameOf(p.userId)} see a restricted piece of evidence`,
  'independence.ruled': (p) => ({ did: rulingPhrase(p), texts: [text('Because', p.reason)] }),
  'independence.ruling_ended': (p) =>
    `ended a ruling on the independence of ${p.visibility === 'restricted' ? 'restricted evidence' : 'a piece of evidence'}`,
  'point.added': (p) => ({ did: 'added a point to the claim', texts: [text('Point', p.words)] }),
  'point.removed': (p) => ({ did: 'took a point off the claim', texts: [text('Point', p.words)] }),
  'point.restored': (p) => ({ did: 'put a point of the claim back', texts: [text('Point', p.words)] }),
  'point.stance_set': (p) => {
    if (p.visibility === 'restricted') return 'said what restricted evidence shows on a point of the claim'
    if (p.stance === null) return 'took back what a piece of evidence shows on a point of the claim'
    return `said of a piece of evidence that it ${POINT_PHRASES[p.stance]}`
  },
  'source.edited': (p) => ({
    did: `corrected ${listed(p.fields.map((field) => SOURCE_PHRASES[field] ?? field))} of a source`,
    texts: sourceBefore(p),
  }),
  'source.filled': (p) =>
    `filled ${listed(p.fields.map((field) => SOURCE_PHRASES[field] ?? field))} of a source from its page`,
  'source.confirmed': (p) =>
    `confirmed ${listed(p.fields.map((field) => SOURCE_PHRASES[field] ?? field))} of a source as read off its page`,
  'claim.source_changed': () => 'corrected the record of a source that the claim cites',
  'capture.made_by_hand': (p) =>
    p.appearanceId === null
      ? 'kept a copy of a source, made by hand'
      : 'kept a copy of a place of the claim, made by hand',
  'source.captured': (p) => `${CAPTURE_END_PHRASES[p.state]} the page of a source`,
  'appearance.captured': (p) => `${CAPTURE_END_PHRASES[p.state]} the page where the claim appears`,
  'capture.asked': () => 'asked for a page to be captured again',
  'capture.flag_settled': (p) =>
    p.kind === 'gone'
      ? 'settled that a page is no longer there'
      : 'settled that a page says something else now',
  'capture.acknowledged': (p) => ({
    did: 'acknowledged that a page could not be captured whole',
    texts: [text('Because', p.reason)],
  }),
  'source_rule.waived': (p) => ({
    did: 'waived the rule of two sources',
    texts: [text('Because', p.reason)],
  }),
  'verdict.drafted': (p) => `saved revision ${p.number} of the verdict`,
  'review.requested': () => 'sent the verdict for review',
  'verdict.approved': () => 'approved the verdict',
  'verdict.returned': () => 'returned the verdict to its writers',
  'verdict.published': (p) => (p.correctionId ? 'published the changed verdict' : 'published the verdict'),
  'verdict.published_unreviewed': (p) => ({
    did: 'published “Unverifiable” by the emergency rule, with no second person',
    texts: [text('Because', p.reason)],
  }),
  'verdict.reopened': (p) => ({
    did: `reopened the published verdict ${CORRECTION_PHRASES[p.kind]}`,
    texts: [text('Because', p.reason)],
  }),
  'withdrawal.asked': (p) => ({
    did: 'asked for the verdict to be withdrawn',
    texts: [text('Notice to readers', p.reason)],
  }),
  'withdrawal.confirmed': () => 'confirmed the withdrawal, as the second person',
  'withdrawal.declined': (p) => ({
    did: 'ended the asking for a withdrawal: the verdict stands',
    texts: [text('Because', p.reason)],
  }),
  'claim.reinstated': (p) => ({
    did: 'took the withdrawn claim up again',
    texts: [text('Because', p.reason)],
  }),
  'comment.posted': (p) => ({
    did: p.commentId === p.threadId ? 'opened a thread' : 'replied in a thread',
    texts: [text('Comment', p.body)],
  }),
  'thread.resolved': () => 'resolved a thread',
  'thread.reopened': () => 'opened a resolved thread again',
  'text.redacted': (p, nameOf) =>
    `emptied a text for good, with ${nameOf(p.secondPerson)} as the second person. Ground: ${p.ground}`,
}

/**
 * An event of the history as words; `nameOf` gives the name of a person by id. An event this version of the desk does not know, or
 * whose payload is not what it should be, is said to be one rather than left out.
 */
export function eventWords(event: StoredEvent, nameOf: NameOf): EventWords {
  const payload = payloadOf(event)
  if (payload === null)
    return {
      did: `did something this version of the desk has no words for (${event.type})`,
      moved: null,
      texts: [],
    }
  // The payload was parsed by the schema of this very type.
  const tell = WORDS[event.type as EventType] as (payload: object, nameOf: NameOf) => Told
  const told = tell(payload, nameOf)
  const { did, texts } = typeof told === 'string' ? { did: told, texts: [] } : told
  return { did, moved: movedIn(payload), texts: texts.filter((one) => one !== null) }
}

/** Ids of the claimants an event speaks of. */
export function claimantsIn(event: StoredEvent): string[] {
  const payload = payloadOf(event) ?? {}
  if (!('before' in payload) || typeof payload.before !== 'object' || payload.before === null) return []
  const { before } = payload
  return 'claimantId' in before && typeof before.claimantId === 'string' ? [before.claimantId] : []
}

/** Ids of the people an event speaks of beside its actor. */
export function peopleIn(event: StoredEvent): string[] {
  const payload = payloadOf(event) ?? {}
  return [
    ...('userId' in payload && typeof payload.userId === 'string' ? [payload.userId] : []),
    ...('formerId' in payload && typeof payload.formerId === 'string' ? [payload.formerId] : []),
    ...('secondPerson' in payload && typeof payload.secondPerson === 'string' ? [payload.secondPerson] : []),
  ]
}

function payloadOf({ type, schemaVersion, payload }: StoredEvent): object | null {
  if (!isEventType(type)) return null
  return readPayload(type, schemaVersion, payload)
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENTS, type)
}

function movedIn(payload: object): EventWords['moved'] {
  const stage = (name: unknown) => STAGES.find((known) => known === name)
  const from = 'from' in payload ? stage(payload.from) : undefined
  const to = 'to' in payload ? stage(payload.to) : undefined
  return from && to && from !== to ? { from, to } : null
}
