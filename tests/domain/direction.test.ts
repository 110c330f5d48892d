import { describe, expect, it } from 'vitest'
import { directionOf } from '@/domain/direction'

describe('the direction of a language', () => {
  it.each(['ar', 'he', 'fa', 'ur', 'ar-EG', 'ks-Arab', 'dv'])('is right to left for %s', (language) => {
    expect(directionOf(language)).toBe('rtl')
  })

  it.each(['en', 'zh-Hans', 'az-Latn', 'az', 'uz'])('is left to right for %s', (language) => {
    expect(directionOf(language)).toBe('ltr')
  })

  it('is left to right for what is no tag of a language', () => {
    expect(directionOf('')).toBe('ltr')
    expect(directionOf('not a tag')).toBe('ltr')
  })
})
