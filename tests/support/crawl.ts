import { houseOf } from '@/app/_server/routes.mjs'

/** What readers are sent at one address: the page, and what the client router would ask for in its place. */
const ASKED: readonly Readonly<Record<string, string>>[] = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
]

/**
 * Every reader's address that can be reached from `seeds` by links, and those whose answer (in any form) holds one of `words`. With
 * `untilFound` it ends at the first of these.
 */
export async function crawl(
  server: string,
  seeds: readonly string[],
  words: readonly string[],
  untilFound = false,
) {
  const seen = new Set(seeds)
  const holding = new Set<string>()
  for (const path of seen) {
    if (untilFound && holding.size > 0) break
    for (const headers of ASKED) {
      const answer = await fetch(`${server}${path}`, { headers })
      const text = await answer.text()
      if (words.some((word) => text.includes(word) || answer.url.includes(word))) holding.add(path)
      for (const [, to = ''] of text.matchAll(/href="(\/[^"#?]*)/g))
        if (houseOf(to) === 'reader') seen.add(to)
    }
  }
  return { seen: [...seen], holding: [...holding] }
}
