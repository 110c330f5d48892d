/** A line of a page: where it stands, counted from the page's lower left corner, and how high its letters are. */
export type PageLine = { text: string; x: number; y: number; end: number; size: number }

const POINT = /^[•‣▪◦●■–*-]\s+/u

/**
 * The lines of all pages put together into paragraphs: a new one begins after a gap, in letters of another height, at a point of a
 * list, and after a line that ends early with a full stop. Page numbers and what is repeated at the edge of pages is left out; a
 * word parted at the end of a line is one again.
 */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): string[] {
  const repeated = edgesOf(pages)
  const lines = pages.flatMap((page) => page.filter((line, at) => !isEdge(page, line, at, repeated)))
  const right = columnEnd(lines)
  const paragraphs: string[] = []
  let last: PageLine | null = null
  for (const line of lines) {
    const text = line.text.replace(/\s+/g, ' ').trim()
    const open = paragraphs.at(-1)
    if (open === undefined || last === null || startsAnew(last, line, right))
      paragraphs.push(text.replace(POINT, '- '))
    else paragraphs[paragraphs.length - 1] = joined(open, text)
    last = line
  }
  return paragraphs
}

function startsAnew(last: PageLine, line: PageLine, right: number): boolean {
  if (POINT.test(line.text.trim())) return true
  if (Math.abs(last.size - line.size) > 0.15 * Math.max(last.size, line.size)) return true
  const down = last.y - line.y
  // Upwards is another column or page: a sentence may run on there.
  if (down > 1.75 * line.size) return true
  if (line.x - last.x > line.size && down > 0 && /[.!?…”"')\]]$/u.test(last.text.trim())) return true
  return /[.!?…:”"')\]]$/u.test(last.text.trim()) && last.end < right - 3 * line.size
}

function joined(open: string, text: string): string {
  if (/\p{L}\u00ad$/u.test(open)) return open.slice(0, -1) + text
  if (/\p{L}[-‐]$/u.test(open) && /^\p{Ll}/u.test(text)) return open.slice(0, -1) + text
  // Scripts without spaces between words have none between lines.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、]$/u.test(open)) return open + text
  return `${open} ${text}`
}

/** Where most lines end on the right. */
function columnEnd(lines: readonly PageLine[]): number {
  const ends = lines.map(({ end }) => end).sort((a, b) => a - b)
  return ends[Math.floor(ends.length * 0.8)] ?? 0
}

const said = (line: PageLine) => line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()

/** What stands first or last on at least three pages, numbers aside. */
function edgesOf(pages: readonly (readonly PageLine[])[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const edge of new Set([page[0], page.at(-1)].flatMap((line) => (line ? [said(line)] : []))))
      counts.set(edge, (counts.get(edge) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= 3).map(([edge]) => edge))
}

function isEdge(page: readonly PageLine[], line: PageLine, at: number, repeated: Set<string>): boolean {
  if (at > 0 && at < page.length - 1) return false
  return repeated.has(said(line)) || (page.length > 1 && /^[-–— ]*\d{1,4}[-–— ]*$/u.test(line.text.trim()))
}
