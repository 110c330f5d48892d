import { describe, expect, it } from 'vitest'
import type { Json } from '@/domain/canonical-json'
import { EVENTS, type EventType } from '@/domain/event'
import { claimantsIn, eventWords, peopleIn } from '@/domain/event-words'
import { EVENT_KINDS } from '@/domain/history'

const id = '5b2ee5a1-1111-4000-8000-0000000000aa'
const text = '5b2ee5a1-2222-4000-8000-0000000000bb'
const hash = 'f'.repeat(64)
const names: Record<string, string> = { [id]: 'Nora Whitfield' }
const nameOf = (one: string) => names[one] ?? 'somebody'
const stays = { from: 'open', to: 'open' }
const cited = { evidenceId: id, stance: 'refutes', visibility: 'internal' }

/** For every type of event: a payload, and what stands after the actor's name. */
const TOLD = {
  'desk.created': [{ sample: true }, 'opened this desk as a sample'],
  'person.invited': [{ invitationId: id, role: 'editor' }, 'made an invitation for an editor'],
  'person.joined': [{ userId: id, role: 'reviewer' }, 'joined as a reviewer'],
  'person.role_changed': [
    { userId: id, from: 'reviewer', to: 'editor' },
    'made Nora Whitfield an editor (before: a reviewer)',
  ],
  'session.revoked': [{ userId: id, sessions: 2 }, 'signed Nora Whitfield out at 2 places'],
  'article.imported': [
    {
      ...{ versionId: id, digest: hash, sentences: 40 },
      suggester: { by: 'both', model: 'small-1', fault: 'failed' },
    },
    'imported an article of 40 sentences, with suggestions by the language model “small-1”',
  ],
  'article.version_added': [
    {
      ...{ versionId: id, number: 2, digest: hash, sentences: 40, openSentences: 3 },
      ...{ kept: 7, moved: 2, orphans: 1, suggester: null },
    },
    'added version 2 of the article: 7 places kept, 2 to confirm, 1 not found again, 3 sentences still open',
  ],
  'article.page_published': [
    { versionId: id, ground: null, openSentences: 1 },
    'published the article’s page with quotations only, one sentence still open',
  ],
  'article.page_taken_back': [{ versionId: id, reason: text }, 'took the article’s page back from readers'],
  'coverage.decided': [
    { versionId: id, number: 1, from: 'open', to: 'opinion' },
    'marked sentence 1 as opinion',
  ],
  'sentences.assigned': [
    { versionId: id, numbers: [3, 4, 5, 9], userId: id, formerId: id, self: false },
    'gave sentences 3 to 5 and 9 to Nora Whitfield (before: Nora Whitfield)',
  ],
  'claim.suggested': [{ appearanceId: id }, 'brought in a suggested claim with the article'],
  'claim.added': [{ appearanceId: id, statement: text }, 'added the claim'],
  'claim.accepted': [
    { from: 'suggested', to: 'open', publicId: 'abcdefghij', reason: text },
    'accepted the claim',
  ],
  'claim.edited': [
    {
      ...{ ...stays, version: 2, statement: text, fields: ['statement', 'claimantId', 'kind'] },
      before: { language: 'en', attribution: 'named', kind: 'causal', claimMadeOn: null, claimantId: id },
    },
    'changed the statement, the claimant and the kind',
  ],
  'claim.text_changed': [
    { from: 'approved', to: 'checking', anchoringId: id, number: 2 },
    'changed the claim’s words in the article with its version 2',
  ],
  'claim.placed': [
    { anchoringId: id, appearanceId: id, number: 2, by: 'confirmed', quote: 'changed', holds: true },
    'confirmed the claim’s place in version 2 of the article, where its words have changed, and that its published verdict still holds there',
  ],
  'claim.replaced': [
    { from: 'suggested', to: 'declined', number: 2 },
    'left the suggestion behind: version 2 of the article has its own there',
  ],
  'claim.place_given_up': [
    { anchoringId: id, number: 2, reason: text },
    'found that the claim no longer stands in version 2 of the article',
  ],
  'claim.taken': [{ from: 'open', to: 'checking' }, 'took the claim to check it'],
  'claim.declined': [
    { from: 'open', to: 'declined', reason: 'duplicate', duplicateOf: id, note: text },
    'declined the claim: it repeats another claim',
  ],
  'claim.merged': [
    { mergedId: id, appearanceIds: [id, id] },
    'merged a claim that repeats it into the claim, with 2 places',
  ],
  'claim.unmerged': [
    { mergedId: id, appearanceIds: [id] },
    'opened a claim again that had been merged into this one, which lost one place',
  ],
  'claim.still_holds': [
    { appearanceId: id, number: 2, holds: true },
    'found that the published verdict still holds at a place of the claim in version 2 of the article',
  ],
  'claim.declined_reopened': [
    { from: 'declined', to: 'open', reason: text },
    'opened the declined claim again',
  ],
  'claim.suggested_again': [
    { from: 'declined', to: 'suggested' },
    'took back that the claim was declined: it is a suggestion again',
  ],
  'evidence.attached': [
    { ...stays, ...cited, sourceId: id, kind: 'interview' },
    'attached an interview as internal evidence that refutes the claim',
  ],
  'evidence.edited': [
    {
      ...{ ...stays, ...cited, version: 2, fields: ['quote', 'stance', 'locator'] },
      before: {
        ...{ stance: 'supports', visibility: 'public', quoteLanguage: 'en', decisivePrimary: false },
        ...{ sourceId: id, quote: text, note: null, locator: null, translation: null },
        ...{ translationLanguage: null, translatedBy: null, circumstances: null },
      },
    },
    'changed a piece of evidence: now internal evidence that refutes the claim',
  ],
  'source.edited': [
    {
      ...{ sourceId: id, version: 2, fields: ['owner', 'sourceKind'] },
      before: {
        ...{ kind: 'law', publishedOn: null, basedOnId: null, title: null, author: null, publisher: null },
        ...{ owner: text, interest: null, access: 'open' },
      },
    },
    'corrected the owner and the kind of a source',
  ],
  'source.filled': [
    { sourceId: id, version: 2, fields: ['title', 'author'] },
    'filled the title and the author of a source from its page',
  ],
  'source.confirmed': [
    { sourceId: id, version: 3, fields: ['title'] },
    'confirmed the title of a source as read off its page',
  ],
  'claim.source_changed': [
    { from: 'approved', to: 'checking', sourceId: id, version: 2 },
    'corrected the record of a source that the claim cites',
  ],
  'evidence.removed': [{ ...stays, evidenceId: id, reason: text }, 'removed a piece of evidence'],
  'evidence.restored': [{ ...stays, evidenceId: id }, 'put a removed piece of evidence back'],
  'evidence.reader_named': [
    { evidenceId: id, userId: id },
    'let Nora Whitfield see a restricted piece of evidence',
  ],
  'independence.ruled': [
    {
      ...{ ...stays, rulingId: id, evidenceId: id, otherId: null, counts: 'apart', visibility: 'public' },
      reason: text,
    },
    'ruled that a piece of evidence counts apart from all others',
  ],
  'independence.ruling_ended': [
    { ...stays, rulingId: id, evidenceId: id, otherId: id, visibility: 'restricted' },
    'ended a ruling on the independence of restricted evidence',
  ],
  'point.added': [{ pointId: id, words: text }, 'added a point to the claim'],
  'point.removed': [{ pointId: id, words: text }, 'took a point off the claim'],
  'point.restored': [{ pointId: id, words: text }, 'put a point of the claim back'],
  'point.stance_set': [
    { evidenceId: id, pointId: id, stance: 'refutes', visibility: 'public' },
    'said of a piece of evidence that it refutes a point of the claim',
  ],
  'source.captured': [
    { captureId: id, sourceId: id, state: 'incomplete', sha256: hash },
    'captured incompletely the page of a source',
  ],
  'appearance.captured': [
    { captureId: id, appearanceId: id, state: 'failed', sha256: null },
    'could not capture the page where the claim appears',
  ],
  'capture.asked': [
    { captureId: id, sourceId: id, appearanceId: null },
    'asked for a page to be captured again',
  ],
  'capture.flag_settled': [
    { captureId: id, sourceId: id, appearanceId: null, kind: 'gone' },
    'settled that a page is no longer there',
  ],
  'capture.acknowledged': [
    { captureId: id, sourceId: null, appearanceId: id, reason: text },
    'acknowledged that a page could not be captured whole',
  ],
  'source_rule.waived': [{ waiverId: id, reason: text }, 'waived the rule of two sources'],
  'verdict.drafted': [{ ...stays, revisionId: id, number: 3 }, 'saved revision 3 of the verdict'],
  'review.requested': [{ from: 'checking', to: 'in_review', revisionId: id }, 'sent the verdict for review'],
  'verdict.approved': [
    { from: 'in_review', to: 'approved', reviewId: id, revisionId: id, approvedHash: hash },
    'approved the verdict',
  ],
  'verdict.returned': [
    { from: 'in_review', to: 'checking', reviewId: id, revisionId: id },
    'returned the verdict to its writers',
  ],
  'verdict.published': [
    {
      from: 'approved',
      to: 'published',
      publicationId: id,
      revisionId: id,
      approvedHash: hash,
      correctionId: null,
    },
    'published the verdict',
  ],
  'verdict.published_unreviewed': [
    {
      ...{ from: 'checking', to: 'published', publicationId: id, revisionId: id, approvedHash: hash },
      reason: text,
    },
    'published “Unverifiable” by the emergency rule, with no second person',
  ],
  'verdict.reopened': [
    { from: 'published', to: 'checking', kind: 'correction', reason: text },
    'reopened the published verdict to correct it',
  ],
  'capture.made_by_hand': [
    { captureId: id, sourceId: id, appearanceId: null, sha256: hash },
    'kept a copy of a source, made by hand',
  ],
  'withdrawal.asked': [{ ...stays, withdrawalId: id, reason: text }, 'asked for the verdict to be withdrawn'],
  'withdrawal.confirmed': [
    { from: 'published', to: 'withdrawn', withdrawalId: id },
    'confirmed the withdrawal, as the second person',
  ],
  'withdrawal.declined': [
    { ...stays, withdrawalId: id, reason: text },
    'ended the asking for a withdrawal: the verdict stands',
  ],
  'claim.reinstated': [
    { from: 'withdrawn', to: 'checking', withdrawalId: id, reason: text },
    'took the withdrawn claim up again',
  ],
  'comment.posted': [{ commentId: id, threadId: text, body: text }, 'replied in a thread'],
  'thread.resolved': [{ threadId: id }, 'resolved a thread'],
  'thread.reopened': [{ threadId: id }, 'opened a resolved thread again'],
  'text.redacted': [
    { textId: id, digest: hash, ground: 'a court order', secondPerson: id },
    'emptied a text for good, with Nora Whitfield as the second person. Ground: a court order',
  ],
} as const satisfies Record<EventType, readonly [Json, string]>

