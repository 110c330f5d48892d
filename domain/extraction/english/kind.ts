import type { ClaimKind } from '../../claim'

const PREDICTION =
  /\b(?:will|won't|would(?! (?:\w+ )?have\b)|shall|(?:could|may|might)(?! (?:\w+ )?(?:have|not)\b)|poised|set to|going to|about to|on track to|stands? to|threatens? to|face the prospect|(?:promis|pledg|vow|threaten)ed\b|(?:now )?expects? to|(?:is|are) (?:likely|expected|projected|forecast|due|bound) to|by 20[3-9]\d)\b/i
const CAUSE =
  /\b(?:because|due to|(?<!\b(?:the|a|an|no|its|this|any) )causes?|caus(?:ed|ing)|led to|leads? to|leading to|result(?:s|ed|ing)? in|stem(?:s|med) (?:\w+ )?from|and this \w+|prompt(?:s|ed|ing)|trigger(?:s|ed|ing)|spark(?:s|ed|ing)|fuel(?:s|led|ed|ling|ing)|spur(?:s|red|ring)|driven by|drives?|drove|thanks to|as a result|bolster(?:s|ed|ing)?|boost(?:s|ed|ing)?|foster(?:s|ed|ing)?|contribut(?:es?|ed|ing) to|(?:helped|hurt|lifted|hit|caused) by|forc(?:es|ed|ing)|blam(?:es?|ed|ing)|meant that|reduc(?:es|ed|ing)|damag(?:es|ed|ing)|undermin(?:es|ed|ing)|depriv(?:es|ed|ing)|squeez(?:es|ed|ing)|overwhelm(?:s|ed|ing)|encourag(?:es|ed|ing)|weigh(?:s|ed) on|made .+ possible|set off)\b/i
const JUDGEMENT =
  /\b(?:signif(?:y|ies|icant|icantly)|important|importance|crucial|critical(?:ly)?|key|vital|success(?:ful|fully)?|fail(?:ure|ed)?|best|worst|great(?:er|est)?|better|worse|clear(?:ly)?|strong(?:er|ly)?|weak(?:er)?|strategic|resilien(?:ce|t)|remarkable|impressive|unprecedented|dangerous|broader|exemplif\w+|illustrat\w+|highlight\w*|showcas\w+|signal\w*|reflect\w*|demonstrat\w+|indicat\w+|underscor\w+|reveal\w*|suggests?|expos(?:es|ing)|reshap\w+|transform\w+|accelerat\w+|rapid(?:ly)?|good|bad|unfair|wrong|right|should|must|ought|needs? to|hardly|uncertain|unclear|disappoint\w+|superb|excellent|fragile|vulnerable|patient|difficult|easy|hard(?:er|est)|too (?:early|late|\w+ to)|possible|impossible|only if|no cure|mixed|the stakes)\b/i
const WORDS_ALONE = /^(?:the need|the importance)|\bis important$|\bshould be\b/i
/** What somebody wants of others. */
const ASKED = /\b(?:urg(?:es?|ed)|call(?:s|ed)? (?:for|on)|demanded) /i

/**
 * What sort of thing a statement asserts, by its words alone: what somebody said with nothing else to check, something to come, a
 * cause, a judgement, or else a fact.
 */
export function kindOf(statement: string, isNoun = false): ClaimKind {
  if ((isNoun && WORDS_ALONE.test(statement)) || ASKED.test(statement)) return 'attribution'
  if (PREDICTION.test(statement)) return 'prediction'
  if (CAUSE.test(statement)) return 'causal'
  if (JUDGEMENT.test(statement)) return 'evaluation'
  return 'fact'
}
