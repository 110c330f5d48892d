import type { SampleClaim } from './types'

/** Published claims on export rules and the chip industry, as first published. */
export const CLAIMS_ON_RULES: readonly SampleClaim[] = [
  {
    id: 'a01',
    statement: 'The U.S. Commerce Department put iFLYTEK on its trade blacklist in 2019.',
    kind: 'fact',
    attribution: 'article',
    quotes: [
      'The United States Department of Commerce added iFLYTEK to its trade blacklist in 2019',
      'Washington put iFLYTEK on a trade blacklist in 2019',
    ],
    stage: 'published',
    acceptedBy: 'editor',
    selectionReason: 'Dated, named and on record: the quickest check of the article.',
    takenBy: 'reviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'entityListRule',
            by: 'reviewer',
            stance: 'supports',
            quote:
              'This final rule amends the Export Administration Regulations (EAR) by adding twenty-eight entities to the Entity List.',
            note: 'iFLYTEK is one of the twenty-eight. The rule took effect on 9 October 2019.',
            decisivePrimary: true,
          },
        ],
        drafts: [
          {
            by: 'reviewer',
            ratingId: 'true',
            conclusion:
              'The Commerce Department’s rule of 9 October 2019 names iFLYTEK among 28 bodies added to its Entity List.',
            reasoning:
              'The rule was issued by the department’s Bureau of Industry and Security and printed in the *Federal Register* of 9 October 2019.\n\n“Blacklist” is the press’s word. The list’s own name is the **Entity List**: whoever wants to send a listed body goods under the export rules needs a licence.',
            confidence: 'high',
            confidenceReason: 'The text of the rule itself.',
          },
        ],
        sentBy: 'reviewer',
        approvedBy: 'secondEditor',
        publishedBy: 'secondEditor',
      },
    ],
  },
  {
    id: 'a06',
    statement:
      'The United States restricts sales of advanced AI chips to China for reasons of national security.',
    kind: 'fact',
    attribution: 'article',
    quotes: [
      'American rules, which for reasons of national security keep the most advanced AI chips from being sold to China',
    ],
    stage: 'published',
    acceptedBy: 'editor',
    takenBy: 'secondReviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'chipRule',
            by: 'secondReviewer',
            stance: 'supports',
            quote:
              'the Bureau of Industry and Security (BIS) is amending the Export Administration Regulations (EAR) to implement necessary controls on advanced computing integrated circuits (ICs), computer commodities that contain such ICs, and certain semiconductor manufacturing items',
            locator: 'Summary',
            decisivePrimary: true,
          },
          {
            source: 'policyStudy',
            by: 'reviewer',
            stance: 'supports',
            quote:
              'Sample extract: the authors of the limits named the security of the state as their first reason.',
          },
        ],
        drafts: [
          {
            by: 'secondReviewer',
            ratingId: 'true',
            conclusion: 'The rule of October 2022 restricts such exports.',
            reasoning: 'The rule sets the controls out in full.',
            confidence: 'high',
            confidenceReason: 'The text of the rule itself.',
          },
          {
            by: 'reviewer',
            ratingId: 'mostly_true',
            conclusion:
              'The rule of October 2022 controls chips above a threshold; it is a need for a licence, not a ban on every AI chip.',
            reasoning:
              'The rule sets the controls out in full, and the sample study confirms the reason given.\n\nIt draws a line by performance, and asks for a **licence** above it. The article’s wording could be read as a ban.',
            confidenceReason: 'The text of the rule itself, and a study that agrees on the reason.',
          },
        ],
        sentBy: 'reviewer',
        approvedBy: 'editor',
        publishedBy: 'editor',
      },
    ],
  },
  {
    id: 'a09',
    statement: 'China now has a fully operational industry that makes advanced chips.',
    kind: 'fact',
    attribution: 'article',
    quotes: ['The industry is now in full operation'],
    stage: 'published',
    acceptedBy: 'editor',
    takenBy: 'reviewer',
    rounds: [
      {
        evidence: [
          {
            source: 'chipRegister',
            by: 'reviewer',
            stance: 'refutes',
            quote:
              'Sample extract: of nine plants listed, two make advanced chips; both wait for equipment from abroad.',
          },
          {
            source: 'laboratory',
            by: 'secondReviewer',
            stance: 'partly',
            quote:
              'Sample extract: the core was made in the country, on a process some years behind the first.',
          },
        ],
        drafts: [
          {
            by: 'reviewer',
            ratingId: 'mostly_false',
            conclusion:
              'Advanced chips are made, but the sample register shows an industry in part built, not in full operation.',
            reasoning:
              'Two of nine plants in the sample register make advanced chips at all, and neither is complete.\n\nThe sample laboratory confirms that such chips exist. That is the part of the claim that holds.',
            confidence: 'medium',
            confidenceReason: 'The register is two months old, and plants change quickly.',
          },
        ],
        sentBy: 'reviewer',
        returned: {
          by: 'editor',
          note: 'Please say first what holds, then what does not. A reader who stops early should not take away that nothing is made.',
          drafts: [
            {
              by: 'secondReviewer',
              reasoning:
                'The sample laboratory confirms that advanced chips are made in the country. That part of the claim holds.\n\nTwo of nine plants in the sample register make them at all, and both still wait for equipment, so “fully operational” does not.',
            },
          ],
          sentAgain: true,
        },
        approvedBy: 'editor',
        publishedBy: 'editor',
      },
    ],
  },
]