const stored = (type: string, payload: Json) => ({
  type,
  payload,
  schemaVersion: Object.hasOwn(EVENTS, type) ? EVENTS[type as EventType].version : 1,
})
const idsIn = (payload: Json): string[] =>
  typeof payload === 'object' && payload !== null
    ? Object.values(payload).flatMap(idsIn)
    : payload === text
      ? [text]
      : []

describe('the history in words', () => {
  it.each(Object.entries(TOLD))('%s is a sentence after the name of who did it', (type, [payload, did]) => {
    expect(eventWords(stored(type, payload), nameOf).did).toBe(did)
  })

  it.each(Object.entries(TOLD))('%s leads to every text its payload refers to', (type, [payload]) => {
    const expected = idsIn(payload)
    const found = eventWords(stored(type, payload), nameOf).texts.flatMap((one) =>
      'id' in one ? [one.id] : [],
    )
    // A thread's id is no text, though this test gives it the same one.
    expect(found).toEqual(type === 'comment.posted' ? [text] : expected)
  })

  it.each([
    [{ userId: id, formerId: null, self: true }, 'took sentence 3'],
    [{ userId: null, formerId: id, self: true }, 'gave sentence 3 back'],
    [{ userId: null, formerId: id, self: false }, 'took sentence 3 back from Nora Whitfield'],
  ])('sentences.assigned of %j: %s', (whose, did) => {
    const event = stored('sentences.assigned', { versionId: id, numbers: [3], ...whose })
    expect(eventWords(event, nameOf).did).toBe(did)
  })

  it('a change tells what it replaced, field by field', () => {
    const replaced = (type: EventType) => eventWords(stored(type, TOLD[type][0]), nameOf).texts
    expect(replaced('claim.edited')).toEqual([
      { label: 'Before', id: text },
      { label: 'Claimant before', said: 'Nora Whitfield' },
      { label: 'Kind before', said: expect.any(String) },
    ])
    expect(replaced('evidence.edited')).toEqual([
      { label: 'Before', said: 'public evidence that supports the claim' },
      { label: 'Words before', id: text },
      { label: 'Place before', said: '(empty)' },
    ])
    expect(replaced('source.edited')).toEqual([
      { label: 'Owner before', id: text },
      { label: 'Kind before', said: 'Law' },
    ])
    const [edited] = TOLD['source.edited']
    const rebased = (basedOnId: string | null) => ({
      ...edited,
      fields: ['basedOn'],
      before: { ...edited.before, basedOnId },
    })
    expect(eventWords(stored('source.edited', rebased(id)), nameOf).texts).toEqual([
      { label: 'Based on before', sourceId: id },
    ])
    expect(eventWords(stored('source.edited', rebased(null)), nameOf).texts).toEqual([
      { label: 'Based on before', said: '(empty)' },
    ])
    expect(claimantsIn(stored('claim.edited', TOLD['claim.edited'][0]))).toEqual([id])
  })

  it.each([
    ['claim.edited', { ...stays, version: 2, statement: text, fields: ['statement', 'kind'] }, 1],
    ['evidence.edited', { ...stays, ...cited, version: 2 }, 0],
  ])('%s of the first version is read as it was written', (type, payload, texts) => {
    const told = eventWords({ type, payload, schemaVersion: 1 }, nameOf)
    expect(told.did).toMatch(/^changed /)
    expect(told.texts).toHaveLength(texts)
  })

  it('every type of event belongs to exactly one kind', () => {
    const listed = Object.values(EVENT_KINDS).flat()
    expect([...listed].sort()).toEqual(Object.keys(EVENTS).sort())
  })

  it('tells the stages only where a claim moved', () => {
    const told = (type: EventType) => eventWords(stored(type, TOLD[type][0]), nameOf).moved
    expect(told('claim.taken')).toEqual({ from: 'open', to: 'checking' })
    expect(told('verdict.drafted')).toBeNull()
    expect(told('person.role_changed')).toBeNull()
    expect(told('coverage.decided')).toBeNull()
  })

  it('names the people an event speaks of, and nobody else', () => {
    const named = Object.entries(TOLD).filter(
      ([type, [payload]]) => peopleIn(stored(type, payload)).length > 0,
    )
    expect(named.map(([type]) => type)).toEqual([
      'person.joined',
      'person.role_changed',
      'session.revoked',
      'sentences.assigned',
      'evidence.reader_named',
      'text.redacted',
    ])
  })

  it.each([
    ['claim.teleported', {}],
    ['claim.taken', { from: 'nowhere', to: 'checking' }],
    ['__proto__', {}],
    ['toString', null],
  ])('%s with a payload nobody knows is told as an event without words', (type, payload) => {
    expect(eventWords(stored(type, payload), nameOf)).toEqual({
      did: `did something this version of the desk has no words for (${type})`,
      moved: null,
      texts: [],
    })
    expect(peopleIn(stored(type, payload))).toEqual([])
  })
})
