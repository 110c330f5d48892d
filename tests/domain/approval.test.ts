import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ApprovedSet, approvalText } from '@/domain/approval'
import type { Json } from '@/domain/canonical-json'

const evidence = (id: string): ApprovedSet['evidence'][number] => ({
  ...{
    id,
    kind: 'interview',
    visibility: 'public',
    stance: 'refutes',
    quote: 'Forty.',
    quoteLanguage: 'en',
    note: null,
  },
  ...{ locator: 'p. 3', decisivePrimary: false, sourceId: `source of ${id}` },
  translation: { text: 'Vierzig.', language: 'de', by: 'B. Person' },
  interview: { role: 'Harbour master', heldOn: '2025-01-03', channel: 'telephone', terms: 'on_record' },
  search: { words: 'ships in port', on: '2025-01-04' },
  source: {
    ...{
      access: 'open',
      title: 'Register',
      address: 'https://register.example/',
      publisher: 'The port',
      author: null,
    },
    ...{ publishedOn: '2025-01-02', owner: 'The port', kind: 'register', interest: null },
  },
})

const SET: ApprovedSet = {
  ...{
    claimId: 'c',
    statement: 'Fifty ships came.',
    language: 'en',
    attribution: 'named',
    claimant: { name: 'A. Person', kind: 'person' },
    kind: 'fact',
  },
  ...{ claimMadeOn: '2025-02-03', sourceRule: 'two_independent' },
  revision: {
    ...{
      number: 2,
      scaleVersion: 1,
      ratingId: 'false',
      conclusion: 'Forty came.',
      reasoning: 'Two registers.',
    },
    ...{ known: null, unknown: null, confidence: 'high', confidenceReason: 'Both are complete.' },
    qualifiers: ['outdated', 'missing_context'],
  },
  evidence: [evidence('e1'), evidence('e2')],
  rulings: [{ id: 'r1', evidenceId: 'e1', otherId: 'e2', counts: 'together', reasonId: 't' }],
}

/** The set again and again, each time with one of its values changed or gone. */
function* changed(value: Json): Generator<Json> {
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      for (const other of changed(inner)) yield value.with(index, other)
      yield value.toSpliced(index, 1)
    }
    return
  }
  if (typeof value !== 'object' || value === null)
    return yield typeof value === 'boolean' ? !value : `${value} changed`
  for (const [key, inner] of Object.entries(value))
    for (const other of changed(inner)) yield { ...value, [key]: other }
}

describe('what an approval is bound to', () => {
  it('is another text for any change to the statement, the claimant, the verdict or the evidence and its marks', () => {
    const others = [...changed(SET as unknown as Json)].map((set) =>
      approvalText(set as unknown as ApprovedSet),
    )
    expect(others.length).toBeGreaterThan(40)
    expect(new Set([approvalText(SET), ...others]).size).toBe(others.length + 1)
  })

  it('is the same text in whatever order evidence and qualifiers were read', () => {
    const pieces = ['e1', 'e2', 'e3'].map(evidence)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(pieces, { minLength: 3 }),
        fc.shuffledSubarray([...SET.revision.qualifiers], { minLength: 2 }),
        (shuffled, qualifiers) => {
          const set = { ...SET, evidence: shuffled, revision: { ...SET.revision, qualifiers } }
          expect(approvalText(set)).toBe(approvalText({ ...SET, evidence: pieces }))
        },
      ),
    )
  })

  it('cannot be moved from one field into the next', () => {
    const moved = {
      ...SET,
      revision: { ...SET.revision, conclusion: 'Forty came.Two', reasoning: ' registers.' },
    }
    expect(approvalText(moved)).not.toBe(approvalText(SET))
  })
})
