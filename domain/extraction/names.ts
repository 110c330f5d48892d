import { nameIn } from './english/names'
import { isPossessive, type Token, tokensOf } from './english/tokens'

/** What a name stands for, where rules can tell. */
export type NameSort = 'person' | 'body' | 'place'

/** A name as the statement writes it; `sort` is null where nothing beside it says what it stands for. */
export interface NamedThing {
  readonly name: string
  readonly sort: NameSort | null
}

const TITLE =
  /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|lt|col|sir|lady|lord|president|minister|secretary|senator|representative|governor|chairman|chairwoman|ceo|cfo|director|professor|judge|justice|mayor|king|queen|prince|princess|pope|chancellor|premier|analyst|spokesman|spokeswoman|spokesperson|reporter|economist|author|founder|lawyer|doctor)\.?$/i
const BODY_WORDS =
  'ministry|department|university|institute|group|company|council|commission|committee|agency|bank|union|party|association|organization|organisation|foundation|court|bureau|authority|fund|forum|society|college|police|army|navy|government|parliament|senate|congress|airlines|railways?|press'
const BODY_END = new RegExp(
  `(?:^|\\s)(?:${BODY_WORDS}|inc|corp|ltd|llc|plc|gmbh|ag|co|times|post|news|journal)\\.?$`,
  'i',
)
const BODY_START = new RegExp(`^(?:${BODY_WORDS}|house)\\s+(?:of|for)\\s`, 'i')
const PLACE_END =
  /(?:^|\s)(?:river|islands?|county|province|sea|ocean|bay|delta|valley|city|street|road|square|lake|mountains?|desert|coast|peninsula|airport|harbou?r)$/i
const PLACE_START = /^(?:lake|mount|port|cape|fort|gulf of|bay of|strait of|city of|isle of)\s/i
const BEFORE_PLACE = /^(?:in|near|across|throughout|around|outside|inside|towards?)$/
const PLACE_NOUN =
  /^(?:city|town|village|port|region|province|state|capital|mayor|governor|coast|island|county)$/
const TIME =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter|christmas|easter)$/i
const ABBREVIATION = /^\p{Lu}{3,}s?$/u

/** The people, bodies and places that a statement names, each once, in its order, with which of these it is where a rule can tell. */
export function namesIn(statement: string): NamedThing[] {
  const tokens = tokensOf(statement)
  const found = new Map<string, NamedThing>()
  for (let at = 0; at < tokens.length; ) {
    const run = nameIn(tokens, at)
    if (!run) break
    at = run.at + run.size
    const { name, isTitled } = withoutTitles(tokens.slice(run.at, at))
    const opens = run.size === 1 && run.at === 0
    const isWord = opens && !/^\p{Ll}*\p{Lu}.*\p{Lu}/u.test(name) && !isCountry(name)
    if (isWord || name === 'I' || TIME.test(name)) continue
    const sort = isTitled ? 'person' : sortOf(name, tokens, run.at)
    if (!found.get(name)?.sort) found.set(name, { name, sort })
  }
  return [...found.values()]
}

/** A name by itself, and whether it had a title before it ("Prime Minister Ellen Draper"). */
function withoutTitles(run: readonly Token[]): { name: string; isTitled: boolean } {
  const last = run.findLastIndex(({ text }, n) => n < run.length - 1 && TITLE.test(text))
  const words = run.slice(last + 1).map(({ text }) => text.replace(/['’]s?$/, ''))
  return { name: words.join(' '), isTitled: last >= 0 }
}

function sortOf(name: string, tokens: readonly Token[], at: number): NameSort | null {
  const [before, second] = [tokens[at - 1], tokens[at - 2]]
  if (isCountry(name)) return 'place'
  if (BODY_END.test(name) || BODY_START.test(name)) return 'body'
  if (PLACE_END.test(name) || PLACE_START.test(name)) return 'place'
  if (before && TITLE.test(before.text)) return 'person'
  if (before && isPossessive(before)) return null
  if (before && BEFORE_PLACE.test(before.low)) return 'place'
  if (before?.low === 'of' && second && PLACE_NOUN.test(second.low)) return 'place'
  return ABBREVIATION.test(name) ? 'body' : null
}

const OTHER_NAMES_OF_COUNTRIES = [
  ...['U.S', 'US', 'USA', 'U.K', 'UK', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales', 'America'],
  ...['Europe', 'Asia', 'Africa', 'Hong Kong', 'Taiwan', 'Turkey', 'Palestine', 'Myanmar', 'Czech Republic'],
]
let countries: ReadonlySet<string> | null = null

/** Whether a name is one of a country or a continent, in English. */
function isCountry(name: string): boolean {
  countries ??= new Set([...OTHER_NAMES_OF_COUNTRIES, ...namesOfRegions()])
  return countries.has(name.replace(/\.$/, '').replace(/^the /i, ''))
}

function namesOfRegions(): string[] {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, n) => String.fromCharCode(65 + n))
  return letters.flatMap((a) => letters.flatMap((b) => english.of(a + b) ?? []))
}
