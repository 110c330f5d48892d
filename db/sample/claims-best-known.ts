import type { SampleClaim } from './types'

/** The two claims the sample is best known by: Huawei’s chips, corrected since, and George Magnus on containment. */
export const CLAIMS_BEST_KNOWN: readonly SampleClaim[] = [
  {
    id: 'a15',
    statement: 'Huawei has developed leading-edge chips that are suitable for large language models.',
    kind: 'fact',
    attribution: 'unnamed',
    quotes: [
      'Huawei, which is reported to have developed chips at the leading edge, fit for large language models',
    ],
    stage: 'published',
    acceptedBy: 'editor',
    selectionReason: 'Readers asked about it, and the article gives no source for “is reported”.',
    takenBy: 'reviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'benchmark',
            by: 'reviewer',
            stance: 'supports',
            quote: 'Sample extract: the device ran every language model of the test.',
            locator: 'Table 1',
          },
          {
            source: 'productSheet',
            by: 'reviewer',
            stance: 'supports',
            quote: 'Sample extract: made for training and for answering.',
          },
          {
            source: 'analystNote',
            by: 'secondReviewer',
            stance: 'partly',
            note: 'Sample note: two buyers, spoken to on background, are content with it. Not for readers.',
            visibility: 'internal',
          },
        ],
        drafts: [
          {
            by: 'reviewer',
            ratingId: 'true',
            conclusion: 'The sample comparison shows the chip running large language models.',
            reasoning:
              'The device ran every model of the sample comparison. The maker’s sheet says what it is made for.',
            confidence: 'medium',
            confidenceReason: 'One of the two sources sells the product.',
          },
          {
            by: 'secondReviewer',
            ratingId: 'mostly_true',
            conclusion:
              'The chip runs large language models in the sample comparison; “leading-edge” is the maker’s word.',
            reasoning:
              'The device ran every model of the sample comparison, so **suitable** holds.\n\n**Leading-edge** rests on the maker’s own sheet. We have found nothing independent on it so far.',
            confidenceReason: 'One independent source, and one that sells the product.',
          },
        ],
        sentBy: 'secondReviewer',
        approvedBy: 'editor',
        publishedBy: 'editor',
      },
      {
        reopened: {
          by: 'secondEditor',
          kind: 'correction',
          reason:
            'We took “leading-edge” on the maker’s word. A laboratory had measured it before we published, and we missed its report.',
        },
        evidence: [
          {
            source: 'laboratory',
            by: 'reviewer',
            stance: 'refutes',
            quote: 'Sample extract: the process is some years behind the first.',
            locator: 'Section 4',
          },
        ],
        drafts: [
          {
            by: 'reviewer',
            ratingId: 'mixed',
            conclusion:
              'In the sample evidence the chip suits large language models, but is not at the leading edge.',
            reasoning:
              'The device ran every model of the sample comparison, so **suitable** holds.\n\nThe sample laboratory took one apart and found a process some years behind the first, so **leading-edge** does not.\n\nThe article says “is reported” and names nobody. We found no report that is independent of the maker.',
            confidence: 'medium',
            confidenceReason: 'Two independent sources, each on one half of the claim.',
          },
        ],
        sentBy: 'reviewer',
        approvedBy: 'secondEditor',
        notice:
          'We had rated this claim “Mostly true” and taken the word “leading-edge” from the maker. A laboratory report that we had missed contradicts it.',
        publishedBy: 'secondEditor',
      },
    ],
    threads: [
      {
        comments: [
          {
            by: 'secondReviewer',
            body: 'Who reports it? The product sheet cannot be the only origin of “is reported”.',
          },
          {
            by: 'reviewer',
            body: 'I went through what the news of that week says: all of it leads back to the sheet.',
          },
          { by: 'editor', body: 'Then the reasoning should say so.' },
        ],
        resolvedBy: 'reviewer',
      },
    ],
  },
  {
    id: 'a12',
    statement:
      'The U.S. containment policy may unexpectedly have strengthened China’s technological ambitions.',
    kind: 'causal',
    attribution: 'named',
    claimant: { name: 'George Magnus', kind: 'person' },
    quotes: [
      'American containment may have made China’s technological ambitions stronger, which was not the intention',
    ],
    stage: 'published',
    acceptedBy: 'editor',
    selectionReason: 'The article’s only outside voice, on its central point.',
    takenBy: 'secondReviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'interviewRecording',
            by: 'secondReviewer',
            stance: 'supports',
            quote: 'Sample extract: it may well have spurred on what it was meant to slow.',
            note: 'First point of the check: he said so, and said “may”.',
            locator: '14:20',
          },
          {
            source: 'policyStudy',
            by: 'secondReviewer',
            stance: 'partly',
            quote: 'Sample extract: several programmes were begun before the limits and enlarged after them.',
          },
        ],
        drafts: [
          {
            by: 'secondReviewer',
            ratingId: 'mixed',
            conclusion:
              'He said so; the sample study shows programmes begun before the limits and enlarged after them.',
            reasoning:
              'The recording holds the words. The study shows more spending after the limits, on plans made before.',
            confidence: 'low',
            confidenceReason: 'A cause is claimed, and the sources show a sequence.',
          },
        ],
        sentBy: 'secondReviewer',
        returned: {
          by: 'editor',
          note: 'A sequence is not half a cause. If the sources cannot tell, that is our finding.',
          drafts: [
            {
              by: 'secondReviewer',
              ratingId: 'unverifiable',
              conclusion:
                'He said so, and carefully. The sources we found show a sequence; they cannot show what caused it.',
              reasoning:
                'The sample recording holds the words, with the “may”.\n\nThe sample study shows plans made before the limits and enlarged after them. What would have happened without the limits is what the claim turns on, and no source we found can tell.',
              known:
                'George Magnus put it as a possibility. Spending on the programmes grew after the limits came.',
              unknown: 'Whether it would have grown as much without them.',
              confidence: 'medium',
              confidenceReason: 'The study says itself that it cannot settle the cause.',
            },
          ],
          sentAgain: true,
        },
        approvedBy: 'editor',
        publishedBy: 'editor',
      },
    ],
    threads: [
      {
        comments: [
          { by: 'editor', body: 'Have we told him that we are checking this?' },
          {
            by: 'secondReviewer',
            body: 'Written to him through the university on Thursday, with our reading of the recording.',
          },
        ],
      },
    ],
  },
]
