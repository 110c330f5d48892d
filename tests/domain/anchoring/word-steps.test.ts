import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordSteps } from '@/domain/anchoring/word-steps'
import { span, TextPositions } from '@/domain/position'
import { anyText } from '@/tests/support/texts'

const TEXT = 'On Monday 👍 “forty” ships, they say, lay there.'
const positions = new TextPositions(TEXT)
const at = (words: string) => {
  const start = positions.fromUnit(TEXT.indexOf(words))
  return span(start, start + Array.from(words).length)
}
const stepsFrom = (words: string) => {
  const { startMore, startLess, endMore, endLess } = wordSteps(positions, at(words))
  return [startMore, startLess, endMore, endLess].map((one) => one && positions.slice(one))
}

it('grows and shrinks a passage by one word at either end, in code points', () => {
  expect(stepsFrom('“forty” ships')).toEqual([
    'Monday 👍 “forty” ships',
    'ships',
    '“forty” ships,',
    '“forty”',
  ])
  expect(stepsFrom('ships, they')).toEqual(['“forty” ships, they', 'they', 'ships, they say,', 'ships,'])
})

it('stops at the ends of the text and at the last word', () => {
  expect(stepsFrom('On')).toEqual([null, null, 'On Monday', null])
  expect(stepsFrom('there.')).toEqual(['lay there.', null, null, null])
})

it('goes word by word where a script has no spaces', () => {
  const chinese = new TextPositions('海关总署周一公布。')
  const whole = span(0, chinese.length)
  const { endLess, startLess } = wordSteps(chinese, whole)
  expect(endLess && endLess.end < whole.end && endLess.start === 0).toBe(true)
  expect(startLess && startLess.start > 0 && startLess.end === whole.end).toBe(true)
})

it('steps outward keep the passage inside, and steps inward stay inside it, whatever the text', () => {
  fc.assert(
    fc.property(anyText(), fc.nat(), fc.nat(), (text, a, b) => {
      const any = new TextPositions(text)
      const [start, end] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ]
      if (start === end) return
      const steps = wordSteps(any, span(start, end))
      for (const wide of [steps.startMore, steps.endMore])
        if (wide)
          expect(wide.start <= start && wide.end >= end && wide.end - wide.start > end - start).toBe(true)
      for (const narrow of [steps.startLess, steps.endLess])
        if (narrow)
          expect(narrow.start >= start && narrow.end <= end && narrow.end - narrow.start < end - start).toBe(
            true,
          )
    }),
  )
})
