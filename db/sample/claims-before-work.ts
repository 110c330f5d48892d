import type { SampleClaim } from './types'

/** The claims nobody works on: suggested, declined, and open. */
export const CLAIMS_BEFORE_WORK: readonly SampleClaim[] = [
  {
    id: 'a27',
    statement:
      'Chinese companies have worked in recent years, above all since 2019, to improve their own technology infrastructure.',
    kind: 'fact',
    attribution: 'article',
    quotes: [
      'In recent years, and above all since that decision, Chinese companies have laboured to improve the technology they build on',
    ],
    stage: 'suggested',
  },
  {
    id: 'a29',
    statement: 'The persistence of Chinese companies led to the country’s advanced chip industry.',
    kind: 'causal',
    attribution: 'article',
    quotes: ['That determination has given China an advanced chip industry of its own'],
    stage: 'suggested',
  },
  {
    id: 'a31',
    statement: 'Ventures such as NIO’s show a preference for European and developing markets.',
    kind: 'evaluation',
    attribution: 'article',
    quotes: ['They also show where the preference now lies: with Europe and the developing world'],
    stage: 'suggested',
  },
  {
    id: 'a32',
    statement: 'The technologies made in China signal a wider shift in the world’s technology landscape.',
    kind: 'evaluation',
    attribution: 'article',
    quotes: ['the technologies made in China announce a wider shift in the world’s technological order'],
    stage: 'suggested',
  },
  {
    id: 'a16',
    statement: 'AI technology is advancing rapidly.',
    kind: 'evaluation',
    attribution: 'article',
    quotes: ['Artificial intelligence is meanwhile advancing at speed'],
    stage: 'declined',
    declined: {
      by: 'reviewer',
      reason: 'not_checkable',
      note: 'No measure is named, and any speed could be called rapid.',
      sentence: 'opinion',
    },
  },
  {
    id: 'a26',
    statement: 'China is speeding up its technological independence while under U.S. restrictions.',
    kind: 'evaluation',
    attribution: 'article',
    quotes: ['Under American curbs, China speeds its drive to stand on its own in technology'],
    stage: 'declined',
    declined: {
      by: 'editor',
      reason: 'out_of_scope',
      note: 'The headline sums the article up. What it rests on is checked claim by claim below it.',
      sentence: 'nothing_to_check',
    },
  },
  {
    id: 'a05',
    statement: 'Independence in technology lets China change worldwide competition and the balance of power.',
    kind: 'evaluation',
    attribution: 'article',
    quotes: [
      'The country’s growing independence is changing how firms compete and how power is shared around the world',
    ],
    stage: 'open',
    acceptedBy: 'editor',
  },
  {
    id: 'a11',
    statement:
      'The move to domestic production has significant consequences for competition and stability worldwide.',
    kind: 'evaluation',
    attribution: 'article',
    quotes: [
      'Making technology at home on this scale matters well beyond China: it alters competition between companies and the stability of relations between states',
    ],
    stage: 'open',
    acceptedBy: 'reviewer',
  },
  {
    id: 'a23',
    statement: 'Ventures such as NIO’s show a strategic turn away from reliance on the United States.',
    kind: 'evaluation',
    attribution: 'article',
    quotes: ['Such ventures point to a deliberate turn away from dependence on the United States'],
    stage: 'open',
    acceptedBy: 'reviewer',
    selectionReason: 'It rests on the claim about NIO’s production, which is checked already.',
  },
  {
    id: 'a25',
    statement:
      'China’s strategy uses its own resources, counters pressure from the United States and strengthens its position in the world.',
    kind: 'evaluation',
    attribution: 'article',
    quotes: [
      'All this belongs to a strategy with many sides, by which China draws on its own resources and abilities, resists pressure from the United States and secures a firmer standing in the world',
    ],
    stage: 'open',
    acceptedBy: 'secondReviewer',
  },
  {
    id: 'a28',
    statement: 'Wider U.S. export restrictions prompted Chinese companies’ effort.',
    kind: 'causal',
    attribution: 'article',
    quotes: ['Behind the effort lies a wider set of American rules'],
    stage: 'open',
    acceptedBy: 'secondEditor',
    threads: [
      {
        comments: [
          {
            by: 'reviewer',
            body: 'Is there anything dated before the 2022 rule that speaks for a cause, not only a sequence?',
          },
          {
            by: 'secondReviewer',
            body: 'I have asked two libraries for planning papers of 2018 and 2019. Answer expected next week.',
          },
        ],
      },
    ],
  },
  {
    id: 'a30',
    statement: 'Companies such as Huawei exemplify China’s newly won technological independence.',
    kind: 'evaluation',
    attribution: 'article',
    quotes: ['The new independence has its showpieces, among them Huawei'],
    stage: 'open',
    acceptedBy: 'editor',
  },
]
