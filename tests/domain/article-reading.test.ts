import { describe, expect, test } from 'vitest'
import { filledFrom, intakeInput, isFromPage, PROPOSED, readInWords } from '@/domain/article-reading'

const NOTHING = {
  ...{ title: '', text: '', publisher: '', author: '', publishedOn: '', language: 'en', address: '' },
  fromPageHash: '',
}
const PAGE = {
  ...{ title: 'Ships wait', text: 'Forty ships.', publisher: 'The Harbour Post', author: null },
  ...{ publishedOn: '2026-11-20', language: 'pt', address: 'https://post.example/ships' },
}

describe('what was read', () => {
  test('fills an empty form, each field marked until somebody changes it', () => {
    const { values, kept } = filledFrom(NOTHING, PAGE, PROPOSED)
    expect(values).toMatchObject({ ...PAGE, author: '' })
    expect(kept).toEqual([])
    const hash = values.fromPageHash ?? ''
    expect(isFromPage(hash, 'title', 'Ships wait')).toBe(true)
    expect(isFromPage(hash, 'title', 'Ships wait.')).toBe(false)
    expect(isFromPage(hash, 'text', 'Ships wait')).toBe(false)
    expect(isFromPage(hash, 'author', '')).toBe(false)
  })

  test('never takes the place of what a person typed', () => {
    const typed = { ...NOTHING, text: 'My own paste.', language: 'es' }
    const { values, kept } = filledFrom(typed, PAGE, PROPOSED)
    expect(values).toMatchObject({ title: 'Ships wait', text: 'My own paste.', language: 'es' })
    expect(kept).toEqual(['text', 'language'])
    expect(isFromPage(values.fromPageHash ?? '', 'text', 'My own paste.')).toBe(false)
  })

  test('takes the place of an earlier reading, but not where that was changed', () => {
    const first = filledFrom(NOTHING, { ...PAGE, author: 'Ana Silva' }, PROPOSED).values
    const edited = { ...NOTHING, ...first, title: 'Ships still wait' }
    const { values, kept } = filledFrom(edited, { ...PAGE, text: 'Fifty ships.', language: null }, PROPOSED)
    expect(values).toMatchObject({
      ...{ title: 'Ships still wait', text: 'Fifty ships.', author: '', language: 'en' },
    })
    expect(kept).toEqual(['title'])
  })
})

test('what was read is told, and what was not found', () => {
  expect(readInWords(PAGE)).toBe(
    'Found: title, text (2 words), publisher, date of publication, language. Not found: author.',
  )
  expect(readInWords({ ...PAGE, author: 'Ana Silva', text: '四十艘船停在港口里等待着。'.repeat(2) })).toBe(
    'Found: title, text (26 characters), publisher, author, date of publication, language.',
  )
})

describe('what the form sends', () => {
  const typed = { title: '', text: '', address: 'x', language: 'en', fromPageHash: '' }

  test('is read as it stands by a button for reading, and asked for what is missing by the other', () => {
    expect(intakeInput.safeParse({ ...typed, way: 'address' }).success).toBe(true)
    expect(intakeInput.safeParse({ ...typed, way: 'file' }).success).toBe(true)
    expect(intakeInput.safeParse(typed).success).toBe(false)
    expect(intakeInput.safeParse({ title: 'Ships', text: 'Forty ships wait.' }).success).toBe(true)
  })

  test('holds no other button and no other field', () => {
    const unknown = [
      { way: 'mail' },
      { way: 'file', stage: 'published' },
      { title: 'a', text: 'b', stage: 'x' },
    ]
    for (const sent of unknown) expect(intakeInput.safeParse(sent).success).toBe(false)
  })
})
