import { thirdPerson } from './verbs'

/** What a text has last told of, by the words it used, so that a statement can be given a name for its pronoun. */
export class Antecedents {
  thing: string | null = null
  things: string | null = null
}

/** Who and what pronouns stand for in one statement; null where the text leaves it open. */
export interface Meant {
  readonly i: string | null
  readonly person: string | null
  readonly thing: string | null
  readonly things: string | null
}

/** "It is possible that …", "It took years to …": stands for nothing that was named. */
const EMPTY_IT =
  /^It(?:['’]s)? (?:\w+ly )?(?:is|was|will|would|has|had|may|might|could|can|remains?|remained|seems?|seemed|appears?|appeared|takes?|took|turns?|turned|happens?|happened|follows?|emerged|rains?|rained|snowed)?\b.*\b(?:that|to|whether|who|how|if|when|because)\b|^It (?:rains|rained|snows|snowed)\b/
const KEYS: Readonly<Record<string, keyof Meant>> = {
  ...{ I: 'i', My: 'i', He: 'person', She: 'person', His: 'person', Her: 'person' },
  ...{ It: 'thing', Its: 'thing', They: 'things', Their: 'things' },
}
const CONTRACTED: Readonly<Record<string, string>> = {
  m: 'is',
  ve: 'has',
  ll: 'will',
  d: 'would',
  s: 'is',
  re: 'are',
}

/** A statement with the name in place of the pronoun that opens it, where that is known; else as it is. */
export function standing(statement: string, meant: Meant): string {
  const pronoun =
    /^(?:Then,? |But |And |So |Also,? )?(I|He|She|It|They|His|Her|Its|Their|My)\b(['’](?:m|ve|ll|d|s|re))?/.exec(
      statement,
    )
  if (!pronoun) return statement
  const [opening, word = '', contracted = ''] = pronoun
  if (word === 'It' && EMPTY_IT.test(statement)) return statement
  const isOwner = /^(?:His|Her|Its|Their|My)$/.test(word)
  if (word === 'Her' && !/^Her \p{L}+/u.test(statement.slice(opening.length - 3))) return statement
  const name = meant[KEYS[word] ?? 'thing']
  if (name === null) return statement
  let rest = statement.slice(opening.length)
  if (word === 'I') rest = agreeing(rest, contracted)
  else if (contracted !== '') rest = ` ${CONTRACTED[contracted.slice(1)] ?? ''}${rest}`
  return `${isOwner ? possessive(name) : name}${rest}`
}

const possessive = (name: string) => (/s$/.test(name) ? `${name}’` : `${name}’s`)

/** What follows "I", as it follows a name. */
function agreeing(rest: string, contracted: string): string {
  if (contracted !== '') return ` ${CONTRACTED[contracted.slice(1)] ?? ''}${rest}`
  return rest.replace(/^ (?:am|have|do|\p{Ll}+)\b/u, (verb) => {
    const word = verb.trim()
    if (word === 'am') return ' is'
    if (
      /ed$|^(?:was|had|did|will|would|can|could|may|might|must|should|never|also|still|just|really)$/.test(
        word,
      )
    )
      return verb
    return /^(?:have|do|think|believe|know|want|need|hope|feel|see|say|expect|suspect|fear|like|work|live|wish|doubt|mean)$/.test(
      word,
    )
      ? ` ${thirdPerson(word)}`
      : verb
  })
}
