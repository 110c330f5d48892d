import type { Clause, Opening } from './clause'
import { isComma, nextComma } from './commas'
import { frontOf } from './fronts'
import { nounBefore } from './nouns'
import { opening } from './openings'
import type { Token } from './tokens'
import { firstFinite, isFiniteVerb } from './verbs'
import { CONNECTIVES, RELATIVES } from './words'

/** Cuts `tokens[from, to)` where one assertion ends and the next begins; in order, the front first. */
export function clausesOf(tokens: readonly Token[], from: number, to: number): Clause[] {
  const clauses: Clause[] = []
  let start = afterConnectives(tokens, from, to)
  for (let front = frontOf(tokens, start, to); front; front = frontOf(tokens, start, to)) {
    clauses.push(front)
    start = front.to + 1
    if (front.role === 'clause') start = afterConnectives(tokens, start, to)
    if (!RELATIVES.has(tokens[start]?.low ?? '')) continue
    // "At Kestrel Academy, which introduced pouches, detentions have fallen": about a noun of the front.
    const close = nextComma(tokens, start, to)
    if (close < 0 || firstFinite(tokens, close, to) < 0) continue
    const isWhere = /^(?:where|when)$/.test(tokens[start]?.low ?? '')
    clauses.push(
      isWhere
        ? { role: 'clause', from: start + 1, to: close }
        : { role: 'relative', from: start, to: close, noun: nounBefore(tokens, start - 1) },
    )
    start = close + 1
  }
  return [...clauses, ...behind(tokens, start, to)]
}

function afterConnectives(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  while (
    at < to - 1 &&
    CONNECTIVES.has(tokens[at]?.low ?? '') &&
    (isComma(tokens[at + 1]) || /^(?:and|but|so|yet|also)$/.test(tokens[at]?.low ?? ''))
  )
    at += isComma(tokens[at + 1]) ? 2 : 1
  return at
}

/** The main clause and what hangs on it behind. */
function behind(tokens: readonly Token[], from: number, to: number): Clause[] {
  const clauses: Clause[] = []
  let current: Opening = { role: 'main', from }
  const close = (end: number) => {
    if (end > current.from) clauses.push({ ...current, to: end })
  }
  for (let at = from + 1; at < to - 1; at += 1) {
    const next = opening(tokens, at, to, current.from)
    if (!next) continue
    close(at)
    current = next
    at = Math.max(at, next.from)
    const end =
      next.role === 'relative'
        ? endOfInserted(tokens, next.from, to)
        : next.role === 'past' || next.role === 'apposed'
          ? nextComma(tokens, next.from, to)
          : -1
    if (end < 0) continue
    // An inserted clause is over, and what it stood in goes on: "Huawei, which makes chips, said …".
    close(end)
    const inserted = clauses.at(-1)
    if (inserted) clauses[clauses.length - 1] = { ...inserted, isInserted: true }
    const host = clauses.at(-2)
    if (host && (host.role === 'main' || host.role === 'clause')) {
      clauses.splice(-2, 1)
      current = { role: host.role, from: host.from }
    } else current = { role: 'clause', from: end + 1 }
    at = end - 1
  }
  close(to)
  return clauses
}

/** Where a clause set between commas ends: at a comma with a finite verb directly behind it. -1 where it runs to the end. */
function endOfInserted(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 2; at < to - 1; at += 1)
    if (isComma(tokens[at]) && isFiniteVerb(tokens, at + 1)) return at
  return -1
}
