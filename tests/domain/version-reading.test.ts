import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { filledFrom, isFromPage } from '@/domain/article-reading'
import { VERSION_FIELDS, versionIntakeInput } from '@/domain/version-reading'

const articleId = randomUUID()
const PAGE = {
  ...{ title: 'Ships still wait', text: 'Fifty ships.', publisher: 'The Harbour Post', author: null },
  ...{ publishedOn: null, language: 'pt', address: 'https://post.example/ships' },
}

test('a later text fills the title and the text alone, and takes the place of the title the form came with', () => {
  const typed = { title: 'Ships wait', text: '', fromPageHash: '' }
  const { values } = filledFrom(typed, PAGE, { title: 'Ships wait' }, VERSION_FIELDS)
  const { fromPageHash = '', ...fields } = values
  expect(fields).toEqual({ title: 'Ships still wait', text: 'Fifty ships.' })
  expect(isFromPage(fromPageHash, 'text', 'Fifty ships.')).toBe(true)
})

test('the form is read as it stands by a button for reading, and asked for what is missing by the other', () => {
  expect(versionIntakeInput.safeParse({ way: 'again', articleId, title: '', text: '' }).success).toBe(true)
  expect(versionIntakeInput.safeParse({ articleId, title: '', text: '' }).success).toBe(false)
  expect(versionIntakeInput.safeParse({ articleId, title: 'Ships', text: 'Fifty ships.' }).success).toBe(true)
  for (const more of [{ way: 'address' }, { way: 'again', address: 'https://other.example/' }])
    expect(versionIntakeInput.safeParse({ articleId, title: '', text: '', ...more }).success).toBe(false)
})
