import { describe, expect, it } from 'vitest'
import { lastedWords } from '@/domain/days'

const at = (moment: string) => new Date(moment)

describe('how long something has lasted', () => {
  it.each([
    ['2026-11-24T00:10:00Z', 'today'],
    ['2026-11-23T23:50:00Z', '1 day'],
    ['2026-11-20T12:00:00Z', '4 days'],
    ['2023-11-24T12:00:00Z', '1,096 days'],
    ['2026-11-25T12:00:00Z', 'today'],
  ])('counts the calendar days since %s as %s', (since, words) => {
    expect(lastedWords(at(since), at('2026-11-24T12:00:00Z'), 'UTC')).toBe(words)
  })

  it('counts the days of the desk’s own time zone', () => {
    const [since, now] = [at('2026-11-23T17:00:00Z'), at('2026-11-23T23:00:00Z')]
    expect(lastedWords(since, now, 'Asia/Shanghai')).toBe('today')
    expect(lastedWords(since, now, 'Europe/Berlin')).toBe('1 day')
  })
})
