import { expect, it } from 'vitest'
import { isDownload, isStreamed } from '@/app/_server/routes.mjs'

it('knows the addresses of files in whatever spelling', () => {
  expect(['/desk/files/1', '/desk/%66iles/1', '/desk//files/1/'].map(isDownload)).toEqual([true, true, true])
  expect(['/desk/files/new/', '/desk/files/%6eew'].map(isStreamed)).toEqual([true, true])
  expect(['/desk/files', '/desk/files/%', '/desk/claims/1'].map(isDownload)).toEqual([false, true, false])
  expect(isStreamed('/desk/files/news')).toBe(false)
})
