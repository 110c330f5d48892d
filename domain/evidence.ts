export const STANCES = ['supports', 'refutes', 'partly', 'context'] as const
/** What a piece of evidence says about its claim. */
export type Stance = (typeof STANCES)[number]

export const VISIBILITIES = ['public', 'internal', 'restricted'] as const
/** Who may see a piece of evidence: readers once published, the desk, or people named one by one. */
export type Visibility = (typeof VISIBILITIES)[number]

/** What a stance says, as the desk chooses it. */
export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: 'Supports the claim',
  refutes: 'Refutes the claim',
  partly: 'Supports part of it',
  context: 'Gives context',
}

/** The marks that say who may see a piece of evidence, with what each means. */
export const VISIBILITY_WORDS: Readonly<Record<Visibility, { word: string; definition: string }>> = {
  public: { word: 'Public', definition: 'Readers see it once the verdict is published.' },
  internal: { word: 'Internal', definition: 'The desk sees it, readers never do.' },
  restricted: {
    word: 'Restricted',
    definition: 'You and people you name see it: for a source that must not be known.',
  },
}

export const SOURCE_KINDS = [
  'document',
  'dataset',
  'law',
  'register',
  'recording',
  'report',
  'study',
  'news',
  'statement',
  'interview',
  'other',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** The kinds of source as people read them. */
export const SOURCE_KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  document: 'Document',
  dataset: 'Dataset',
  law: 'Law',
  register: 'Register',
  recording: 'Recording or transcript',
  report: 'Report',
  study: 'Study',
  news: 'News report',
  statement: 'Statement',
  interview: 'Interview',
  other: 'Other source',
}

export const ACCESSES = ['open', 'paywall', 'on_request', 'gone'] as const
/** How somebody else gets at a source. */
export type Access = (typeof ACCESSES)[number]
export const ACCESS_WORDS: Readonly<Record<Access, string>> = {
  open: 'Open to everybody',
  paywall: 'Behind a paywall or a log-in',
  on_request: 'On request',
  gone: 'No longer there',
}

export const EVIDENCE_KINDS = ['cited', 'interview', 'search'] as const
/** What a piece of evidence rests on: something cited, a person asked, or a search that found nothing. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What a piece of evidence rests on, as the desk chooses it. */
export const EVIDENCE_KIND_WORDS: Readonly<Record<EvidenceKind, { word: string; definition: string }>> = {
  cited: { word: 'Something to cite', definition: 'A page, a file, a document, a book.' },
  interview: { word: 'An interview', definition: 'A person was asked and answered.' },
  search: { word: 'Searched, found nothing', definition: 'Where it would stand if it were so.' },
}

export const CHANNELS = ['in_person', 'telephone', 'video', 'mail', 'message', 'other'] as const
/** How a person was asked. */
export type Channel = (typeof CHANNELS)[number]
export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  in_person: 'In person',
  telephone: 'By telephone',
  video: 'By video',
  mail: 'By mail',
  message: 'By message',
  other: 'In another way',
}

export const TERMS = ['on_record', 'background', 'off_record'] as const
/** On which terms a person spoke. Only what was said on the record may be public. */
export type Terms = (typeof TERMS)[number]
export const TERMS_WORDS: Readonly<Record<Terms, { word: string; definition: string }>> = {
  on_record: { word: 'On the record', definition: 'Words and name may be published.' },
  background: { word: 'On background', definition: 'The desk may use it, the name stays inside.' },
  off_record: { word: 'Off the record', definition: 'It may lead to other sources and is not published.' },
}

/** What readers are told of an interview on the record: what the person is, the day, and how they were asked. */
export type ToldInterview = { readonly role: string; readonly heldOn: string; readonly channel: Channel }

export const RULINGS = ['apart', 'together'] as const
/** How a ruling counts a piece of evidence: apart from all others, or as one with another. */
export type Ruling = (typeof RULINGS)[number]

/** Longest words of one point of a claim, in code points. */
export const POINT_MAX = 300
