import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectorOf } from '@/domain/anchoring/quote-selector'
import { type Anchor, MOVED_MIN, type Reanchored, reanchor } from '@/domain/anchoring/reanchor'
import { span, TextPositions } from '@/domain/position'
import { anyText } from '../../support/texts'

/** Anchors on the nth place of some words in a text. */
function anchorOn(text: string, words: string, nth = 1): Anchor {
  let unit = -1
  for (let n = 0; n < nth; n += 1) unit = text.indexOf(words, unit + 1)
  if (unit < 0) throw new Error(`“${words}” does not stand there ${nth} times.`)
  const positions = new TextPositions(text)
  return anchorAt(positions, positions.fromUnit(unit), positions.fromUnit(unit + words.length))
}

function anchorAt(positions: TextPositions, start: number, end: number): Anchor {
  const passage = span(start, end)
  return { ...passage, ...selectorOf(positions, passage) }
}

/** What became of one anchor: the outcome, and the words it now stands on. */
function told(before: string, anchor: Anchor, after: string): string {
  const [found] = reanchor(before, [anchor], after)
  if (!found || found.outcome === 'orphan') return found ? 'orphan' : 'lost'
  const words = new TextPositions(after).slice(found.span)
  return `${found.outcome}${found.outcome === 'moved' ? ` ${found.quote}` : ''}: ${words}`
}

const before =
  'The port of Leiden\nForty ships lie in the port, the office says. Grain is in most of them, and none may leave before May. That is all anybody knows.'
const quote = 'Grain is in most of them'

const CASES: readonly (readonly [
  name: string,
  before: string,
  words: string,
  after: string,
  told: string,
])[] = [
  ['nothing changed', before, quote, before, `kept: ${quote}`],
  ['text inserted before it', before, quote, before.replace('Forty', 'On Monday 😀 forty'), `kept: ${quote}`],
  [
    'text deleted before it',
    before,
    quote,
    before.replace('Forty ships lie in the port, the office says. ', ''),
    `kept: ${quote}`,
  ],
  [
    'its sentence reworded around it',
    before,
    quote,
    before.replace(', and none may leave before May', ' now'),
    `kept: ${quote}`,
  ],
  [
    'a word of it changed',
    before,
    'none may leave before May',
    before.replace('before May', 'before June'),
    'moved changed: none may leave before June',
  ],
  [
    'a denial put into it',
    before,
    quote,
    before.replace('is in most', 'is not in most'),
    'moved changed: Grain is not in most of them',
  ],
  [
    'a figure in it changed',
    before,
    'Forty ships lie in the port',
    before.replace('Forty ships', 'Fifty ships'),
    'moved changed: Fifty ships lie in the port',
  ],
  [
    'its last word grown',
    before,
    'Forty ships lie in the port',
    before.replace('port,', 'ports,'),
    'moved changed: Forty ships lie in the ports',
  ],
  ['it is gone', before, quote, before.replace(`${quote}, and none may leave before May. `, ''), 'orphan'],
  [
    'it is told in other words',
    before,
    quote,
    before.replace(quote, 'The holds are said to be full of wheat'),
    'orphan',
  ],
  [
    'its paragraph moved',
    `${before}\n${'Other news follow here. '.repeat(4)}`,
    quote,
    `${'Other news follow here. '.repeat(4)}\n${before}`,
    `kept: ${quote}`,
  ],
  [
    'emoji of several code points',
    'So 👩‍🔬 says: 👍🏽 it works 🇨🇳 well.',
    '👍🏽 it works 🇨🇳',
    '𝒳𝒳 So 👩‍🔬 says: 👍🏽 it works 🇨🇳 well.',
    'kept: 👍🏽 it works 🇨🇳',
  ],
  [
    'an emoji that has got another skin',
    'She says that it works well 👍 and is cheap, too.',
    'it works well 👍',
    'She says that it works well 👍🏽 and is cheap, too.',
    'moved changed: it works well 👍🏽',
  ],
  [
    'a letter that has got a mark',
    'It is called the x coordinate of the whole map, as said.',
    'called the x',
    'It is called the x\u0302 coordinate of the whole map, as said.',
    'moved changed: called the x\u0302',
  ],
  [
    'combining marks',
    'The x\u0302 of the n\u0303andu\u0301 is 5.',
    'x\u0302 of the n\u0303andu\u0301',
    'Yes. The x\u0302 of the n\u0303andu\u0301 is 5.',
    'kept: x\u0302 of the n\u0303andu\u0301',
  ],
  [
    'Arabic, text inserted',
    'قالت الوزارة إن الشركة باعت مليون جهاز في العام الماضي.',
    'باعت مليون جهاز',
    'وفي بيان قالت الوزارة إن الشركة باعت مليون جهاز في العام الماضي.',
    'kept: باعت مليون جهاز',
  ],
  [
    'Arabic, a letter changed',
    'قالت الوزارة إن الشركة باعت مليون جهاز في العام الماضي.',
    'الشركة باعت مليون جهاز',
    'قالت الوزارة إن الشركة باعت مليوني جهاز في العام الماضي.',
    'moved changed: الشركة باعت مليوني جهاز',
  ],
  [
    'Chinese, text inserted',
    '该公司表示，去年售出一百万台设备，利润增长。',
    '去年售出一百万台设备',
    '周一，该公司表示，去年售出一百万台设备，利润增长。',
    'kept: 去年售出一百万台设备',
  ],
  [
    'Chinese, a character changed',
    '该公司表示，去年售出一百万台设备，利润增长。',
    '去年售出一百万台设备',
    '该公司表示，去年售出二百万台设备，利润增长。',
    'moved changed: 去年售出二百万台设备',
  ],
  [
    'only part of a longer word is left',
    'They say the chip is new here.',
    'chip',
    'They say the microchip is new here.',
    'orphan',
  ],
]

