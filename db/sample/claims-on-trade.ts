import type { SampleClaim } from './types'

/** Published claims on trade, production abroad and the future, as first published. */
export const CLAIMS_ON_TRADE: readonly SampleClaim[] = [
  {
    id: 'a13',
    statement: 'China does not rely heavily on imports from the United States.',
    kind: 'fact',
    attribution: 'article',
    quotes: ['China does not lean heavily on American imports'],
    stage: 'published',
    acceptedBy: 'secondEditor',
    takenBy: 'secondReviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'tradeRegister',
            by: 'secondReviewer',
            stance: 'supports',
            quote: 'Sample extract: the United States stood sixth among the countries of origin.',
            locator: 'Table 3',
          },
          {
            source: 'chipRegister',
            by: 'secondReviewer',
            stance: 'refutes',
            quote: 'Sample extract: for four kinds of equipment no other origin is listed.',
            locator: 'Annex B',
          },
        ],
        drafts: [
          {
            by: 'secondReviewer',
            ratingId: 'misleading',
            conclusion:
              'Right for goods as a whole. In a text about chips it leaves out the equipment for which no other origin is listed.',
            reasoning:
              'The sample table puts the United States sixth among the countries that China’s imports come from.\n\nThe article is about technology, though. For four kinds of equipment for making chips the sample register lists **no other origin**.',
            confidence: 'medium',
            confidenceReason:
              'Both tables are of 2025; neither counts goods that pass through a third country.',
            qualifiers: ['missing_context'],
          },
        ],
        sentBy: 'secondReviewer',
        approvedBy: 'editor',
        publishedBy: 'editor',
      },
    ],
  },
  {
    id: 'a22',
    statement: 'NIO is expanding its electric vehicle production to more international markets.',
    kind: 'fact',
    attribution: 'article',
    quotes: ['NIO, for its part, is taking production of its electric vehicles to further countries'],
    stage: 'published',
    acceptedBy: 'reviewer',
    takenBy: 'reviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'plantRegister',
            by: 'reviewer',
            stance: 'refutes',
            quote: 'Sample extract: no plant of this maker outside its home country is listed or announced.',
          },
          {
            source: 'companyReport',
            by: 'reviewer',
            stance: 'refutes',
            quote: 'Sample extract: new places of business abroad: sales and service.',
          },
        ],
        drafts: [
          {
            by: 'reviewer',
            ratingId: 'false',
            conclusion:
              'What grows abroad is sales and service. Neither sample source lists or announces production there.',
            reasoning:
              'The sample register of car plants and the sample yearly report agree: the places opened abroad sell and repair cars.\n\nThe article probably means sales. That would be another claim, and we have not rated it.',
            confidence: 'medium',
            confidenceReason: 'A plant could have been agreed since the register closed in October 2025.',
          },
        ],
        sentBy: 'reviewer',
        approvedBy: 'secondEditor',
        publishedBy: 'editor',
      },
    ],
    threads: [
      {
        comments: [
          {
            by: 'secondEditor',
            body: 'Have we asked the company? The byline of the answer would help with the second paragraph.',
          },
          {
            by: 'reviewer',
            body: 'Asked on Monday, no answer yet. I will reopen this as an update if one comes.',
          },
        ],
      },
    ],
  },
  {
    id: 'a24',
    statement: 'China is set to compete in many areas of innovation and may come to lead in them.',
    kind: 'prediction',
    attribution: 'article',
    quotes: ['In many fields the country is ready to compete, and it may come to lead'],
    stage: 'published',
    acceptedBy: 'reviewer',
    takenBy: 'secondReviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'innovationStudy',
            by: 'secondReviewer',
            stance: 'context',
            note: 'Sample note: shows where patents stand today, which is no forecast.',
          },
        ],
        drafts: [
          {
            by: 'secondReviewer',
            ratingId: 'opinion',
            conclusion: 'A forecast. Figures can show where things stand, not who will lead.',
            reasoning:
              'The sentence speaks of what may come. It names neither fields nor a time, so nothing could show it wrong.',
            confidence: 'high',
            confidenceReason: 'The wording settles it.',
          },
        ],
        sentBy: 'secondReviewer',
        approvedBy: 'secondEditor',
        publishedBy: 'secondEditor',
      },
    ],
  },
]
