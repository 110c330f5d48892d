import type { Stance } from './evidence'
import { independentGroups, type SourceOrigin } from './independence'

/** A stance as it stands in a column that already says of what. */
export const SHORT_STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  refutes: 'Refutes',
  partly: 'Partly',
  context: 'Context',
}

/** One cell of a column: where the source comes from, and what it shows there. */
export type Cell = { readonly origin: SourceOrigin; readonly stance: Stance }

const COUNTING = ['supports', 'refutes', 'partly'] as const
type Counting = (typeof COUNTING)[number]

/** How many groups of sources that do not depend on each other show what. Context counts for none. */
export type Totals = Readonly<Record<Counting, number>>

/** The totals of a column of the matrix: groups, not links. A group whose pieces show different things counts once for each. */
export function groupTotals(cells: readonly Cell[]): Totals {
  const counting = cells.filter(({ stance }) => stance !== 'context')
  const groups = independentGroups(counting.map(({ origin }) => origin))
  const showing = (stance: Counting) => {
    const shown = new Set(counting.filter((one) => one.stance === stance).map((one) => one.origin.sourceId))
    return groups.filter((ids) => ids.some((id) => shown.has(id))).length
  }
  return { supports: showing('supports'), refutes: showing('refutes'), partly: showing('partly') }
}

const VERBS: Readonly<Record<Counting, readonly [one: string, many: string]>> = {
  supports: ['supports', 'support'],
  refutes: ['refutes', 'refute'],
  partly: ['partly supports', 'partly support'],
}

/** Totals as a phrase: "2 independent groups support, 1 refutes". */
export function totalsWords(totals: Totals): string {
  const told = COUNTING.filter((stance) => totals[stance] > 0).map((stance, n) => {
    const count = totals[stance]
    const noun = n > 0 ? '' : count === 1 ? ' independent group' : ' independent groups'
    return `${count}${noun} ${VERBS[stance][count === 1 ? 0 : 1]}`
  })
  return told.length === 0 ? 'Nothing yet' : told.join(', ')
}
