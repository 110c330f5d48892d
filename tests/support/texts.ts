import fc from 'fast-check'

const PIECES = [
  ...['a', 'B', '7', ' ', '  ', '\n', '\t', '. ', '! ', '"', '’', ', ', 'U.S. ', 'Dr. ', 'No. 5 ', 'J. '],
  ...[
    'The ',
    'shift ',
    'iFLYTEK ',
    '- ',
    '> ',
    'é',
    'e\u0301',
    'ñ',
    '👍🏽',
    '👩‍🔬',
    '🇨🇳',
    '𝒳',
    '華',
    '为。',
    '”',
    '！',
  ],
  ...[
    'شركة ',
    'د. ',
    'محمد. ',
    'هل؟ ',
    'نَ',
    '\u00A0',
    '\u200B',
    '\u200D',
    '\u200C',
    '\u00AD',
    '\r\n',
    '\u2028',
    '*',
    '—',
    'ﬁ',
  ],
]

/** Texts out of the characters that go wrong most easily: emoji, combining marks, Chinese, Arabic, abbreviations, odd white space. */
export function anyText(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))
}
