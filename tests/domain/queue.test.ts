import { describe, expect, it } from 'vitest'
import { historyHref, readHistoryParams } from '@/domain/history'
import {
  countWords,
  isFiltered,
  QUEUE_TEXT_MAX,
  queueHref,
  readQueueParams,
  stagesAsked,
  WHOLE_QUEUE,
} from '@/domain/queue'

const id = '5b2ee5a1-1111-4000-8000-0000000000aa'
const asked = (params: Record<string, string | string[]>) => readQueueParams(params)

describe('the address of the queue', () => {
  it('says nothing and asks for what is in work, the longest waiting first', () => {
    expect(asked({})).toEqual({ asked: WHOLE_QUEUE, faults: [] })
    expect(queueHref(WHOLE_QUEUE)).toBe('/desk/queue')
    expect(isFiltered(WHOLE_QUEUE)).toBe(false)
  })

  it('is read back as it was written, whatever is asked', () => {
    const everything = {
      stage: 'in_review',
      q: '50% of “it’s” 👩‍🔬 & more',
      article: 'none',
      attribution: 'named',
      claimant: id,
      kind: 'causal',
      rating: 'mostly_true',
      taken: 'me',
      waiting: 'me',
      sort: 'latest',
      after: `1764000000123456.${id}`,
    }
    const read = asked(everything)
    expect(read.faults).toEqual([])
    const written = queueHref(read.asked, { after: read.asked.after ?? undefined })
    expect(Object.fromEntries(new URL(written, 'http://desk.example').searchParams)).toEqual(everything)
  })

  it('begins at the first page again when a filter changes', () => {
    const { asked: later } = asked({ stage: 'open', after: `1.${id}` })
    expect(queueHref(later, { taken: 'nobody' })).toBe('/desk/queue?stage=open&taken=nobody')
  })

  it('takes empty fields of a form for nothing asked', () => {
    const fields = ['q', 'article', 'attribution', 'kind', 'rating', 'taken', 'waiting', 'sort', 'after']
    expect(asked(Object.fromEntries(fields.map((name) => [name, ''])))).toEqual({
      asked: WHOLE_QUEUE,
      faults: [],
    })
    expect(asked({ q: '   ' })).toEqual({ asked: WHOLE_QUEUE, faults: [] })
  })

  it.each([
    ['stage', 'everywhere', 'The stage in the address is not known. What is in work is shown.'],
    ['stage', 'constructor', 'The stage in the address is not known. What is in work is shown.'],
    ['article', '1', 'The article in the address is not known. Every article is shown.'],
    ['claimant', 'none', 'The claimant in the address is not known. Every claimant is shown.'],
    ['kind', 'Fact', 'The kind in the address is not known. Every kind is shown.'],
    ['rating', 'pants_on_fire', 'The rating in the address is not known. Every rating is shown.'],
    ['taken', id, 'By whom it is taken is not known. All are shown.'],
    ['waiting', 'you', 'What it waits for is not known. All are shown.'],
    ['sort', 'id; drop table', 'The order in the address is not known. The longest waiting come first.'],
    ['after', '1', 'The page in the address does not exist. The first page is shown.'],
    [
      'after',
      `99999999999999999999.${id}`,
      'The page in the address does not exist. The first page is shown.',
    ],
    ['before', `-1.${id}`, 'The page in the address does not exist. The first page is shown.'],
    ['page', '2', 'The address asks for something this list does not know. It was left out.'],
    ['__proto__', 'x', 'The address asks for something this list does not know. It was left out.'],
  ])('falls back and says so: %s=%s', (name, value, sentence) => {
    const params = Object.fromEntries([[name, value]])
    expect(readQueueParams(params)).toEqual({ asked: WHOLE_QUEUE, faults: [sentence] })
  })

  it.each([
    'a\u0000b',
    'a\u202eb',
    'a\nb',
    'x'.repeat(QUEUE_TEXT_MAX + 1),
    'x'.repeat(5000),
    '👩‍🔬'.repeat(QUEUE_TEXT_MAX),
  ])('does not look for a text no statement can hold', (q) => {
    const read = asked({ q })
    expect(read.asked.q).toBeNull()
    expect(read.faults).toEqual([expect.stringContaining('It was left out.')])
  })

  it('lets the last of several count, and says so', () => {
    expect(asked({ stage: ['open', 'checking'] })).toEqual({
      asked: { ...WHOLE_QUEUE, stage: 'checking' },
      faults: ['The address asks for something twice. The last one counts.'],
    })
  })

  it('looks at every stage for what waits for a decision', () => {
    expect(stagesAsked({ stage: null, waiting: 'me' })).toContain('published')
    expect(stagesAsked({ stage: null, waiting: 'review' })).toContain('published')
    expect(stagesAsked({ stage: null, waiting: null })).not.toContain('published')
    expect(stagesAsked({ stage: 'open', waiting: 'me' })).toEqual(['open'])
  })

  it('says where counting stopped', () => {
    expect(countWords({ open: 1000 }, ['open'])).toBe('1,000')
    expect(countWords({ open: 1001 }, ['open'])).toBe('1,000+')
    expect(countWords({ open: 600, checking: 600 }, ['open', 'checking'])).toBe('1,000+')
    expect(countWords({}, ['open'])).toBe('0')
  })
})

describe('the address of the history', () => {
  it('is read back as it was written', () => {
    const { asked: read, faults } = readHistoryParams({ kind: 'claims', person: id, before: '120' })
    expect(faults).toEqual([])
    expect(historyHref('/desk/history', read)).toBe(`/desk/history?kind=claims&person=${id}`)
    expect(historyHref('/desk/history', read, { before: 70 })).toBe(
      `/desk/history?kind=claims&person=${id}&before=70`,
    )
  })

  it.each([
    ['kind', 'toString'],
    ['person', 'me'],
    ['claim', '%'],
    ['before', '0'],
    ['before', '1e3'],
    ['after', '9'.repeat(30)],
  ])('falls back and says so: %s=%s', (name, value) => {
    const { asked: read, faults } = readHistoryParams({ [name]: value })
    expect(historyHref('/', read, read)).toBe('/')
    expect(faults).toHaveLength(1)
  })
})
