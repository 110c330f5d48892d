import type { SourceKind } from '@/domain/evidence'

/** A source as it is typed once; evidence refers to it by its key. */
export interface SampleSource {
  readonly title: string
  readonly address: string
  readonly publisher: string
  readonly owner: string
  readonly publishedOn: string
  readonly sourceKind: SourceKind
  readonly interest?: string
  /** The address of the source it rests on. */
  readonly basedOn?: string
}

const sample = (
  title: string,
  address: string,
  publisher: string,
  publishedOn: string,
  sourceKind: SampleSource['sourceKind'],
  more: { interest?: string; basedOn?: string } = {},
): SampleSource => ({ title, address, publisher, owner: publisher, publishedOn, sourceKind, ...more })

/**
 * The sources of the sample desk. All but the two rules of the Federal Register are invented, and their addresses lie under
 * the reserved name "example", which leads nowhere.
 */
export const SAMPLE_SOURCES = {
  entityListRule: {
    title: 'Addition of Certain Entities to the Entity List (84 FR 54002)',
    address: 'https://www.federalregister.gov/d/2019-22210',
    publisher: 'Federal Register',
    owner: 'United States Government',
    publishedOn: '2019-10-09',
    sourceKind: 'law',
  },
  chipRule: {
    title:
      'Implementation of Additional Export Controls: Certain Advanced Computing and Semiconductor Manufacturing Items; Supercomputer and Semiconductor End Use; Entity List Modification (87 FR 62186)',
    address: 'https://www.federalregister.gov/d/2022-21658',
    publisher: 'Federal Register',
    owner: 'United States Government',
    publishedOn: '2022-10-13',
    sourceKind: 'law',
  },
  tradeRegister: sample(
    'Sample table of imports by country of origin',
    'https://register.example/trade/imports-by-origin',
    'Sample Trade Register',
    '2025-06-30',
    'dataset',
  ),
  chipRegister: sample(
    'Sample register of chip plants and their equipment',
    'https://chips.example/plants',
    'Sample Chip Register',
    '2025-09-12',
    'register',
  ),
  benchmark: sample(
    'Sample comparison of accelerators on language models',
    'https://benchmark.example/accelerators',
    'Sample Benchmark Institute',
    '2025-08-04',
    'dataset',
  ),
  productSheet: sample(
    'Sample product sheet of an accelerator',
    'https://maker.example/accelerator/sheet',
    'Sample Maker',
    '2025-03-20',
    'document',
    { interest: 'The publisher sells the product it describes.' },
  ),
  laboratory: sample(
    'Sample laboratory report: one accelerator taken apart',
    'https://laboratory.example/reports/accelerator',
    'Sample Laboratory',
    '2025-10-02',
    'study',
  ),
  analystNote: sample(
    'Sample note on the makers of accelerators',
    'https://analysts.example/notes/accelerators',
    'Sample Analysts',
    '2025-07-15',
    'report',
    { interest: 'The publisher advises investors in the field.' },
  ),
  interviewRecording: sample(
    'Sample recording of a conversation with George Magnus',
    'https://archive.example/recordings/magnus',
    'Sample Broadcasting Archive',
    '2025-05-21',
    'recording',
  ),
  policyStudy: sample(
    'Sample study: what export limits do to research plans',
    'https://university.example/studies/export-limits',
    'Sample University Press',
    '2025-02-11',
    'study',
  ),
  plantRegister: sample(
    'Sample register of car plants by country',
    'https://register.example/vehicles/plants',
    'Sample Vehicle Register',
    '2025-10-20',
    'register',
  ),
  companyReport: sample(
    'Sample yearly report of a car maker: places of business',
    'https://reports.example/cars/places',
    'Sample Filing Office',
    '2025-04-02',
    'report',
    { interest: 'Written by the company it describes.' },
  ),
  licenceNotice: sample(
    'Sample notice on licences for chip exports',
    'https://gazette.example/notices/licences-1',
    'Sample Gazette',
    '2025-07-28',
    'law',
  ),
  licenceNoticeTwo: sample(
    'Sample second notice on licences for chip exports',
    'https://gazette.example/notices/licences-2',
    'Sample Gazette',
    '2025-12-09',
    'law',
  ),
  tradeNews: sample(
    'Sample news report: licences granted',
    'https://news.example/2025/licences',
    'Sample Trade News',
    '2025-08-01',
    'news',
    { basedOn: 'https://gazette.example/notices/licences-1' },
  ),
  regionIndex: sample(
    'Sample index of digital business by region',
    'https://index.example/regions',
    'Sample Regional Index',
    '2025-01-30',
    'dataset',
  ),
  businessCensus: sample(
    'Sample census of businesses by branch and province',
    'https://census.example/branches',
    'Sample Census Office',
    '2024-12-12',
    'dataset',
  ),
  visitProgramme: sample(
    'Sample programme of a visit for foreign journalists',
    'https://ministry.example/visits/programme',
    'Sample Ministry',
    '2025-11-10',
    'document',
  ),
  visitReport: sample(
    'Sample report of a journalist who took part in the visit',
    'https://news.example/2025/visit',
    'Sample Trade News',
    '2025-11-14',
    'news',
  ),
  expoTranscript: sample(
    'Sample transcript of the opening of an expo',
    'https://archive.example/transcripts/expo',
    'Sample Broadcasting Archive',
    '2025-11-05',
    'recording',
  ),
  resultsCall: sample(
    'Sample transcript of a call with investors',
    'https://archive.example/transcripts/results-call',
    'Sample Filing Office',
    '2025-11-13',
    'recording',
    { interest: 'The speaker represents the company.' },
  ),
  openingBroadcast: sample(
    'Sample broadcast: a solar farm is opened',
    'https://broadcaster.example/2025/solar-farm',
    'Sample Provincial Broadcaster',
    '2025-10-14',
    'recording',
  ),
  electricityTable: sample(
    'Sample table of electricity made, by source and province',
    'https://register.example/electricity/by-source',
    'Sample Energy Register',
    '2026-01-20',
    'dataset',
  ),
  gridReport: sample(
    'Sample yearly report of a grid: plants connected',
    'https://grid.example/reports/connected-plants',
    'Sample Grid Operator',
    '2026-02-03',
    'report',
  ),
  innovationStudy: sample(
    'Sample study: imports and patents in three branches',
    'https://university.example/studies/imports-patents',
    'Sample University Press',
    '2025-06-05',
    'study',
  ),
} as const satisfies Record<string, SampleSource>

export type SampleSourceKey = keyof typeof SAMPLE_SOURCES
