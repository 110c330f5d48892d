import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CanonicalText, canonicalText, TEXT_MAX } from '@/domain/article-text'
import { span, TextPositions } from '@/domain/position'
import { isRefusal } from '@/domain/refusal'
import { anyText } from '../support/texts'

function canonical(title: string, text: string): CanonicalText {
  const result = canonicalText({ title, text })
  if (isRefusal(result)) throw new Error(JSON.stringify(result.fieldErrors))
  return result
}

function faults(title: string, text: string) {
  const result = canonicalText({ title, text })
  return isRefusal(result) ? result.fieldErrors : null
}

describe('the canonical text of an article', () => {
  it('is the headline and one line a block, each with its kind and place', () => {
    const { text, blocks } = canonical(
      ' A  headline\n',
      '- First point.\r\n• Second point.\r\n\r\nA paragraph.\n* * *\n> They said so.\n- An entry.\n2. Another.\n',
    )
    expect(text).toBe(
      'A headline\n- First point.\n• Second point.\nA paragraph.\n> They said so.\n- An entry.\n2. Another.',
    )
    const positions = new TextPositions(text)
    expect(blocks.map((block) => [block.kind, positions.slice(block)])).toEqual([
      ['headline', 'A headline'],
      ['key_point', 'First point.'],
      ['key_point', 'Second point.'],
      ['paragraph', 'A paragraph.'],
      ['quote', 'They said so.'],
      ['list_item', 'An entry.'],
      ['list_item', 'Another.'],
    ])
  })

  it('counts places in code points', () => {
    const { blocks } = canonical('😀 one', 'two')
    expect(blocks[1]).toEqual({ kind: 'paragraph', ...span(6, 9) })
  })

  it('writes the same words in one way', () => {
    expect(canonical('t', 'cafe\u0301\u00A0\t x\u200By\u00ADz\uFEFF').text).toBe('t\ncafé xyz')
  })

  it('keeps joiners where they are spelling or hold an emoji together', () => {
    expect(canonical('t', '👩\u200D🔬 می\u200Cخواهم a\u200Db').text).toBe('t\n👩\u200D🔬 می\u200Cخواهم ab')
  })

  it('drops the title where the text begins with it again', () => {
    expect(canonical('The title', 'The title\n\nText.').text).toBe('The title\nText.')
  })

  it('refuses what would read other than it is stored, with the line', () => {
    expect(faults('t', 'one\ntwo \u202Eeert')?.text).toEqual([
      'The text holds a character that turns the reading direction (U+202E) in line 2. Take it out and try again.',
    ])
    expect(faults('t\u0000', 'x')?.title?.[0]).toContain('a control character (U+0000) in line 1')
    expect(faults('t', 'x\uD800y')?.text?.[0]).toContain('a broken character (U+D800)')
    expect(faults('t', `a${'\u0301\u200B'.repeat(31)}`)?.text?.[0]).toContain('more than 30 marks')
  })

  it('refuses an empty or far too long text', () => {
    expect(faults(' \n', '\u200B * * *')).toEqual({
      title: ['The title is missing.'],
      text: ['The text is missing.'],
    })
    expect(faults('t', 'x'.repeat(TEXT_MAX + 1))?.text).toEqual([
      'The text is too long: at most 1,000,000 characters.',
    ])
    expect(faults('x'.repeat(301), 'x')?.title).toEqual(['The title is too long: at most 300 characters.'])
  })

  it('changes nothing when it is made of itself, and its blocks lie in order on words', () => {
    fc.assert(
      fc.property(anyText(), (raw) => {
        const first = canonicalText({ title: 'Title', text: raw })
        if (isRefusal(first)) return
        const [title = '', ...lines] = first.text.split('\n')
        expect(canonical(title, lines.join('\n'))).toEqual(first)
        const positions = new TextPositions(first.text)
        let place = 0
        for (const block of first.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(place)
          expect(positions.trim(block)).toEqual(span(block.start, block.end))
          place = block.end
        }
        expect(place).toBe(positions.length)
      }),
    )
  })
})
