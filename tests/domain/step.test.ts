import { describe, expect, it } from 'vitest'
import { canBeUndone, readStep, type Step, stepWords } from '@/domain/step'

const [one, two, version] = [1, 2, 3].map((n) => `5b2ee5a1-1111-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
]
const around = {
  claims: [
    { id: one, number: 4 },
    { id: two, number: 7 },
  ],
}
const covering = { versionId: version, was: 'open', coverage: 'opinion' }
const read = (action: string, outcome: Parameters<typeof readStep>[1]): Step => {
  const step = readStep(action, outcome)
  if (!step) throw new Error('No step.')
  return step
}

describe('what one press of a button did', () => {
  it.each([
    ['accept', { claimId: two, publicId: 'abcdefghij' }, 'Claim 7: accepted.'],
    ['decline', { claimId: one }, 'Claim 4: declined.'],
    ['decide_claims', { decision: 'decline', done: [one, two], not: [] }, '2 declined.'],
    [
      'decide_claims',
      { decision: 'accept', done: [two], not: [{ claimId: one, sentence: 'It is gone.' }] },
      '1 accepted, 1 not: claim 4 (It is gone.)',
    ],
    ['decline', { claimId: one, into: two }, 'Claim 4: merged into claim 7.'],
    ['word_and_accept', { claimId: two, publicId: 'abcdefghij' }, 'Claim 7: accepted.'],
    [
      'decide_claims',
      { decision: 'merge', into: two, done: [one], not: [] },
      'Claim 4: merged into claim 7.',
    ],
    [
      'decide_coverage',
      { ...covering, number: 2, declined: [one] },
      'Sentence 2: opinion. A suggestion declined with it.',
    ],
    [
      'decide_sentences',
      { ...covering, decided: [1, 2], left: [3] },
      'Sentences 1 and 2: opinion. Sentence 3 stays open: something there is still to decide by itself.',
    ],
    ['undo_step', { undone: [one], sentences: 0, not: [] }, 'Undone.'],
    [
      'undo_step',
      { undone: [one], sentences: 0, not: [{ claimId: two, sentence: 'It was taken.' }] },
      '1 undone, 1 not: claim 7 (It was taken.)',
    ],
    [
      'undo_step',
      { undone: [one], sentences: 0, not: [], stayed: [], worded: true },
      'Undone. The suggestion keeps the wording you gave it.',
    ],
    [
      'undo_step',
      { undone: [], sentences: 1, not: [], stayed: [2] },
      'Undone. Sentence 2 stays as it is: it was decided anew since.',
    ],
  ])('%s is told in words', (action, outcome, words) => {
    expect(stepWords(read(action, outcome), around)).toBe(words)
  })

  it('is no step where it is anything else, or was kept in another shape', () => {
    expect(readStep('publish', { claimId: one })).toBeNull()
    expect(readStep('decide_sentences', { decided: [1], left: [] })).toBeNull()
    expect(readStep('accept', null)).toBeNull()
  })

  it('can be undone while some of it is still the last word', () => {
    const step = (
      action: string,
      outcome: Parameters<typeof readStep>[1],
      claimIds: string[],
      numbers: number[],
    ) => canBeUndone(read(action, outcome), { claimIds, numbers })
    expect(step('decline', { claimId: one }, [one], [])).toBe(true)
    expect(step('accept', { claimId: one }, [], [])).toBe(false)
    expect(step('decide_sentences', { ...covering, decided: [2, 3], left: [] }, [], [2])).toBe(true)
    expect(step('decide_sentences', { ...covering, decided: [3], left: [] }, [], [])).toBe(false)
    const opened = { ...covering, was: 'opinion', coverage: 'open', number: 3, declined: [] }
    expect(step('decide_coverage', opened, [], [3])).toBe(false)
    expect(step('undo_step', { undone: [one], sentences: 0, not: [] }, [], [])).toBe(false)
  })
})
