import { describe, expect, test } from 'vitest'
import { pathOfKey, tagsOfPath } from '@/app/_server/page-cache/keys.mjs'
import { readerPolicy } from '@/app/_server/page-cache/policy.mjs'
import { PageStore } from '@/app/_server/page-cache/store.mjs'

const CLAIM = '/en/claims/chips-0123456789'
const page = (text: string, bytes = 100) => ({
  entry: { lastModified: 0, cacheControl: undefined, value: text },
  bytes,
})
const stored = (store: PageStore, path: string, text: string, bytes?: number) =>
  store.finish(store.begin(path, tagsOfPath(path)), page(text, bytes))

describe('a stored page', () => {
  test('is dropped when one of its tags is raised, and no other is', () => {
    const store = new PageStore(10_000)
    stored(store, CLAIM, 'claim')
    stored(store, '/en', 'home')
    store.raise(['claim:0123456789'])
    expect(store.find(CLAIM)).toBeNull()
    expect(store.find('/en')?.value).toBe('home')
    store.raise(['publication'])
    expect(store.find('/en')).toBeNull()
    expect(store.bytes).toBe(0)
  })

  test('makes room, the least recently read first', () => {
    const store = new PageStore(250)
    stored(store, '/en/claims/a-aaaaaaaaaa', 'a')
    stored(store, '/en/claims/b-bbbbbbbbbb', 'b')
    store.find('/en/claims/a-aaaaaaaaaa')
    stored(store, '/en/claims/c-cccccccccc', 'c')
    expect(store.find('/en/claims/b-bbbbbbbbbb')).toBeNull()
    expect(store.find('/en/claims/a-aaaaaaaaaa')?.value).toBe('a')
    stored(store, '/en/articles/long-dddddddddd', 'longer than all room', 251)
    expect(store.find('/en/articles/long-dddddddddd')).toBeNull()
    expect(store.bytes).toBe(200)
  })
})

describe('a render', () => {
  test('that a change overtook is not stored, and is waited for until it has ended', async () => {
    const store = new PageStore(10_000)
    const miss = store.begin(CLAIM, tagsOfPath(CLAIM))
    store.begin('/en', tagsOfPath('/en'))
    store.raise(['claim:0123456789'])
    expect(store.overtaken()).toEqual([miss])
    store.finish(miss, page('old'))
    await miss.ended
    expect(store.overtaken()).toEqual([])
    expect(store.find(CLAIM)).toBeNull()
  })

  test('under way when the database was lost is not stored', () => {
    const store = new PageStore(10_000)
    const miss = store.begin(CLAIM, tagsOfPath(CLAIM))
    store.clear()
    store.finish(miss, page('perhaps old'))
    expect(store.find(CLAIM)).toBeNull()
  })

  test('that nobody waits for any more stores nothing when it ends after all', () => {
    const store = new PageStore(10_000)
    const miss = store.begin(CLAIM, tagsOfPath(CLAIM))
    store.abandon([miss])
    store.finish(miss, page('late'))
    expect(store.find(CLAIM)).toBeNull()
  })
})

test('Next’s key gives the path, and the path its tags, by the random part alone', () => {
  const route = `/route-cache/APP_PAGE/${'0f'.repeat(32)}/$`
  expect(pathOfKey(`${route}${CLAIM}`)).toBe(CLAIM)
  expect(pathOfKey('an-opaque-fetch-key')).toBeNull()
  expect(tagsOfPath(`${CLAIM}/history`)).toEqual(['claim:0123456789', 'site'])
  expect(tagsOfPath('/en/articles/other-words-0123456789')).toEqual(['article:0123456789', 'site'])
  expect(tagsOfPath('/en/methodology')).toEqual(['site'])
  for (const list of ['/en', '/en/corrections', '/en/claims', '/en/feed.xml'])
    expect(tagsOfPath(list)).toEqual(['publication', 'site'])
})

test('the policy names inline scripts by hash, and neither files nor data', () => {
  const policy = readerPolicy(
    '<script src="/a.js"></script><script type="application/ld+json">{}</script><script>alert(1)</script>',
  )
  expect(policy.match(/'sha256-[^']+'/g)).toEqual(["'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"])
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
})
