import type { SampleClaim } from './types'

/** A claim whose published verdict was updated, and one whose verdict was withdrawn. */
export const CLAIMS_CHANGED: readonly SampleClaim[] = [
  {
    id: 'a20',
    statement: 'Some U.S. restrictions on chip exports to China have been relaxed.',
    kind: 'fact',
    attribution: 'article',
    quotes: ['Washington has eased some of its limits on chip exports'],
    stage: 'published',
    acceptedBy: 'secondEditor',
    takenBy: 'reviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'licenceNotice',
            by: 'reviewer',
            stance: 'supports',
            quote: 'Sample extract: licences for one kind of device may be granted again.',
            decisivePrimary: true,
          },
          {
            source: 'tradeNews',
            by: 'reviewer',
            stance: 'partly',
            quote: 'Sample extract: so far no shipment under such a licence is known.',
            note: 'Rests on the notice, so it does not count as a second independent source.',
          },
        ],
        drafts: [
          {
            by: 'reviewer',
            ratingId: 'mostly_true',
            conclusion:
              'One limit was eased by the sample notice of July 2025; at the time of checking it was a single kind of device.',
            reasoning:
              'The sample notice allows licences for one kind of device again.\n\n“Some limits” promises more than one.',
            confidence: 'medium',
            confidenceReason: 'The notice is clear; how it is used is not known yet.',
          },
        ],
        sentBy: 'reviewer',
        approvedBy: 'editor',
        publishedBy: 'editor',
      },
      {
        reopened: {
          by: 'editor',
          kind: 'update',
          reason: 'A second notice, of December 2025, eases a further limit.',
        },
        evidence: [
          {
            source: 'licenceNoticeTwo',
            by: 'secondReviewer',
            stance: 'supports',
            quote: 'Sample extract: the same applies from now on to two further kinds of device.',
            decisivePrimary: true,
          },
        ],
        drafts: [
          {
            by: 'secondReviewer',
            ratingId: 'true',
            conclusion: 'The sample notices of July and December 2025 each ease a limit.',
            reasoning:
              'The first sample notice allows licences for one kind of device again, the second for two more.\n\nThat makes “some”.',
            confidence: 'high',
            confidenceReason: 'The text of both notices.',
          },
        ],
        sentBy: 'secondReviewer',
        approvedBy: 'editor',
        notice:
          'A second notice has eased a further limit since we published. The rating changes from “Mostly true” to “True”.',
        publishedBy: 'secondEditor',
      },
    ],
  },
  {
    id: 'a17',
    statement: 'The Yangtze Delta is a centre of innovative digital businesses.',
    kind: 'fact',
    attribution: 'unnamed',
    quotes: ['The Yangtze Delta in particular is named as a place where inventive digital businesses gather'],
    stage: 'withdrawn',
    acceptedBy: 'reviewer',
    takenBy: 'secondReviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'regionIndex',
            by: 'secondReviewer',
            stance: 'supports',
            quote: 'Sample extract: the region stands first of thirty-one.',
          },
          {
            source: 'businessCensus',
            by: 'secondReviewer',
            stance: 'supports',
            quote: 'Sample extract: more businesses of the branch than in any other group of provinces.',
          },
        ],
        drafts: [
          {
            by: 'secondReviewer',
            ratingId: 'mostly_true',
            conclusion:
              'A sample index and a sample census both put the region first for digital businesses.',
            reasoning: 'Both sources put the region first. “Innovative” is measured by neither.',
            confidence: 'medium',
            confidenceReason: 'Two independent counts.',
          },
        ],
        sentBy: 'secondReviewer',
        approvedBy: 'editor',
        publishedBy: 'editor',
      },
    ],
    withdrawn: {
      askedBy: 'editor',
      confirmedBy: 'secondEditor',
      reason:
        'The publisher of the sample index has taken it back because of an error in counting. Without it our verdict rests on one source; we will check the claim again.',
    },
  },
]
