/** What is not read out. */
export const SILENT: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG CANVAS AUDIO VIDEO OBJECT FORM BUTTON SELECT INPUT TEXTAREA NAV DIALOG HEAD MATH'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)

type Mark = { readonly first: string; readonly later: string }
const PLAIN: Mark = { first: '', later: '' }

/**
 * The lines an element reads as, one block each: "- " before a point, its number before a numbered one, "> " before a quotation.
 * Elements of a `silent` name are left out.
 */
export function linesOf(root: Element, silent: ReadonlySet<string> = SILENT): string[] {
  const lines: string[] = []
  const numbers = new Map<Element, number>()
  let line = ''
  let mark = PLAIN
  const end = () => {
    const said = line.replace(/\s+/g, ' ').trim()
    line = ''
    if (said === '') return
    lines.push(mark.first + said)
    mark = { first: mark.later, later: mark.later }
  }
  const under = (within: Mark, element: Element) => {
    const outer = mark
    mark = within
    walk(element)
    end()
    mark = outer
  }
  const walk = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) line += node.nodeValue ?? ''
      if (node.nodeType !== 1) continue
      const element = node as Element // nodes of type 1 are elements
      const name = element.tagName.toUpperCase()
      if (silent.has(name) || element.hasAttribute('hidden')) continue
      if (name === 'BR') end()
      else if (name === 'LI') {
        end()
        under({ first: pointOf(element, numbers), later: '' }, element)
      } else if (name === 'BLOCKQUOTE') {
        end()
        under({ first: '> ', later: '> ' }, element)
      } else if (name === 'TD' || name === 'TH') {
        if (line.trim() !== '') line += ' | '
        walk(element)
      } else if (BLOCKS.has(name)) {
        end()
        walk(element)
        end()
      } else walk(element)
    }
  }
  walk(root)
  end()
  return lines
}

function pointOf(item: Element, numbers: Map<Element, number>): string {
  const list = item.parentElement
  if (list?.tagName.toUpperCase() !== 'OL') return '- '
  const number = numbers.get(list) ?? Number(list.getAttribute('start') ?? 1)
  numbers.set(list, number + 1)
  return `${number}. `
}
