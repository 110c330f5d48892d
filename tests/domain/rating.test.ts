import { describe, expect, it } from 'vitest'
import { isRatingId, needsSources, RATING_IDS, RATING_SCALE, rating } from '@/domain/rating'

describe('the rating scale', () => {
  it('has one step for each id, in the same order, each with its own word and a definition', () => {
    expect(RATING_SCALE.map(({ id }) => id)).toEqual([...RATING_IDS])
    expect(new Set(RATING_SCALE.map(({ word }) => word)).size).toBe(RATING_IDS.length)
    for (const { definition } of RATING_SCALE) expect(definition).toMatch(/^\p{Lu}.*\.$/u)
    for (const id of RATING_IDS) expect(rating(id).id).toBe(id)
  })

  it('counts down from true to false, 5 to 1, where it counts at all', () => {
    const counted = RATING_SCALE.flatMap(({ value }) => (value === null ? [] : [value]))
    expect(counted).toEqual([5, 4, 3, 2, 1])
  })

  it('gives no number where one would mislead', () => {
    const uncounted = RATING_SCALE.filter(({ value }) => value === null).map(({ id }) => id)
    expect(uncounted).toEqual(['misleading', 'unverifiable', 'opinion'])
  })

  it('asks for sources wherever it counts', () => {
    for (const { id, value } of RATING_SCALE) if (value !== null) expect(needsSources(id)).toBe(true)
  })

  it('knows its own ids and no others', () => {
    for (const id of ['True', 'half_true', '', 'toString', '__proto__']) expect(isRatingId(id)).toBe(false)
  })
})
