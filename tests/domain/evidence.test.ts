import { describe, expect, it } from 'vitest'
import {
  attachEvidenceInput,
  editEvidenceInput,
  SOURCE_KIND_WORDS,
  SOURCE_KINDS,
  STANCE_WORDS,
  STANCES,
  VISIBILITIES,
  VISIBILITY_WORDS,
} from '@/domain/evidence'

const claimId = '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a'
const cited = { claimId, title: 'Register of ships', stance: 'refutes', quote: 'Forty came.' }
const faultsOf = (sent: object) =>
  (attachEvidenceInput.safeParse({ ...cited, ...sent }).error?.issues ?? []).map(({ message }) => message)

describe('a piece of evidence', () => {
  it('needs its source’s title, its stance and the words of the source', () => {
    expect(faultsOf({})).toEqual([])
    expect(faultsOf({ title: '' })).toEqual(['The title of the source is missing.'])
    expect(faultsOf({ stance: '' })).toEqual(['Say what the source shows.'])
  })

  it('says something: a quote, or a note on what the source shows', () => {
    const sentence = 'Give the words of the source, or a note on what it shows.'
    expect(faultsOf({ quote: ' ' })).toEqual([sentence])
    expect(faultsOf({ quote: '', note: 'Table 3 counts forty.' })).toEqual([])
    const edited = { evidenceId: claimId, version: 1, stance: 'refutes' }
    expect(editEvidenceInput.safeParse(edited).error?.issues.map(({ message }) => message)).toEqual([
      sentence,
    ])
  })

  it('is public, and decisive only by a tick, unless somebody says otherwise', () => {
    expect(attachEvidenceInput.parse(cited)).toMatchObject({ visibility: 'public', decisivePrimary: false })
  })

  it('leads to the web or nowhere', () => {
    for (const field of ['address', 'basedOn']) {
      expect(faultsOf({ [field]: 'javascript:alert(1)' })).toHaveLength(1)
      expect(faultsOf({ [field]: '' })).toEqual([])
    }
  })

  it('is based on another source than its own', () => {
    const address = 'https://port.example/'
    expect(faultsOf({ address, basedOn: address })).toEqual(['A source is not based on itself.'])
    expect(faultsOf({ address, basedOn: `${address}raw` })).toEqual([])
  })

  it('never says who attached it', () => {
    expect(attachEvidenceInput.safeParse({ ...cited, createdBy: claimId }).success).toBe(false)
  })
})

describe('the words for evidence', () => {
  it('tell every stance, mark and kind from every other', () => {
    const marks = VISIBILITIES.map((mark) => VISIBILITY_WORDS[mark].word)
    for (const words of [
      STANCES.map((s) => STANCE_WORDS[s]),
      marks,
      SOURCE_KINDS.map((k) => SOURCE_KIND_WORDS[k]),
    ])
      expect(new Set(words).size).toBe(words.length)
  })
})
