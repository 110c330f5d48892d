import { expect, test } from 'vitest'
import { authorNames } from '@/domain/author-names'

const silva = { family: 'Silva', given: 'Ana' }
const lin = { family: 'Lin', given: 'Bo' }

test.each([
  ['Ana Silva', [silva]],
  ['By Ana Silva', [silva]],
  ['Silva, Ana', [silva]],
  ['Ana Silva, Bo Lin', [silva, lin]],
  ['Ana Silva and Bo Lin', [silva, lin]],
  ['Ana Silva; Bo Lin', [silva, lin]],
  ['Silva, Ana; Lin, Bo', [silva, lin]],
  [
    'Silva, A., Lin, B.',
    [
      { family: 'Silva', given: 'A.' },
      { family: 'Lin', given: 'B.' },
    ],
  ],
  ['Ana Silva, Bo Lin & Cem Ay', [silva, lin, { family: 'Ay', given: 'Cem' }]],
  ['Jo van der Berg', [{ family: 'Berg', given: 'Jo', 'non-dropping-particle': 'van der' }]],
  ['van der Berg, Jo', [{ family: 'Berg', given: 'Jo', 'non-dropping-particle': 'van der' }]],
  ['Martin King, Jr.', [{ family: 'King', given: 'Martin', suffix: 'Jr.' }]],
  ['Ana Silva et al.', [silva]],
  ['J. R. R. Tolkien', [{ family: 'Tolkien', given: 'J. R. R.' }]],
])('people are told apart by their names: %s', (author, names) => {
  expect(authorNames(author)).toEqual(names)
})

test.each([
  ['Reuters', ['Reuters']],
  ['Reuters, AFP', ['Reuters', 'AFP']],
  ['Ministry of Transport and Infrastructure', ['Ministry of Transport and Infrastructure']],
  ['Port Authority; Harbour Council', ['Port Authority', 'Harbour Council']],
  ['Doctors for the Sea', ['Doctors for the Sea']],
  ['Studio 54', ['Studio 54']],
  ['王小明', ['王小明']],
])('a body stays as it is: %s', (author, names) => {
  expect(authorNames(author)).toEqual(names.map((literal) => ({ literal })))
})

test('nothing gives no names', () => {
  expect(authorNames(' ; ')).toEqual([])
})
