import { contentAfter } from './content'
import type { Frame } from './frame'
import { isClosing, isEdge, isMark, isOpening, isThat, type Range, type Token } from './tokens'
import { firstFinite, isFiniteVerb, isGerund } from './verbs'
import { type Named, THE_ARTICLE, UNNAMED, voiceOf } from './voice'
import { RELATIVES, SAYING } from './words'

/**
 * Who says what `tokens[from, to)` tells, where that is named beside it: "…, X said", "“…,” said X", "…, according to X".
 * Null where nothing is set beside it.
 */
export function frameBeside(tokens: readonly Token[], from: number, to: number, named: Named): Frame | null {
  return accordingTo(tokens, from, to, named) ?? saidBeside(tokens, from, to, named)
}

function accordingTo(tokens: readonly Token[], from: number, to: number, named: Named): Frame | null {
  for (let at = from; at < to - 2; at += 1) {
    if (tokens[at]?.low !== 'according' || tokens[at + 1]?.low !== 'to') continue
    let end = at + 2
    while (end < to && !isEdge(tokens[end])) end += 1
    // "the regulator, Ofcom, and …": the name belongs to who speaks.
    const close =
      end + 3 <= to && tokens[end + 1]?.tag === 'PROPN'
        ? tokens.findIndex((token, n) => n > end && n < to && isMark(token))
        : -1
    const voice = voiceOf(tokens, at + 2, close > 0 && close - end < 5 ? close : end, named) ?? UNNAMED
    const subject: Range = [at + 2, end]
    if (at === from) {
      const begins = besideName(tokens, end, to)
      return end < to ? { voice, parts: [[begins + 1, to]], told: 'clause', subject } : null
    }
    const begin = isMark(tokens[at - 1]) ? at - 1 : at
    const rest = close > 0 && close - end < 5 ? close : end
    const goesOn = tokens[rest + 1]
    if (rest < to && goesOn && !RELATIVES.has(goesOn.low) && firstFinite(tokens, rest + 1, to) > 0)
      return {
        voice,
        parts: [[from, to]],
        hole: [begin, tokens[rest + 1]?.tag === 'CCONJ' ? rest : rest + 1],
        told: 'clause',
        subject,
      }
    return { voice, parts: [[from, begin]], told: 'clause', subject: [at + 2, to] }
  }
  return null
}

/** "According to Ingrid Solheim, an analyst at the bank, insurers …": where what is said of the speaker ends. */
function besideName(tokens: readonly Token[], comma: number, to: number): number {
  if (tokens[comma + 1]?.tag !== 'DET') return comma
  const close = tokens.findIndex((token, n) => n > comma && n < to && token.text === ',')
  return close > 0 && firstFinite(tokens, comma, close) < 0 && firstFinite(tokens, close, to) > close + 1
    ? close
    : comma
}

function saidBeside(tokens: readonly Token[], from: number, to: number, named: Named): Frame | null {
  for (let said = from + 2; said < to; said += 1) {
    const token = tokens[said]
    if (!token || !SAYING.has(token.base) || isGerund(token) || !isFiniteVerb(tokens, said)) continue
    const isTurned =
      isClosing(tokens[said - 1]) ||
      (isMark(tokens[said - 1]) && /^(?:said|says|wrote|added|asked)$/.test(token.low))
    const ends = isTurned ? said : speakerEnd(tokens, from, said)
    const begin = isTurned ? said - 1 : edgeBefore(tokens, from, ends)
    if (begin <= from || isThat(tokens[said + 1])) continue
    if (tokens.slice(from, begin).every(({ tag }) => /^(?:ADV|ADP|SCONJ|CCONJ|PUNCT)$/.test(tag))) continue
    if (!isClosing(tokens[begin]) && contentAfter(tokens, said, to) >= 0) continue
    const opens = tokens.slice(begin + 1, ends)
    if (
      opens[0]?.tag === 'CCONJ' ||
      opens.some(({ low, tag }) => RELATIVES.has(low) || tag === 'SCONJ' || low === 'that')
    )
      continue
    let end = said + 1
    if (isTurned) while (end < to && !isEdge(tokens[end])) end += 1
    const about: Range = isTurned ? [said + 1, apposedEnd(tokens, end, to)] : [begin + 1, said]
    if (about[0] >= about[1]) continue
    const voice =
      /^(?:i|we)$/.test(opens[0]?.low ?? '') && opens.length === 1
        ? THE_ARTICLE
        : voiceOf(tokens, about[0], isTurned ? about[1] : ends, named)
    if (!voice) continue
    const rest = isTurned ? about[1] : said + 1
    const close = tokens.findIndex((one, n) => n >= rest && n < to && (isMark(one) || isOpening(one)))
    const frame = beside(tokens, from, to, begin, close, { voice, told: 'clause', subject: about })
    if (frame) return frame
  }
  return null
}

