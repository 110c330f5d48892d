import type { Clause } from './clause'
import { absoluteVerb, isAdverb, isComma, isListComma, nextComma, PARTICIPLE } from './commas'
import type { Token } from './tokens'
import { firstFinite, isFiniteVerb, isGerund } from './verbs'
import { PREPOSITIONS, RELATIVES, SUBORDINATORS } from './words'

/** What stands before the main clause's subject, up to its comma; null where the main clause begins at once. */
export function frontOf(tokens: readonly Token[], from: number, to: number): Clause | null {
  const first = tokens[from]
  if (!first || isFiniteVerb(tokens, from)) return null
  const opens = SUBORDINATORS.has(first.low) && !/^(?:long|soon|far|much)$/.test(tokens[from + 1]?.low ?? '')
  for (let comma = from + 1; comma < to - 1; comma += 1) {
    if (!isComma(tokens[comma]) || isListComma(tokens, comma, to)) continue
    const hasVerb = firstFinite(tokens, from + 1, comma) >= 0
    if (firstFinite(tokens, comma + 1, to) < 0) return null
    if (opens && hasVerb) return { role: 'clause', from: from + 1, to: comma }
    if (first.low === 'asked') return { role: 'front', from, to: comma }
    if (hasVerb) return null
    const once = /^(?:once|long|now|already|originally|initially|first)$/.test(first.low) ? from + 1 : from
    if (once > from && tokens[once]?.tag === 'VERB' && PARTICIPLE.test(tokens[once]?.low ?? ''))
      return { role: 'past', from, to: comma }
    if (first.tag === 'VERB' && PARTICIPLE.test(first.low)) return { role: 'past', from, to: comma }
    const negated = tokens[from + 1]?.low === 'not' ? 1 : 0
    if (first.low === 'by' && isGerund(tokens[from + 1 + negated])) return { role: 'means', from, to: comma }
    if (isGerund(first)) {
      // "Turning to the leader, Ellen Quist, the premier said …".
      const close =
        tokens[comma + 1]?.tag === 'PROPN' ? nextComma(tokens, comma, Math.min(comma + 6, to)) : -1
      const isNamed =
        close > 0 &&
        /^(?:the|he|she|it|they)$/.test(tokens[close + 1]?.low ?? '') &&
        firstFinite(tokens, comma, close) < 0 &&
        firstFinite(tokens, close, to) > 0
      return { role: 'participle', from, to: isNamed ? close : comma }
    }
    if (first.low === 'with' && absoluteVerb(tokens, from, comma) > 0)
      return { role: 'absolute', from, to: comma }
    const isCounted = first.tag === 'ADV' && /^(?:NUM|ADJ|DET)$/.test(tokens[from + 1]?.tag ?? '')
    if (PREPOSITIONS.has(first.low) || isAdverb(first))
      return isCounted ? null : { role: 'front', from, to: comma }
    if (RELATIVES.has(tokens[comma + 1]?.low ?? '') || tokens[comma + 1]?.low === 'when')
      return /^(?:next|last|this)$/.test(first.low) ? { role: 'front', from, to: comma } : null
    return null
  }
  return null
}
