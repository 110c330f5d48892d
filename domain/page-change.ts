/** Lines shorter than this, in letters, say when, how often or who else: counters, dates and menus change with every visit. */
const SAYS_SOMETHING = 30

/**
 * Whether a page says something else than before: a line of some length is new or gone. Spaces, the order of lines, and short lines such as
 * dates and counters make no difference.
 */
export function saysOtherwise(before: string, after: string): boolean {
  const [was, is] = [linesOf(before), linesOf(after)]
  return [...was].some((line) => !is.has(line)) || [...is].some((line) => !was.has(line))
}

function linesOf(text: string): Set<string> {
  const lines = text.split(/[\n\f]/).map((line) => line.normalize('NFKC').replace(/\s+/g, ' ').trim())
  return new Set(lines.filter((line) => (line.match(/\p{L}/gu)?.length ?? 0) >= SAYS_SOMETHING))
}
