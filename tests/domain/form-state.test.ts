import { expect, it } from 'vitest'
import { emptyFormState, refusedFormState } from '@/domain/form-state'
import { refuse } from '@/domain/refusal'

it('a refused form keeps every typed value, and the key of its next submission', () => {
  const typed = { note: 'mine', version: '1' }
  const refusal = refuse('stale', { theirs: { note: 'theirs' }, fieldErrors: { note: ['Read both.'] } })
  const state = refusedFormState(emptyFormState('key'), typed, refusal)
  expect(state).toEqual({
    values: typed,
    fieldErrors: { note: ['Read both.'] },
    refusal: { code: 'stale', sentence: refusal.sentence, theirs: { note: 'theirs' } },
    submissionId: 'key',
  })
})

it('a form before its first submission shows the values of its page, and nothing wrong', () => {
  expect(emptyFormState('key', { note: 'as it stands' })).toEqual({
    ...{ values: { note: 'as it stands' }, fieldErrors: {}, submissionId: 'key' },
  })
})