describe('re-anchoring', () => {
  it.each(CASES)('%s', (_name, old, words, after, expected) => {
    expect(told(old, anchorOn(old, words), after)).toBe(expected)
  })

  it('counts in code points, whatever stands before', () => {
    const after = `😀👩‍🔬 ${before}`
    const [found] = reanchor(before, [anchorOn(before, quote)], after)
    const unit = after.indexOf(quote)
    const start = [...after.slice(0, unit)].length
    expect(found).toEqual({ outcome: 'kept', span: span(start, start + quote.length) })
  })

  it('finds a changed passage of two thousand characters', () => {
    const long = Array.from({ length: 400 }, (_, n) => `w${n}`)
      .join(' ')
      .slice(0, 1990)
    const changed = long.replace('w100 ', 'x100 ').replace('w200 ', '')
    expect(told(`A. ${long} end.`, anchorOn(`A. ${long} end.`, long), `A. ${changed} end.`)).toBe(
      `moved changed: ${changed}`,
    )
  })

  it('gives no answer but “orphan” for a text with nothing of it', () => {
    expect(told(before, anchorOn(before, quote), 'x')).toBe('orphan')
  })
})

describe('words that stand several times', () => {
  const twice =
    'In March the office said that the chip works. Nobody asked. In June the maker said that the chip works. So be it.'
  const words = 'the chip works'

  it('are kept at the place between the same words', () => {
    expect(told(twice, anchorOn(twice, words, 2), `News. ${twice}`)).toBe(`kept: ${words}`)
    const [found] = reanchor(twice, [anchorOn(twice, words, 2)], `News. ${twice}`)
    expect(found).toMatchObject({ span: { start: twice.lastIndexOf(words) + 6 } })
  })

  it('are never kept at the other place once their own is gone', () => {
    const after = twice.replace('In March the office said that the chip works. ', '')
    expect(told(twice, anchorOn(twice, words), after)).toBe('orphan')
  })

  it('are proposed, not kept, when a copy with the same surroundings has come in', () => {
    const line = 'Nothing new was heard from the ministry on Tuesday, the paper writes.'
    const text = `Start.\n${line}\nEnd.`
    const after = `Start.\n${line}\n${line}\n${line}\nEnd.`
    expect(told(text, anchorOn(text, 'from the ministry'), after)).toBe('moved identical: from the ministry')
  })

  it('are kept in a refrain when all up to it is unchanged and no copy came or went', () => {
    const line = 'Nothing new was heard from the ministry on Tuesday, the paper writes.'
    const text = `Start.\n${line}\nMiddle.\n${line}\nEnd.`
    const after = `${text}\nMore.`
    expect(told(text, anchorOn(text, 'from the ministry'), after)).toBe('kept: from the ministry')
    expect(told(text, anchorOn(text, 'from the ministry', 2), `More.\n${text}`)).toBe(
      'kept: from the ministry',
    )
  })

  it('are not kept far away when their own sentence is still there, reworded', () => {
    const text =
      'The maker told reporters on Monday that all the new chips work well, as promised.\nMuch else was said there.'
    const after =
      'The maker told reporters on Monday that all the new chips worked well, as promised.\nMuch else was said there.\nWho believes that all the new chips work well?'
    expect(told(text, anchorOn(text, 'all the new chips work well'), after)).toBe(
      'moved changed: all the new chips worked well',
    )
  })
})

