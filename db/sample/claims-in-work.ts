import type { SampleClaim } from './types'

/** The claims being checked: no verdict of theirs has gone out for review yet, or it came back. */
export const CLAIMS_IN_WORK: readonly SampleClaim[] = [
  {
    id: 'a02',
    statement: 'The 2019 blacklisting set off a drive by Chinese companies to build their own technology.',
    kind: 'causal',
    attribution: 'article',
    quotes: ['which set off a drive in China to build technology at home'],
    stage: 'checking',
    acceptedBy: 'editor',
    selectionReason: 'The article’s whole argument starts here.',
    takenBy: 'reviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'policyStudy',
            by: 'reviewer',
            stance: 'partly',
            quote: 'Sample extract: several programmes were begun before the listing and enlarged after it.',
            note: 'Speaks against a start in 2019, and for a push.',
          },
        ],
        drafts: [],
      },
    ],
  },
  {
    id: 'a04',
    statement:
      'Chinese alternatives to AI chips show that its companies have withstood the U.S. restrictions.',
    kind: 'evaluation',
    attribution: 'article',
    quotes: ['a sign that its companies have withstood the restrictions'],
    stage: 'checking',
    acceptedBy: 'reviewer',
    takenBy: 'secondReviewer',
  },
  {
    id: 'a07',
    statement: 'iFLYTEK has coped successfully with the restrictions.',
    kind: 'evaluation',
    attribution: 'named',
    claimant: { name: 'Chen Cheng', kind: 'person' },
    quotes: ['iFLYTEK has come through these difficulties well'],
    stage: 'checking',
    acceptedBy: 'editor',
    takenBy: 'reviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'visitReport',
            by: 'reviewer',
            stance: 'context',
            quote: 'Sample extract: the speaker named new products and gave no figures.',
            note: 'First point of the check: the words were said, and by whom.',
          },
          {
            source: 'analystNote',
            by: 'secondReviewer',
            stance: 'partly',
            note: 'Sample note: sales recovered after two years; the margin did not.',
            visibility: 'internal',
          },
        ],
        drafts: [
          {
            by: 'reviewer',
            conclusion: 'Sales recovered, but whether that is success depends on the measure.',
            reasoning: 'First notes. We still need the yearly figures from before 2019 for a comparison.',
          },
        ],
      },
    ],
    threads: [
      {
        comments: [
          { by: 'secondReviewer', body: 'Which measure do we take for “successfully”? Chen named none.' },
          {
            by: 'reviewer',
            body: 'Sales and the number of products that run on domestic chips. I will say so in the reasoning.',
          },
        ],
      },
    ],
  },
  {
    id: 'a18',
    statement:
      'Chinese state officials, Wang Dongming among them, support the country’s ambitions for technological growth.',
    kind: 'fact',
    attribution: 'article',
    quotes: ['Officials of the state stand behind these plans for growth, Wang Dongming among them'],
    stage: 'checking',
    acceptedBy: 'reviewer',
    takenBy: 'secondReviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'expoTranscript',
            by: 'secondReviewer',
            stance: 'supports',
            quote: 'Sample extract: the plans for new technology have our full support.',
            decisivePrimary: true,
          },
        ],
        drafts: [
          {
            by: 'secondReviewer',
            ratingId: 'true',
            conclusion: 'The sample transcript records an official’s support for the plans.',
            reasoning: 'The transcript of the opening holds the words. It is the speaker’s own record.',
            confidence: 'high',
            confidenceReason: 'The transcript was made by the archive that recorded the speech.',
          },
        ],
        sentBy: 'secondReviewer',
        returned: {
          by: 'editor',
          note: 'The claim speaks of officials in the plural. Please find at least one more, or rate only what the transcript carries.',
          drafts: [],
          sentAgain: false,
        },
      },
    ],
  },
  {
    id: 'a19',
    statement:
      'Wang Dongming stressed at a recent expo that China’s vision for global governance should be advanced.',
    kind: 'attribution',
    attribution: 'named',
    claimant: { name: 'Wang Dongming', kind: 'person' },
    quotes: ['China’s vision of how the world should be governed had to be carried forward'],
    stage: 'checking',
    acceptedBy: 'editor',
    takenBy: 'secondReviewer',
  },
]
