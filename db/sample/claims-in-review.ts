import type { SampleClaim } from './types'

/** The claims whose verdict waits for a second person, or is approved and waits to be published. */
export const CLAIMS_IN_REVIEW: readonly SampleClaim[] = [
  {
    id: 'a03',
    statement: 'Chinese companies have built alternatives to advanced AI chips.',
    kind: 'fact',
    attribution: 'article',
    quotes: ['Substitutes for advanced AI chips have come out of China'],
    stage: 'in_review',
    acceptedBy: 'reviewer',
    takenBy: 'reviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'benchmark',
            by: 'reviewer',
            stance: 'supports',
            quote: 'Sample extract: three of the eleven accelerators in the table were designed in China.',
          },
          {
            source: 'laboratory',
            by: 'reviewer',
            stance: 'supports',
            note: 'Sample note: the device examined runs the usual programs without foreign parts in its core.',
          },
        ],
        drafts: [
          {
            by: 'reviewer',
            ratingId: 'mostly_true',
            conclusion: 'Alternatives exist and are in use; the sample table places them below the fastest.',
            reasoning:
              'The comparison lists three devices designed in China.\n\nThe laboratory took one apart and found that it does what its makers say.\n\nBoth place them **below** the fastest devices, which the word “alternatives” leaves open.',
            confidence: 'medium',
            confidenceReason: 'Two independent sources, both with few devices.',
          },
        ],
        sentBy: 'reviewer',
      },
    ],
  },
  {
    id: 'a08',
    statement: 'Chen Cheng spoke during a visit that the Chinese Foreign Ministry had organised.',
    kind: 'fact',
    attribution: 'article',
    quotes: ['Chen was speaking during a visit arranged by China’s foreign ministry'],
    stage: 'in_review',
    acceptedBy: 'secondReviewer',
    takenBy: 'secondReviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'visitProgramme',
            by: 'secondReviewer',
            stance: 'supports',
            quote: 'Sample extract: 10.30, talk with a representative of the company.',
            locator: 'Day 2',
          },
          {
            source: 'visitReport',
            by: 'reviewer',
            stance: 'supports',
            quote: 'Sample extract: the ministry had invited some thirty journalists.',
          },
        ],
        drafts: [
          {
            by: 'secondReviewer',
            ratingId: 'true',
            conclusion: 'The programme of the visit and a participant’s report agree on the occasion.',
            reasoning:
              'The programme names the talk. A journalist who took part describes it, and who had sent the invitation.',
            confidence: 'high',
            confidenceReason: 'The organiser’s paper and a participant agree.',
          },
          {
            by: 'reviewer',
            reasoning:
              'The programme names the talk, though not the speaker. A journalist who took part names both, and says who had sent the invitation.',
          },
        ],
        sentBy: 'reviewer',
      },
    ],
    threads: [
      {
        comments: [
          {
            by: 'reviewer',
            body: 'The programme does not name the speaker. I changed the reasoning to say so.',
          },
          { by: 'secondReviewer', body: 'Right, thank you.' },
        ],
        resolvedBy: 'secondReviewer',
      },
    ],
  },
  {
    id: 'a14',
    statement: 'Low reliance on U.S. imports is building Chinese skill in AI, electric cars and renewables.',
    kind: 'causal',
    attribution: 'article',
    quotes: [
      'Doing without them has bred inventiveness and skill in fields that matter: AI, electric cars and renewable power',
    ],
    stage: 'in_review',
    acceptedBy: 'editor',
    takenBy: 'reviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'innovationStudy',
            by: 'reviewer',
            stance: 'context',
            quote: 'Sample extract: patents rose in all three branches, whatever their share of imports.',
          },
        ],
        drafts: [
          {
            by: 'reviewer',
            ratingId: 'unverifiable',
            conclusion:
              'Skill has grown in all three fields; no source we found can tell whether fewer imports are the cause.',
            reasoning:
              'The study counts patents before and after. It does not, and says it cannot, separate the effect of imports from that of spending.',
            known: 'Patents rose in the three fields in the years the sample study covers.',
            unknown: 'Whether they would have risen less with more imports.',
            confidence: 'medium',
            confidenceReason: 'One careful study, and a question it says it cannot answer.',
          },
        ],
        sentBy: 'reviewer',
      },
    ],
  },
  {
    id: 'a10',
    statement:
      'Chinese companies can now make alternatives to U.S. technology, Nvidia’s AI chips in particular.',
    kind: 'fact',
    attribution: 'article',
    quotes: [
      'local manufacturers can offer replacements for American products, above all for the AI chips of Nvidia',
    ],
    stage: 'approved',
    acceptedBy: 'editor',
    takenBy: 'secondReviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'benchmark',
            by: 'secondReviewer',
            stance: 'supports',
            quote: 'Sample extract: two of the devices ran every model of the test.',
          },
          {
            source: 'chipRegister',
            by: 'secondReviewer',
            stance: 'partly',
            quote: 'Sample extract: yearly output covers part of the demand in the country.',
          },
        ],
        drafts: [
          {
            by: 'secondReviewer',
            ratingId: 'mostly_true',
            conclusion:
              'Replacements are made and work; the sample register shows that they do not yet cover demand.',
            reasoning:
              'Two devices ran all the models of the comparison.\n\nThe register of plants gives an output that falls short of demand, so “can make” holds and “can replace” would not.',
            confidence: 'medium',
            confidenceReason: 'The output is an estimate.',
          },
        ],
        sentBy: 'secondReviewer',
        approvedBy: 'editor',
      },
    ],
  },
  {
    id: 'a21',
    statement: 'The technology Tencent develops itself will keep it at the forefront of AI.',
    kind: 'prediction',
    attribution: 'named',
    claimant: { name: 'Tencent', kind: 'body' },
    quotes: ['the technology it develops, the company maintains, will keep it among the leaders in AI'],
    stage: 'approved',
    acceptedBy: 'reviewer',
    takenBy: 'reviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'resultsCall',
            by: 'reviewer',
            stance: 'context',
            quote: 'Sample extract: we are confident that what we have built will keep us in front.',
          },
        ],
        drafts: [
          {
            by: 'reviewer',
            ratingId: 'opinion',
            conclusion:
              'A company’s forecast about itself. The sample transcript shows that it was made; nothing can settle it yet.',
            reasoning:
              'The words are on record. They speak of the future, and name no measure by which it could be judged.',
            confidence: 'high',
            confidenceReason: 'The words and the speaker are on record.',
          },
        ],
        sentBy: 'reviewer',
        approvedBy: 'secondEditor',
      },
    ],
  },
]