/** What is told before the speaker is named, and what goes on behind. */
function beside(
  tokens: readonly Token[],
  from: number,
  to: number,
  begin: number,
  close: number,
  frame: Pick<Frame, 'voice' | 'told' | 'subject'>,
): Frame | null {
  const isQuoted = isClosing(tokens[begin])
  const isWhole = isQuoted || firstFinite(tokens, from, begin) >= 0
  const before: Range = [from, begin]
  if (close < 0) return isWhole ? { ...frame, parts: [before] } : null
  const next = isOpening(tokens[close]) ? close : close + 1
  if (isOpening(tokens[next])) return { ...frame, parts: [before, [next + 1, to]] }
  const goesOn = tokens[next]
  const said = goesOn && isGerund(goesOn) && SAYING.has(goesOn.base) ? contentAfter(tokens, next, to) : -1
  if (isWhole && said > 0) return { ...frame, parts: [before, [said, to]] }
  const isClause = goesOn?.tag === 'CCONJ' && firstFinite(tokens, next + 1, to) > next + 1
  if (isClause) return { ...frame, parts: [before, [next + 1, to]] }
  const isCut = !isWhole || isThat(goesOn) || (isFiniteVerb(tokens, next) && !isQuoted)
  if (isCut && goesOn && firstFinite(tokens, next, to) >= 0)
    return {
      ...frame,
      parts: [[from, to]],
      hole: [begin, close + 1],
    }
  return isWhole ? { ...frame, parts: [before] } : null
}

/** The mark before the subject of the verb at `said`: the last, or the one before where a name is set between commas. */
function edgeBefore(tokens: readonly Token[], from: number, said: number): number {
  const isSet = isMark(tokens[said - 1])
  let edge = -1
  for (let at = said - 1 - (isSet ? 1 : 0), seen = 0; at > from && seen < 16; at -= 1, seen += 1) {
    if (isFiniteVerb(tokens, at)) break
    if (isClosing(tokens[at])) return at
    if (isMark(tokens[at]) && (edge < 0 || isSet)) {
      const isSecond = edge >= 0
      edge = at
      if (!isSet || isSecond) break
    }
  }
  return edge
}

/** "Dr. Arruda, who heads a ward, told …": where the speaker ends before a clause about them. */
function speakerEnd(tokens: readonly Token[], from: number, said: number): number {
  if (!isMark(tokens[said - 1])) return said
  for (let at = said - 2; at > Math.max(from, said - 30); at -= 1)
    if (RELATIVES.has(tokens[at]?.low ?? '') && isMark(tokens[at - 1])) return at - 1
  return said
}

/** "said Ellen Draper, a nurse who …": where the speaker ends. */
const apposedEnd = (tokens: readonly Token[], end: number, to: number): number => {
  if (tokens[end]?.text !== ',' || !/^(?:PROPN)$/.test(tokens[end + 1]?.tag ?? '')) return end
  const next = tokens.findIndex((token, n) => n > end + 1 && n < to && isMark(token))
  return next < 0 ? to : next
}
