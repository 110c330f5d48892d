import { isMark, isOpening, type Range, type Token } from './tokens'
import { firstFinite, isFiniteVerb } from './verbs'
import { RELATIVES, SAYING } from './words'

/** Where the clause behind a verb of saying begins: after "that", a colon, a quotation mark, or at once. -1 where none follows. */
export function contentAfter(tokens: readonly Token[], said: number, to: number): number {
  const begin = behindHearer(tokens, said, to)
  for (let at = said + 1; at < Math.min(said + 14, to); at += 1) {
    if (tokens[at]?.low === 'that' && firstFinite(tokens, at + 1, to) > at) return at + 1
    if (tokens[at]?.text === ':') return at + 1
    if (isOpening(tokens[at]) && firstFinite(tokens, at, to) > at) return at + 1
    if (isMark(tokens[at]) || isFiniteVerb(tokens, at)) break
  }
  const verb = firstFinite(tokens, begin, to)
  if (verb <= begin || tokens[begin]?.low === 'to') return -1
  const between = tokens.slice(begin, verb)
  // A subject may have a name set between commas behind it; any other comma means that the verb belongs to what follows.
  const isCut = between.some((token, n) => isMark(token) && (n === 0 || !isMark(between.at(-1))))
  const isOther = between.some(
    ({ tag, low }) => tag === 'SCONJ' || RELATIVES.has(low) || /^(?:whether|how|why|what|that|as)$/.test(low),
  )
  return isCut || isOther ? -1 : begin
}

/** Past whom it was told to, and where and when: "told reporters in Lund on Monday …". */
function behindHearer(tokens: readonly Token[], said: number, to: number): number {
  let at = said + 1
  const isNominal = (n: number) =>
    /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|SYM)$/.test(tokens[n]?.tag ?? '') && n < to
  if (/^(?:tell|inform|remind|assure|convince|warn)$/.test(tokens[said]?.base ?? '') && isNominal(at)) {
    at += 1
    if (tokens[at - 1]?.tag !== 'PRON' || /^(?:its|his|her|their|my|our)$/.test(tokens[at - 1]?.low ?? ''))
      while (isNominal(at) && !/^(?:DET|PRON)$/.test(tokens[at]?.tag ?? '')) at += 1
  }
  while (tokens[at]?.tag === 'ADP' && at < to - 2) {
    let end = at + 2
    while (isNominal(end) && !/^(?:DET|PRON)$/.test(tokens[end]?.tag ?? '')) end += 1
    if (firstFinite(tokens, end, to) <= end) break
    at = end
  }
  return at
}

/** "said A, but cautioned that B": a second verb of saying with the same subject. */
export function split(tokens: readonly Token[], from: number, to: number): Range[] {
  for (let at = from + 2; at < to - 2; at += 1) {
    if (tokens[at]?.tag !== 'CCONJ') continue
    let verb = at + 1
    while (tokens[verb]?.tag === 'ADV') verb += 1
    if (!SAYING.has(tokens[verb]?.base ?? '') || !isFiniteVerb(tokens, verb)) continue
    const content = contentAfter(tokens, verb, to)
    if (content < 0) continue
    return [[from, isMark(tokens[at - 1]) ? at - 1 : at], ...split(tokens, content, to)]
  }
  return [[from, to]]
}
