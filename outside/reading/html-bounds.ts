/** Bounds of a page that is taken apart: elements, all tags together, and elements inside one another. Browsers stop at 512 too. */
export const HTML_BOUNDS = { elements: 60_000, tags: 200_000, depth: 512 } as const

const TOO_MUCH =
  'This page is built of so many parts that the desk does not take it apart. Open it yourself and paste the text.'

/** Elements without an end, and those whose end is implied so often that it is left out. */
const NOT_NESTING = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup'.split(
    ' ',
  ),
)
/** Elements whose inside is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noembed', 'xmp', 'iframe'])

/** What a page is built of: how many elements, and how deep they stand inside one another: all depths added up, and the greatest. */
export type Weight = { readonly elements: number; readonly depths: number; readonly deepest: number }

/** Weighs a page, or says why it is too large to be taken apart; one pass over its text, before anything is built of it. */
export function weighed(html: string): Weight | string {
  const lower = html.toLowerCase()
  const seen = { elements: 0, tags: 0, depth: 0, depths: 0, deepest: 0, drawing: 0 }
  for (let at = lower.indexOf('<'); at !== -1; at = lower.indexOf('<', at)) {
    if (lower.startsWith('<!--', at)) {
      at = after(lower, '-->', at + 4)
      continue
    }
    const closes = lower[at + 1] === '/'
    const name = /^[a-z][a-z0-9-]*/.exec(lower.slice(at + (closes ? 2 : 1), at + 32))?.[0]
    if (name === undefined) {
      at += 1
      continue
    }
    const end = after(lower, '>', at)
    count(seen, name, closes, lower[end - 2] === '/')
    if (
      seen.elements > HTML_BOUNDS.elements ||
      seen.tags > HTML_BOUNDS.tags ||
      seen.depth > HTML_BOUNDS.depth
    )
      return TOO_MUCH
    at = !closes && RAW.has(name) ? Math.min(indexOr(lower, `</${name}`, end), lower.length) : end
  }
  return seen
}

type Seen = {
  elements: number
  tags: number
  depth: number
  depths: number
  deepest: number
  drawing: number
}

function count(seen: Seen, name: string, closes: boolean, selfClosing: boolean): void {
  seen.tags += 1
  if (name === 'svg' || name === 'math') seen.drawing = Math.max(0, seen.drawing + (closes ? -1 : 1))
  if (!closes) {
    seen.elements += 1
    seen.depths += seen.depth
  }
  if (NOT_NESTING.has(name) || RAW.has(name) || (selfClosing && seen.drawing > 0)) return
  seen.depth = Math.max(0, seen.depth + (closes ? -1 : 1))
  seen.deepest = Math.max(seen.deepest, seen.depth)
}

function indexOr(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from)
  return at === -1 ? text.length : at
}

function after(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from)
  return at === -1 ? text.length : at + sought.length
}
