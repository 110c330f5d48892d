import { describe, expect, it } from 'vitest'
import { pagePreview } from '@/domain/page-preview'
import { span, TextPositions } from '@/domain/position'

const positions = new TextPositions('Title\nOne. Two. Three. Four.')
const sentences = [span(0, 5), span(6, 10), span(11, 15), span(16, 22), span(23, 28)]
const claim = (
  statement: string,
  status: Parameters<typeof pagePreview>[2][number]['status'],
  at: [number, number],
) => ({
  statement,
  language: 'en',
  status,
  places: [span(...at)],
})
const claims = [
  claim('Rated', { kind: 'rated', ratingId: 'true', word: 'True', change: null }, [24, 26]),
  claim('Open', { kind: 'not_checked' }, [6, 9]),
  claim('Suggested', null, [11, 14]),
]

describe('what readers get of a page', () => {
  it('is every claim they may know of, and the sentences it stands in with one either side', () => {
    const preview = pagePreview(positions, sentences, claims, true)
    expect(preview.claims.map(({ statement, status }) => [statement, status])).toEqual([
      ['Rated', 'True'],
      ['Open', 'Not checked'],
    ])
    expect(preview.passages).toEqual(['Title\nOne. Two. Three. Four.'])
    expect(preview.share).toBe(100)
  })

  it('leaves out what is still being checked where the desk says so', () => {
    const preview = pagePreview(positions, sentences, claims, false)
    expect(preview.claims.map(({ statement }) => statement)).toEqual(['Rated'])
    expect(preview.passages).toEqual(['Three. Four.'])
    expect(preview.share).toBe(43)
  })

  it('is nothing of the text without a claim', () => {
    expect(pagePreview(positions, sentences, [], true)).toEqual({ claims: [], passages: [], share: 0 })
  })
})
