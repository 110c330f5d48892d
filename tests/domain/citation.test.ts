import { expect, test } from 'vitest'
import { type CitableSource, cslOf } from '@/domain/citation'
import { SOURCE_KINDS } from '@/domain/evidence'

const SOURCE: CitableSource = {
  id: 'ships',
  title: 'Ships wait off the port',
  address: 'https://post.example/ships',
  publisher: 'The Harbour Post',
  author: 'Ana Silva',
  publishedOn: '2026-11-20',
  kind: 'news',
  consultedOn: '2026-11-29',
}

test('a source is told in the words of CSL-JSON', () => {
  expect(
    cslOf({ ...SOURCE, archiveAddress: 'https://web.archive.org/web/1/https://post.example/ships' }),
  ).toEqual({
    id: 'ships',
    type: 'article-newspaper',
    title: 'Ships wait off the port',
    author: [{ family: 'Silva', given: 'Ana' }],
    'container-title': 'The Harbour Post',
    issued: { 'date-parts': [[2026, 11, 20]] },
    accessed: { 'date-parts': [[2026, 11, 29]] },
    URL: 'https://post.example/ships',
    archive: 'web.archive.org',
    archive_location: 'https://web.archive.org/web/1/https://post.example/ships',
  })
})

test('what is not known is left out, and a file is told by its hash', () => {
  const file = {
    ...SOURCE,
    address: null,
    author: null,
    publisher: null,
    publishedOn: null,
    fileSha256: 'ab12',
  }
  expect(cslOf({ ...file, kind: 'other' })).toEqual({
    id: 'ships',
    type: 'document',
    title: 'Ships wait off the port',
    note: 'SHA-256 ab12',
  })
})

test('every kind of source has a type of CSL, and only news stand in something larger', () => {
  for (const kind of SOURCE_KINDS) {
    const record = cslOf({ ...SOURCE, kind })
    expect(record.type).toMatch(/^[a-z]+(?:[-_][a-z]+)?$/)
    expect(record.publisher).toBe(kind === 'news' ? undefined : 'The Harbour Post')
  }
})
