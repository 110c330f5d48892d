import { expect, test } from 'vitest'
import { type CitableSource, cslOf } from '@/domain/citation'
import { cite } from '@/outside/citing/cite'

const SOURCE: CitableSource = {
  id: 'ships',
  title: 'Ships wait off the port',
  address: 'https://post.example/ships',
  publisher: 'The Harbour Post',
  author: 'Ana Silva, Bo Lin',
  publishedOn: '2026-11-20',
  kind: 'news',
  consultedOn: '2026-11-29',
}
const cited = (changes: Partial<CitableSource>) => cite(cslOf({ ...SOURCE, ...changes }))

test('a source is cited short and in full', () => {
  expect(cited({})).toEqual({
    short: '(Silva and Lin, 2026)',
    full: 'Silva, A. and Lin, B. (2026) ‘Ships wait off the port’, The Harbour Post, 20 November. Available at: https://post.example/ships (Accessed: 29 November 2026).',
  })
  expect(cite(cslOf(SOURCE), 'p. 12').short).toBe('(Silva and Lin, 2026, p. 12)')
})

test('one citation knows nothing of the one before it', () => {
  const again = { author: null, publishedOn: null, publisher: null, kind: 'other' } as const
  expect(cited(again)).toEqual({
    short: '(Ships wait off the port, no date)',
    full: 'Ships wait off the port (no date). Available at: https://post.example/ships (Accessed: 29 November 2026).',
  })
  expect(cited({}).short).toBe('(Silva and Lin, 2026)')
})

test('what a page says of itself is text, whatever it holds', () => {
  const { full } = cited({ title: '<script>alert(1)</script> & <b>ships</b>', author: '<img src=x>' })
  expect(full).toContain('alert(1)')
  for (const kind of ['interview', 'law', 'dataset', 'recording', 'study', 'statement'] as const)
    expect(cited({ kind }).full).toMatch(/Silva, A\. and Lin, B\. \(2026\)/)
})
