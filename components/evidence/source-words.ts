import type { SourceKind } from '@/domain/evidence'

/** Kinds of sources as people read them. */
export const SOURCE_KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  document: 'Document',
  dataset: 'Dataset',
  law: 'Law',
  register: 'Register',
  recording: 'Recording',
  report: 'Report',
  study: 'Study',
  news: 'News report',
  statement: 'Statement',
  interview: 'Interview',
  other: 'Other source',
}
