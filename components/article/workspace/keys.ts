/** The keys that decide the sentence in hand, and those that decide to the end of its paragraph. Pages put them on the buttons they press. */
export const COVERAGE_KEYS = { nothing_to_check: 'x', opinion: 'o' } as const
export const RANGE_KEYS = { nothing_to_check: 'X', opinion: 'O' } as const

/** The keys that move the ends of a passage by a word. */
export const STEP_KEYS = {
  startMore: 'Shift+ArrowUp',
  startLess: 'Shift+ArrowDown',
  endLess: 'Shift+ArrowLeft',
  endMore: 'Shift+ArrowRight',
} as const

/** Where this browser remembers that single keys are switched off. */
export const KEYS_STORED = 'claimdesk-workspace-keys'

type Told = { readonly keys: readonly (readonly string[])[]; readonly does: string }

/** The keys of an article's workspace, as people are told of them: each does what a visible link or button there does. */
export const KEY_LIST: readonly { readonly title: string; readonly told: readonly Told[] }[] = [
  {
    title: 'Going through the text',
    told: [
      { keys: [['j'], ['k']], does: 'Next and previous sentence' },
      { keys: [['n']], does: 'What is left: the next open sentence' },
      { keys: [['Shift', 'n']], does: 'From a claim in hand: the next suggestion' },
      { keys: [['y']], does: 'What is left of yours: the next open one' },
    ],
  },
  {
    title: 'Deciding',
    told: [
      { keys: [['a'], ['1']], does: 'Accept the suggestion in hand, for the usual reason' },
      { keys: [['r']], does: 'Say why it is checked: write, or choose by ↓; then Enter' },
      { keys: [['e']], does: 'Word it, and accept it so' },
      { keys: [['m'], ['2']], does: 'Merge it: type the number of the claim kept, and Enter' },
      { keys: [['d'], ['3']], does: 'Decline it: then choose why, and Enter' },
      { keys: [['h']], does: 'Say that the published verdict in hand still holds here' },
      { keys: [['x']], does: 'Nothing to check' },
      { keys: [['o']], does: 'Opinion' },
      {
        keys: [
          ['Shift', 'x'],
          ['Shift', 'o'],
        ],
        does: 'The same to the end of the paragraph',
      },
      { keys: [['u']], does: 'Undo what was just decided' },
    ],
  },
  {
    title: 'A claim of your own',
    told: [
      { keys: [['c']], does: 'Make a claim of the selected words, else of the sentence' },
      {
        keys: [
          ['Shift', '←'],
          ['Shift', '→'],
        ],
        does: 'Passage one word less or more at its end',
      },
      {
        keys: [
          ['Shift', '↑'],
          ['Shift', '↓'],
        ],
        does: 'Passage one word more or less at its start',
      },
    ],
  },
  {
    title: 'Who works on what',
    told: [
      { keys: [['t']], does: 'Take the rest of the paragraph' },
      { keys: [['g']], does: 'Give sentences to somebody, take others, or give them back' },
    ],
  },
  {
    title: 'In a field',
    told: [
      { keys: [['Ctrl', 'Enter']], does: 'Send the form, also from a field of several lines' },
      { keys: [['Esc']], does: 'Back to what is in hand, and to the keys; what you wrote stays' },
    ],
  },
  { title: 'This list', told: [{ keys: [['?']], does: 'Show the keys' }] },
]
