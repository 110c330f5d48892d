import { expect, test } from 'vitest'
import { canonicalText } from '@/domain/article-text'
import { sentences } from '@/domain/extraction/sentences'
import { suggestClaims } from '@/domain/extraction/suggest'
import { TextPositions } from '@/domain/position'
import { isRefusal } from '@/domain/refusal'

/** What is suggested for a text under a headline of one word, the headline's own suggestion left out: whose, the statement, its quote. */
function suggested(text: string, language = 'en') {
  const article = canonicalText({ title: 'Ships', text })
  if (isRefusal(article)) throw new Error('refused')
  const found = sentences(article.text, article.blocks, language)
  const positions = new TextPositions(article.text)
  return suggestClaims({ ...article, sentences: found, language })
    .slice(1)
    .map((claim) => ({
      ...claim,
      who: claim.claimant?.name ?? claim.attribution,
      quote: positions.slice(claim),
    }))
}
const told = (text: string) => suggested(text).map(({ who, statement }) => `${who}: ${statement}`)

test.each<[what: string, text: string, expected: string[]]>([
  ['a plain sentence', 'Forty ships lay in the port.', ['article: Forty ships lay in the port.']],
  [
    'brackets at the end',
    'Forty ships lay there (all of them idle).',
    ['article: Forty ships lay there (all of them idle).'],
  ],
  [
    'a clause that tells a consequence',
    'The port was closed in 2019, triggering a search for new berths.',
    [
      'article: The port was closed in 2019.',
      'article: The port was closed in 2019, and this triggered a search for new berths.',
    ],
  ],
  [
    'a clause about a noun',
    'Voss Rail, which built trams for Lyon, won the contract in May.',
    ['article: Voss Rail won the contract in May.', 'article: Voss Rail built trams for Lyon.'],
  ],
  [
    'a clause in front and one behind',
    'While fees have fallen, traffic grew by a tenth.',
    ['article: Fees have fallen.', 'article: Traffic grew by a tenth.'],
  ],
  [
    'two clauses joined',
    'Unemployment has risen to 9.1 percent, and two shipyards have closed.',
    ['article: Unemployment has risen to 9.1 percent.', 'article: Two shipyards have closed.'],
  ],
  [
    'how something was reached',
    'By not relying on imports, the country is building an industry of its own.',
    [
      'article: The country does not rely on imports.',
      'article: The country is building an industry of its own.',
    ],
  ],
  [
    'an event told by a noun',
    'Plans such as Voss’s expansion of its yard to the north show a change of course.',
    [
      'article: Plans such as Voss’s expansion of its yard to the north show a change of course.',
      'article: Voss is expanding its yard to the north.',
    ],
  ],
  [
    'a list is one assertion',
    'The yard builds trams, trains, and ferries.',
    ['article: The yard builds trams, trains, and ferries.'],
  ],
])('%s', (_, text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each<[what: string, text: string, expected: string[]]>([
  [
    'said that',
    'Mayor Ellen Draper said that the line would open in May.',
    ['Ellen Draper: The line would open in May.'],
  ],
  ['said, behind', 'The line will open in May, Draper said.', ['Draper: The line will open in May.']],
  [
    'words in quotation marks',
    '“The line will open in May,” said Ellen Draper.',
    ['Ellen Draper: The line will open in May.'],
  ],
  [
    'according to',
    'According to the Harbour Institute, forty ships lay there.',
    ['Harbour Institute: Forty ships lay there.'],
  ],
  [
    'told somebody',
    'Draper told reporters that it would create jobs and that no homes would be lost.',
    ['Draper: It would create jobs.', 'Draper: No homes would be lost.'],
  ],
  [
    'one of a group',
    'Analysts like Ellen Draper of Lund indicate that the fees hurt trade.',
    ['Ellen Draper: The fees hurt trade.'],
  ],
  [
    'a company through its member',
    'Voss’s Tom Brandt highlighted the importance of building locally.',
    ['Tom Brandt: Building locally is important.'],
  ],
  ['nobody by name', 'Critics argue the money is wasted.', ['unnamed: The money is wasted.']],
  ['reportedly', 'Voss has reportedly sold the yard.', ['unnamed: Voss has sold the yard.']],
  [
    'seen as',
    'The strait is widely seen as a bottleneck of trade.',
    ['unnamed: The strait is a bottleneck of trade.'],
  ],
  [
    'it is estimated',
    'It is estimated that 40,000 people use the line.',
    ['unnamed: 40,000 people use the line.'],
  ],
  [
    'what is denied is told with the denial',
    'Draper denied that the yard was sold.',
    ['Draper: Draper denied that the yard was sold.'],
  ],
  ['a thing that shows', 'The rise shows that fees work.', ['article: The rise shows that fees work.']],
])('who says it: %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected)
})

test('somebody is known again by their last name and by “he”', () => {
  const text =
    'The line is late, Ellen Draper said. Draper said that it is dear. She added that it is needed.'
  expect(told(text)).toEqual([
    'Ellen Draper: The line is late.',
    'Ellen Draper: It is dear.',
    'Ellen Draper: It is needed.',
  ])
})

test('a question asserts nothing', () => {
  expect(told('Why is the line late? It rains.')).toEqual(['article: It rains.'])
})

test('a span holds the very words, whatever stands before it', () => {
  const [one, two] = suggested(
    '👩‍🔬 Zoë said so. The port was closed in 2019, while the yard grew by half.',
  ).slice(-2)
  expect(one?.quote).toBe('The port was closed in 2019')
  expect(two?.quote).toBe('the yard grew by half')
})

test('what a key point says again in the body is one suggestion with two places', () => {
  const claims = suggested(
    '- Voss sold its yard in 2019.\nIn a hurry, Voss sold its yard in 2019. It was sold cheaply.',
  )
  const yard = claims.filter(({ statement }) => statement.includes('its yard'))
  expect(yard).toHaveLength(1)
  expect(yard[0]?.alsoAt).toHaveLength(1)
  const other = suggested('- Voss sold its yard in 2019.\nVoss sold its yard in 2020.')
  expect(other).toHaveLength(2)
})

test('other languages have a suggestion for each sentence that is no question', () => {
  expect(suggested('ماذا سيحدث بعد ذلك؟ «هل هذا صحيح؟»', 'ar')).toEqual([])
  expect(
    suggested('港口里有四十艘船。为什么？它们停了一夜。', 'zh').map(({ statement }) => statement),
  ).toEqual(['港口里有四十艘船。', '它们停了一夜。'])
})

test('a text that is one endless sentence is taken in whole, and at once', () => {
  const [claim] = suggested(`${'the port and the yard, which grew, and '.repeat(2000)}end.`)
  expect(claim?.statement.endsWith('…')).toBe(true)
})

test('a sentence that would come apart into dozens stays whole, and an article that opens with a list does not hold anything up', () => {
  expect(suggested(`The port grew${'; it grew again'.repeat(60)}.`)).toHaveLength(1)
  const bullets = Array.from({ length: 1500 }, (_, n) => `- Ship number ${n} lay in the port of town ${n}.`)
  const body = Array.from({ length: 2000 }, (_, n) => `Boat number ${n} lay in the harbour of city ${n}.`)
  expect(suggested([...bullets, body.join(' ')].join('\n'))).toHaveLength(3500)
})
