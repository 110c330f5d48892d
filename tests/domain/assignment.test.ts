import { describe, expect, it } from 'vitest'
import { SENTENCES_MAX } from '@/domain/article'
import {
  assignedRuns,
  assignedTo,
  assignSentencesInput,
  changesHands,
  refuseAssigning,
} from '@/domain/assignment'
import { span } from '@/domain/position'
import { actorAs } from '../support/rules'

const id = '5b2ee5a1-1111-4000-8000-0000000000aa'
const give = (personId: string) => ({ personId, decision: 'give' as const })
const takeBack = { personId: '', decision: 'take_back' as const }

describe('who may assign sentences', () => {
  const [editor, reviewer] = [actorAs('editor'), actorAs('reviewer')]

  it('is an editor to anybody, and everybody of the desk for themselves', () => {
    expect(refuseAssigning(editor, give('reviewer'))).toBeNull()
    expect(refuseAssigning(reviewer, give('reviewer'))).toBeNull()
    expect(refuseAssigning(reviewer, takeBack)).toBeNull()
    expect(refuseAssigning(reviewer, give('editor'))).toMatchObject({ code: 'wrong_role' })
    expect(refuseAssigning(actorAs('reader'), give('reader'))).toMatchObject({ code: 'not_found' })
  })

  it('hands on what is somebody’s as an editor alone; a reviewer takes what is nobody’s and gives back their own', () => {
    expect(changesHands(editor, give('reviewer'), 'another')).toBe(true)
    expect(changesHands(editor, give('reviewer'), 'reviewer')).toBe(false)
    expect(changesHands(editor, takeBack, 'reviewer')).toBe(true)
    expect(changesHands(editor, takeBack, null)).toBe(false)
    expect(changesHands(reviewer, give('reviewer'), null)).toBe(true)
    expect(changesHands(reviewer, give('reviewer'), 'another')).toBe(false)
    expect(changesHands(reviewer, takeBack, 'reviewer')).toBe(true)
    expect(changesHands(reviewer, takeBack, 'another')).toBe(false)
  })
})

it('a range of sentences begins before it ends, and names none that no article can have', () => {
  const asked = { versionId: id, personId: id, decision: 'give', seen: '0' }
  const issues = (from: string, to: string) =>
    assignSentencesInput.safeParse({ ...asked, from, to }).error?.issues
  const fields = (from: string, to: string) => issues(from, to)?.map(({ path }) => path[0])
  expect(fields('3', '3')).toBeUndefined()
  expect(fields('3', '2')).toEqual(['to'])
  expect(fields('', 'x')).toEqual(['from', 'to'])
  expect(fields('1', `${SENTENCES_MAX}`)).toBeUndefined()
  expect(fields(`${SENTENCES_MAX + 1}`, '99999999999')).toEqual(['from', 'to'])
  expect(issues('1', '1e10')?.[0]?.message).toBe('No article has more than 4,000 sentences.')
})

describe('assigned sentences', () => {
  const whose = [null, 'a', 'a', 'b', 'b', 'a']
  const sentences = whose.map((personId, n) => ({
    ...{
      number: n + 1,
      ...span(10 * n, 10 * n + 9),
      coverage: n === 1 ? ('opinion' as const) : ('open' as const),
    },
    assignment: personId ? { personId, name: personId.toUpperCase(), by: 'E', at: new Date(0) } : null,
  }))

  it('stand in runs of one person in one block, which say whether they are the whole of it', () => {
    const runs = assignedRuns([span(0, 30), span(30, 50), span(50, 60)], sentences)
    expect(runs.map(({ name, first, last, whole }) => [name, first, last, whole])).toEqual([
      ['A', 2, 3, false],
      ['B', 4, 5, true],
      ['A', 6, 6, true],
    ])
  })

  it('are counted for a person, and those left to decide', () => {
    const { total, open } = assignedTo(sentences, 'a')
    expect([total, open.map(({ number }) => number)]).toEqual([3, [3, 6]])
    expect(assignedTo(sentences, 'c').total).toBe(0)
  })
})
