import { describe, expect, it } from 'vitest'
import { pathOfKey, tagsOfPath } from '@/app/_server/page-cache/keys.mjs'

const KEY = `/route-cache/APP_PAGE/${'0'.repeat(64)}/$`

describe('what a stored page depends on', () => {
  it.each([
    ['/en', ['publication', 'site']],
    ['/en/articles', ['publication', 'site']],
    ['/en/corrections', ['publication', 'site']],
    ['/en/checks', ['publication', 'site']],
    ['/en/checks/page/2', ['publication', 'site']],
    ['/en/corrections/page/2', ['publication', 'site']],
    ['/en/articles/page/2', ['publication', 'site']],
    ['/en/methodology', ['site']],
    ['/en/claims/chips-abcdefghij', ['claim:abcdefghij', 'site']],
    ['/en/claims/chips-abcdefghij/history', ['claim:abcdefghij', 'site']],
    ['/en/claims/chips-abcdefghi%6a', ['claim:abcdefghij', 'site']],
    ['/en/claims/%E6%B8%AF-abcdefghij', ['claim:abcdefghij', 'site']],
    ['/en/claims/%E0%A4%A-abcdefghij', ['claim:abcdefghij', 'site']],
    ['/en/articles/own-feet-abcdefghij', ['article:abcdefghij', 'site']],
  ])('%s', (path, tags) => {
    expect(tagsOfPath(path)).toEqual(tags)
    expect(pathOfKey(KEY + path)).toBe(path)
  })

  it('is nothing for what is no page', () => {
    expect(pathOfKey('/fetch-cache/abc')).toBeNull()
  })
})
