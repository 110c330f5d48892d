import type { Clause } from './clause'
import { absoluteVerb, isAdverb, isComma, isListComma, nextComma, PARTICIPLE } from './commas'
import type { Token } from './tokens'
import { firstFinite, isFiniteVerb, isGerund } from './verbs'
import { PREPOSITIONS, RELATIVES, SUBORDINATORS } from './words'

/** What stands before the main clause's subject, up to its comma; null where the main clause begins at once. */
export function frontOf(tokens: readonly Token[], from: number, to: number): Clause | null {
  const front = plainFront(tokens, from, to)
  if (!front || front.role === 'clause') return front
  let end = front.to
  for (let close = namedUntil(tokens, end, to); close > 0; close = namedUntil(tokens, end, to)) end = close
  return { ...front, to: end }
}

/**
 * "Under Ana Hellström, the Swede who took over in 2022, the goalkeeper …": where a name set behind the front's last noun ends, so that
 * the main clause begins only there. -1 where the comma at `comma` is the front's end.
 */
function namedUntil(tokens: readonly Token[], comma: number, to: number): number {
  if (!/^(?:PROPN|NUM)$/.test(tokens[comma - 1]?.tag ?? '') || tokens[comma + 1]?.tag !== 'DET') return -1
  const close = nextComma(tokens, comma, to)
  if (close < 0) return -1
  const about = tokens.findIndex(
    ({ low }, n) => n > comma + 1 && n < close && (RELATIVES.has(low) || low === 'that'),
  )
  const verb = firstFinite(tokens, comma, close)
  if (verb > 0 && (about < 0 || about > verb)) return -1
  const main = firstFinite(tokens, close + 1, to)
  const next = nextComma(tokens, close, to)
  const begins =
    /^(?:DET|PRON|PROPN)$/.test(tokens[close + 1]?.tag ?? '') && !RELATIVES.has(tokens[close + 1]?.low ?? '')
  return begins && main > close + 1 && (next < 0 || main < next || tokens[close + 1]?.tag === 'DET')
    ? close
    : -1
}

function plainFront(tokens: readonly Token[], from: number, to: number): Clause | null {
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
