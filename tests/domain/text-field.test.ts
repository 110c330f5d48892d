import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  checkbox,
  isPlain,
  languageField,
  lineField,
  optionalAddress,
  optionalDay,
  optionalText,
  textField,
} from '@/domain/text-field'
import { anyText } from '../support/texts'

const NOTE = textField('The note', 10)
const faultsOf = (field: z.ZodType, value: unknown) =>
  (field.safeParse(value).error?.issues ?? []).map(({ message }) => message)
const readAs = (field: z.ZodType, ...values: unknown[]) =>
  values.map((value) => {
    const read = field.safeParse(value)
    return read.success ? read.data : 'refused'
  })

describe('a text field', () => {
  it('keeps what was written, trimmed, in one spelling and with one kind of line end', () => {
    expect(NOTE.parse(' a\r\nb\rc\n')).toBe('a\nb\nc')
    expect(NOTE.parse('e\u0301')).toBe('é')
  })

  it('is read the same when it is read again', () => {
    const field = optionalText('The note', 5000)
    fc.assert(
      fc.property(anyText(), (text) => {
        const once = field.safeParse(text)
        if (once.success) expect(field.parse(once.data)).toBe(once.data)
      }),
    )
  })

  it('counts characters as people see them, not the units of a programming language', () => {
    expect(faultsOf(NOTE, '𝒳'.repeat(10))).toEqual([])
    expect(faultsOf(NOTE, 'x'.repeat(11))).toEqual(['The note is too long: at most 10 characters.'])
    expect(faultsOf(NOTE, 'x'.repeat(5_000_000))).toEqual(['The note is too long: at most 10 characters.'])
  })

  it('that has to be filled in is refused when it is empty, blank, absent or no text', () => {
    for (const value of ['', ' \n\t', undefined, null, 7, ['a']])
      expect(faultsOf(NOTE, value), String(value)).toEqual(['The note is missing.'])
    expect(readAs(optionalText('The note', 10), '', ' ', undefined, null)).toEqual([null, null, null, null])
  })

  it('holds nothing that hides or reorders what a reader sees', () => {
    const hidden = ['\u0000', '\u0007', '\u001b', '\u007f', '\u202e', '\u2066', '\u200b', '\ufeff']
    for (const character of hidden) {
      expect(isPlain(`a${character}b`)).toBe(false)
      expect(faultsOf(NOTE, `a${character}b`)).toEqual([
        'The note contains control or invisible direction characters. Remove them.',
      ])
    }
    for (const text of ['a\tb\nc', 'نَص', '為', '👩‍🔬', '<script>']) expect(faultsOf(NOTE, text)).toEqual([])
  })

  it('holds no half characters, which a database would change', () => {
    expect(faultsOf(NOTE, 'a\ud800b')).toEqual(['The note contains a broken character. Remove it.'])
  })

  it('refuses a tower of marks before it costs anything', () => {
    const tower = `a${'\u0301\u0316'.repeat(30_000)}`
    expect(faultsOf(textField('The reasoning', 20_000), tower)).toEqual([
      'The reasoning has more than 30 marks on one letter. Remove some.',
    ])
  })
})

describe('a field of one line', () => {
  it('refuses a second one', () => {
    expect(faultsOf(lineField('The title', 10), 'a\nb')).toEqual(['The title has to be one line.'])
    expect(readAs(lineField('The title', 10), ' a ')).toEqual(['a'])
  })
})

describe('an address', () => {
  const field = optionalAddress('The address')

  it('leads to the web', () => {
    expect(readAs(field, 'https://a.example/x?y=1', 'http://a.example', '', null)).toEqual([
      ...['https://a.example/x?y=1', 'http://a.example', null, null],
    ])
  })

  it('leads nowhere else, and carries no name or password', () => {
    const others = [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc',
      'a.example',
      '//a.example',
      'https://',
    ]
    for (const value of [...others, 'https://me:secret@a.example', 'https://me@a.example'])
      expect(faultsOf(field, value), value).toEqual(['The address has to start with http:// or https://.'])
  })
})

describe('a day', () => {
  it('is one of the calendar', () => {
    const field = optionalDay('The date')
    expect(readAs(field, '2024-02-29', '', undefined)).toEqual(['2024-02-29', null, null])
    for (const value of ['2023-02-29', '2024-13-01', '2024-2-9', '24-02-2024', 'today', '2024-02-30'])
      expect(faultsOf(field, value), value).toEqual(['The date has to be a date such as 2026-11-24.'])
  })
})

describe('a language', () => {
  it('is a tag in its one spelling', () => {
    expect(readAs(languageField(), 'EN', 'zh-hans', ' ar ')).toEqual(['en', 'zh-Hans', 'ar'])
    expect(readAs(languageField(), '', 'english language', 'x', '1')).toEqual(Array(4).fill('refused'))
  })
})

describe('a box', () => {
  it('is ticked or not', () => {
    expect(readAs(checkbox, 'on', 'true', '', undefined)).toEqual([true, true, false, false])
    expect(readAs(checkbox, 'yes', 'false', true)).toEqual(Array(3).fill('refused'))
  })
})
