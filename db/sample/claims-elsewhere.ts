import type { SampleRecordedClaim } from './types'

/** A claim that stands in no article: said in a broadcast, in another language, and quoted in it. All of it is invented. */
export const CLAIMS_ELSEWHERE: readonly SampleRecordedClaim[] = [
  {
    recordedBy: 'secondReviewer',
    recorded: {
      statement: 'More than half of the sample province’s electricity comes from wind and sun.',
      language: 'en',
      attribution: 'named',
      claimantName: 'Sample Energy Office',
      claimantKind: 'body',
      kind: 'fact',
      claimMadeOn: '2025-10-14',
      quote: '今年全省一半以上的电力来自风能和太阳能。',
      quoteLanguage: 'zh-Hans',
      translation: 'This year more than half of the province’s electricity comes from wind and sun.',
      saidWhere: 'Opening of a solar farm, broadcast by the Sample Provincial Broadcaster',
      saidAddress: 'https://broadcaster.example/2025/solar-farm',
      selectionReason: 'Quoted by three newspapers within a week, each without a source.',
    },
    work: {
      stage: 'published',
      takenBy: 'secondReviewer',
      rounds: [
        {
          evidence: [
            {
              source: 'openingBroadcast',
              by: 'secondReviewer',
              stance: 'context',
              quote: '今年全省一半以上的电力来自风能和太阳能。',
              quoteLanguage: 'zh-Hans',
              note: 'First point of the check: the office’s speaker said so.',
              locator: '03:12',
            },
            {
              source: 'electricityTable',
              by: 'secondReviewer',
              stance: 'refutes',
              quote: 'Sample extract: wind 21 per cent, sun 17 per cent of what was made in the year.',
              locator: 'Table 4',
            },
            {
              source: 'gridReport',
              by: 'reviewer',
              stance: 'partly',
              quote: 'Sample extract: 54 per cent of the connected capacity runs on wind or sun.',
            },
          ],
          drafts: [
            {
              by: 'secondReviewer',
              ratingId: 'mostly_false',
              conclusion:
                'In the sample table wind and sun made 38 per cent; they are more than half only of the capacity.',
              reasoning:
                'The sample table counts **electricity made**: 21 per cent from wind, 17 from sun.\n\nThe sample grid counts **plants connected**, and there wind and sun have 54 per cent. The speaker seems to have taken the one for the other.',
              confidence: 'high',
              confidenceReason: 'Two independent counts, and each says what it counts.',
              qualifiers: ['missing_context'],
            },
          ],
          sentBy: 'secondReviewer',
          approvedBy: 'editor',
          publishedBy: 'editor',
        },
      ],
    },
  },
]
