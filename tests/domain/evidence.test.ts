import { describe, expect, it } from 'vitest'
import {
  SOURCE_KIND_WORDS,
  SOURCE_KINDS,
  STANCE_WORDS,
  STANCES,
  VISIBILITIES,
  VISIBILITY_WORDS,
} from '@/domain/evidence'
import { attachEvidenceForm, attachEvidenceInput, editEvidenceInput } from '@/domain/evidence-input'

const claimId = '4b9f3c1e-6d0a-4f0e-9a53-1f2e3d4c5b6a'
const cited = { claimId, title: 'Register of ships', stance: 'refutes', quote: 'Forty came.' }
const faultsOf = (sent: object) =>
  (attachEvidenceForm.safeParse({ ...cited, ...sent }).error?.issues ?? []).map(({ message }) => message)

describe('a piece of evidence', () => {
  it('needs its source, its stance and the words of the source', () => {
    expect(faultsOf({})).toEqual([])
    const nameless = 'Say what the source is: its address, a file, or its title.'
    expect(faultsOf({ title: '' })).toEqual([nameless])
    expect(faultsOf({ title: '', address: 'https://port.example/' })).toEqual([])
    expect(faultsOf({ title: '', fileId: claimId })).toEqual([])
    expect(faultsOf({ address: 'https://port.example/', fileId: claimId })).toHaveLength(1)
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
    expect(faultsOf({ address, basedOn: 'https://PORT.example/#top' })).toHaveLength(1)
    expect(faultsOf({ address, basedOn: `${address}raw` })).toEqual([])
  })

  it('never says who attached it', () => {
    expect(attachEvidenceInput.safeParse({ ...cited, createdBy: claimId }).success).toBe(false)
  })
})

describe('an interview', () => {
  const interview = {
    ...{ claimId, kind: 'interview', title: '', personName: 'Ida Brandt', personRole: 'Harbour master' },
    ...{ askedBy: 'Nora', heldOn: '2026-11-02', channel: 'mail', terms: 'on_record' },
  }

  it('says who was asked, by whom, when, how and on which terms', () => {
    expect(faultsOf(interview)).toEqual([])
    for (const field of ['personName', 'personRole', 'askedBy', 'heldOn', 'channel', 'terms'])
      expect(faultsOf({ ...interview, [field]: '' }), field).toHaveLength(1)
  })

  it('is public on the record alone', () => {
    for (const terms of ['background', 'off_record']) {
      expect(faultsOf({ ...interview, terms })).toEqual([
        'Only what was said on the record may be public. Choose internal or restricted.',
      ])
      expect(faultsOf({ ...interview, terms, visibility: 'internal' })).toEqual([])
    }
  })

  it('and what else was typed for another kind is left out; without its own it is said which is filled in', () => {
    const typed = { ...cited, ...interview, title: 'Register', address: 'https://port.example/' }
    const { source, interview: kept, search } = attachEvidenceInput.parse(typed)
    expect(source).toMatchObject({ title: 'Ida Brandt', address: null, owner: 'Ida Brandt' })
    expect(kept).toMatchObject({ personRole: 'Harbour master' })
    expect(search).toBeNull()
    expect(faultsOf({ ...interview, kind: 'cited' })[0]).toMatch(/^An interview is filled in: choose/)
  })
})

it('a search that found nothing needs where, when and with which words, and no quote', () => {
  const search = {
    ...{ kind: 'search', title: '', quote: '', stance: '', searchedWhere: 'Register of ships' },
    ...{ searchWords: 'forty ships', searchedOn: '2026-11-03' },
  }
  expect(faultsOf(search)).toEqual([])
  for (const field of ['searchedWhere', 'searchWords', 'searchedOn'])
    expect(faultsOf({ ...search, [field]: '' }), field).toHaveLength(1)
  expect(attachEvidenceInput.parse({ ...cited, ...search })).toMatchObject({ stance: 'context', quote: null })
})

it('a translation has its language and its translator, and stands beside the words it translates', () => {
  const translated = { translation: 'Vierzig kamen.', translationLanguage: 'de', translatedBy: 'Nora' }
  expect(faultsOf(translated)).toEqual([])
  expect(attachEvidenceInput.parse({ ...cited, ...translated })).toMatchObject(translated)
  for (const field of Object.keys(translated))
    expect(faultsOf({ ...translated, [field]: '' }), field).toHaveLength(1)
  expect(faultsOf({ ...translated, translationLanguage: 'en' })).toHaveLength(1)
  expect(faultsOf({ ...translated, quote: '', note: 'Table 3.' })).toHaveLength(1)
  expect(faultsOf({ translationLanguage: 'de' })).toEqual([])
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
