import { afterEach, expect, test } from 'vitest'
import { isRefusal } from '@/domain/refusal'
import { READING_LIMITS, type Reader, startReader } from '@/outside/reading/start-reader'
import { pdf } from '@/tests/support/made-files'

const started: Reader[] = []
const start = (options: Parameters<typeof startReader>[0] = {}) => {
  const reader = startReader(options)
  started.push(reader)
  return reader
}
afterEach(() => {
  for (const reader of started.splice(0)) reader.end()
})

const SENTENCE = 'Forty ships lie in the port, and officials of the harbour counted every one of them.'
const PAGE = Buffer.from(`<html><body><h1>Ships wait</h1><p>${SENTENCE}</p></body></html>`)
const HEAVY = Buffer.from(`<html><body>${`<div><a href="x">${SENTENCE}</a></div>`.repeat(9000)}`)

const refused = async (reading: ReturnType<Reader['read']>) => {
  const answer = await reading
  if (!isRefusal(answer)) throw new Error(`This was read: ${answer.title}`)
  return answer.sentence
}

test('a reader apart reads as the desk itself would, and the desk goes on meanwhile', async () => {
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  })
  expect(await start().read(PAGE, {})).toMatchObject({ title: 'Ships wait', text: SENTENCE })
  clearInterval(turning)
  expect(turns).toBeGreaterThan(1)
  expect(await refused(start().read(Buffer.alloc(0), {}))).toContain('This is empty')
})

test('it tells which page it has come to', async () => {
  const pages: number[] = []
  const reader = start({ tell: ({ page, of }) => pages.push(page, of) })
  const answer = await reader.read(pdf([[SENTENCE], [SENTENCE]]), {})
  expect(answer).toMatchObject({ text: expect.stringContaining(SENTENCE) })
  expect(pages).toEqual([1, 2, 2, 2])
})

test('what takes too long or too much memory is ended, with a sentence', async () => {
  expect(await refused(start({ limits: { ms: 1 } }).read(HEAVY, {}))).toContain('longer than 0.001 seconds')
  expect(await refused(start({ limits: { megabytes: 8 } }).read(HEAVY, {}))).toContain('takes more memory')
})

test('it is ended when somebody cancels, before it begins or while it reads', async () => {
  expect(await refused(start({ signal: AbortSignal.abort() }).read(PAGE, {}))).toBe('Reading was cancelled.')
  const cancelling = new AbortController()
  const reading = start({ signal: cancelling.signal }).read(HEAVY, {})
  cancelling.abort()
  expect(await refused(reading)).toBe('Reading was cancelled.')
})

test('one that was cancelled before it began leaves its place to others', async () => {
  const signal = AbortSignal.abort()
  const cancelled = Array.from({ length: READING_LIMITS.atOnce }, () => startReader({ signal }))
  await Promise.all(cancelled.map((reader) => reader.read(PAGE, {})))
  const again = () => refused(startReader({ signal }).read(PAGE, {}))
  await expect.poll(again, { timeout: 2000 }).toBe('Reading was cancelled.')
  expect(cancelled).toHaveLength(READING_LIMITS.atOnce)
})

test('more than the desk has hands for are asked to wait', async () => {
  const full = start({ limits: { atOnce: 0 } })
  expect(await refused(full.read(PAGE, {}))).toContain('reading other articles at the moment')
})
