import { expect, test } from 'vitest'
import { canonicalText } from '@/domain/article-text'
import { sentences } from '@/domain/extraction/sentences'
import { suggestClaims } from '@/domain/extraction/suggest'
import { isRefusal } from '@/domain/refusal'

/** Whose each suggestion for a text is and what it states, the headline's own left out. */
function told(text: string): string[] {
  const article = canonicalText({ title: 'Ships', text })
  if (isRefusal(article)) throw new Error('refused')
  const found = sentences(article.text, article.blocks, 'en')
  return suggestClaims({ ...article, sentences: found, language: 'en' })
    .slice(1)
    .map(({ claimant, attribution, statement }) => `${claimant?.name ?? attribution}: ${statement}`)
}

test.each<[what: string, text: string, expected: string[]]>([
  [
    'runs on over sentences',
    '“The port is full,” said Ellen Draper. “Forty ships wait.” The wind rose.',
    ['Ellen Draper: The port is full.', 'Ellen Draper: Forty ships wait.', 'article: The wind rose.'],
  ],
  [
    'is named only at its end',
    '"The port is full. Forty ships wait," Ellen Draper told the council.',
    ['Ellen Draper: The port is full.', 'Ellen Draper: Forty ships wait.'],
  ],
  [
    'is somebody else’s than the one before',
    'The yard is closed, Tom Brandt said. “It opens in May,” the port’s director, Ellen Draper, told reporters.',
    ['Tom Brandt: The yard is closed.', 'Ellen Draper: It opens in May.'],
  ],
  [
    'runs on over paragraphs, each opened anew',
    '“The port is full,” said Ellen Draper.\n“Forty ships wait outside.\n“They have waited for days.”',
    [
      'Ellen Draper: The port is full.',
      'Ellen Draper: Forty ships wait outside.',
      'Ellen Draper: Forty ships have waited for days.',
    ],
  ],
])('a quote %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each<[what: string, text: string, expected: string[]]>([
  [
    'somebody’s office stands between',
    'Ellen Draper, a lawyer who runs the port, said the yard had lost money.',
    ['Ellen Draper: The yard had lost money.'],
  ],
  [
    'they are named inside',
    'It is possible, the harbour commission acknowledged, that the fees drove traffic away.',
    ['harbour commission: It is possible that the fees drove traffic away.'],
  ],
  [
    'a spokeswoman speaks for a house',
    'A spokeswoman for the Harbour Institute said the count had been wrong.',
    ['Harbour Institute: The count had been wrong.'],
  ],
  [
    'they say two things',
    'Tom Brandt said the yard was safe, but warned that the crane had to go.',
    ['Tom Brandt: The yard was safe.', 'Tom Brandt: The crane had to go.'],
  ],
  [
    'they blame somebody',
    'Mayor Ellen Draper blamed the delays on rising fees.',
    ['Ellen Draper: Mayor Ellen Draper blamed the delays on rising fees.'],
  ],
  [
    'nobody is named',
    'Traffic fell by a third, witnesses and a local pilot said.',
    ['unnamed: Traffic fell by a third.'],
  ],
  [
    'what a body says of itself',
    'The union said it had warned about the crane.',
    ['union: The union had warned about the crane.'],
  ],
  [
    'what somebody will say is not said',
    'The council announced that the mayor would declare a holiday.',
    ['council: The mayor would declare a holiday.'],
  ],
])('who says it, where %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each<[what: string, text: string, expected: string[]]>([
  [
    'a place of sending is left out',
    'LISBON, May 3 (Wire) - Forty ships left the port.',
    ['article: Forty ships left the port.'],
  ],
  [
    'a name for a noun',
    'The last ship, a tanker with a broken mast, was towed out at noon.',
    [
      'article: The last ship was towed out at noon.',
      'article: The last ship was a tanker with a broken mast.',
    ],
  ],
  [
    'two things done, and one effect',
    'The storm tore the quay open, killing two people and injuring nine.',
    ['article: The storm tore the quay open.', 'article: The storm killed two people and injured nine.'],
  ],
  [
    'a participle set between',
    'The crane, built in 1906, had been repaired twice.',
    ['article: The crane had been repaired twice.', 'article: The crane was built in 1906.'],
  ],
  [
    'a participle in front, with names set behind its noun',
    'Founded in Lund, a port in the south, the yard came to trams late.',
    ['article: The yard was founded in Lund, a port in the south.', 'article: The yard came to trams late.'],
  ],
  [
    'a clause without a finite verb',
    'The vote was 24 to 22, with three members abstaining.',
    ['article: The vote was 24 to 22.', 'article: Three members were abstaining.'],
  ],
  [
    'a second verb of the subject',
    'The yard closed in May, and never opened again.',
    ['article: The yard closed in May.', 'article: The yard never opened again.'],
  ],
  [
    'a pronoun is given its name',
    'The port authority has two cranes. It bought both in 1990.',
    ['article: The port authority has two cranes.', 'article: The port authority bought both in 1990.'],
  ],
  [
    'and keeps it where it stands for nothing',
    'The port authority has two cranes. It is clear that one is broken.',
    ['article: The port authority has two cranes.', 'article: It is clear that one is broken.'],
  ],
])('what is told: %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected)
})