type Edit = { at: number; cut: number; put: string }
const edits = fc.array(fc.record({ at: fc.nat(), cut: fc.nat(12), put: anyText() }), { maxLength: 4 })

function edited(text: string, changes: readonly Edit[]): string {
  const characters = Array.from(text)
  for (const { at, cut, put } of changes) characters.splice(at % (characters.length + 1), cut, ...put)
  return characters.join('')
}

describe('whatever is edited', () => {
  const anchors = fc.array(fc.tuple(fc.nat(), fc.nat(40)), { minLength: 1, maxLength: 6 })

  it('no anchor is lost, none is kept on other words or on one of several alike, and every span lies inside the text', () => {
    fc.assert(
      fc.property(anyText(), anchors, edits, (text, wanted, changes) => {
        const positions = new TextPositions(text)
        if (positions.length === 0) return
        const given = wanted.map(([a, length]) => {
          const start = a % positions.length
          return anchorAt(positions, start, Math.min(positions.length, start + 1 + length))
        })
        const after = edited(text, changes)
        const found = reanchor(text, given, after)
        expect(found).toHaveLength(given.length)
        const next = new TextPositions(after)
        for (const [n, one] of found.entries()) if (given[n]) check(one, given[n], positions, next)
      }),
      { numRuns: 400 },
    )
  })

  it('an anchor before or after all edits stays on its own place', () => {
    fc.assert(
      fc.property(anyText(), anyText(), fc.nat(), fc.nat(30), (text, added, a, length) => {
        const positions = new TextPositions(text)
        if (positions.length === 0) return
        const start = a % positions.length
        const anchor = anchorAt(positions, start, Math.min(positions.length, start + 1 + length))
        const [found] = reanchor(text, [anchor], text + added)
        if (found?.outcome === 'kept') expect(found.span).toEqual(span(anchor.start, anchor.end))
      }),
      { numRuns: 400 },
    )
  })
})

function check(one: Reanchored, anchor: Anchor, old: TextPositions, next: TextPositions) {
  if (one.outcome === 'orphan') return
  expect(one.span.start).toBeLessThan(one.span.end)
  expect(one.span.end).toBeLessThanOrEqual(next.length)
  const words = next.slice(one.span)
  if (one.outcome === 'moved') {
    expect(one.score).toBeGreaterThan(MOVED_MIN - 1e-6)
    expect(one.quote).toBe(words === anchor.exact ? 'identical' : 'changed')
    return
  }
  expect(words).toBe(anchor.exact)
  const now = selectorOf(next, one.span)
  const fits = now.prefix.endsWith(anchor.prefix) && now.suffix.startsWith(anchor.suffix)
  const once = placesOf(next, anchor.exact).length === 1 && placesOf(old, anchor.exact).length === 1
  expect(fits || once).toBe(true)
}

function placesOf({ text }: TextPositions, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}
