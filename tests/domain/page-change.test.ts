import { describe, expect, it } from 'vitest'
import { saysOtherwise } from '@/domain/page-change'

const LINE = 'Forty ships lay in the port in 2024, says the office of the harbour.'

describe('a page', () => {
  it('says something else where a line of some length is new, gone or another', () => {
    expect(saysOtherwise(LINE, LINE.replace('Forty', 'Fifty'))).toBe(true)
    expect(saysOtherwise(LINE, LINE.replace('2024', '2023'))).toBe(true)
    expect(saysOtherwise(LINE, `${LINE}\nA correction: the number was wrong from the beginning.`)).toBe(true)
    expect(saysOtherwise(LINE, '')).toBe(true)
  })

  it('does not by spaces, the order of its lines, dates or counters', () => {
    const other = 'The harbour office counts every ship that enters it.'
    expect(
      saysOtherwise(`${LINE}\n${other}\n3 comments`, `5 comments\n${other}\n\n${LINE.replaceAll(' ', '  ')}`),
    ).toBe(false)
  })
})
