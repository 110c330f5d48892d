/** A name as CSL-JSON has it: a person’s parts, or a name that has none to tell apart, as that of a body. */
export type CslName =
  | {
      readonly family: string
      readonly given: string
      readonly 'non-dropping-particle'?: string
      readonly suffix?: string
    }
  | { readonly literal: string }

const BODY =
  /\b(?:ministry|department|university|institut[eo]?|group|company|council|commission|committee|agency|bank|union|party|association|organi[sz]ation|foundation|court|bureau|authority|fund|forum|society|college|police|army|navy|government|parliament|senate|congress|office|service|centre|center|statistics|observatory|desk|staff|team|press|news|times|post|journal|inc|corp|ltd|llc|plc|gmbh)\b/i
const JOINING = /\b(?:of|for|the|on|und|für|des)\b/
const PARTICLE =
  /^(?:van|von|vom|der|den|de|da|do|dos|das|di|du|del|della|la|le|el|al|bin|ibn|ben|ter|ten|zu|zur|af|av)$/
const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u
const ABBREVIATION = /^\p{Lu}{2,}$/u

/**
 * The names in what was typed or read as the author of a source. Names part at semicolons, at “and” and at commas; “Silva, Ana” is one. A body, a
 * single word and whatever does not look like a person’s name stay as they are.
 */
export function authorNames(author: string): CslName[] {
  return author
    .trim()
    .replace(/^by\s+/i, '')
    .split(/\s*[;\n]\s*/)
    .flatMap((part) => (isBody(part) ? [{ literal: part }] : peopleIn(part)))
    .filter((name) => !('literal' in name) || name.literal !== '')
}

function peopleIn(part: string): CslName[] {
  return part
    .replace(/,?\s+et al\.?$/i, '')
    .split(/,?\s+(?:and|&)\s+/)
    .flatMap((names) => listed(names.split(/\s*,\s*/).filter((name) => name !== '')))
}

/** Names parted by commas, of which each may have its own family name put first: `Silva, A., Lin, B.`. */
function listed(parts: readonly string[]): CslName[] {
  const named: CslName[] = []
  const turned =
    parts.length === 2
      ? isFamilyThenGiven(parts[0] ?? '', parts[1] ?? '')
      : parts.length % 2 === 0 && parts.every((part, n) => (n % 2 === 1 ? INITIALS.test(part) : true))
  if (turned) {
    for (let n = 0; n < parts.length; n += 2) named.push(person(`${parts[n + 1]} ${parts[n]}`))
    return named
  }
  for (const part of parts) {
    const last = named.at(-1)
    if (SUFFIX.test(part) && last && 'family' in last) named[named.length - 1] = { ...last, suffix: part }
    else named.push(person(part))
  }
  return named
}

function isFamilyThenGiven(first: string, second: string): boolean {
  const words = first.split(/\s+/).filter((word) => !PARTICLE.test(word.toLowerCase()))
  if (words.length !== 1 || isBody(first) || isBody(second)) return false
  return second.split(/\s+/).length <= 3 && !SUFFIX.test(second) && !ABBREVIATION.test(second)
}

function person(name: string): CslName {
  const words = name.trim().split(/\s+/)
  const [first = ''] = words
  if (words.length < 2 || words.length > 6 || isBody(name) || !/^\p{Script=Latin}/u.test(first))
    return { literal: name.trim() }
  const tail = SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined
  const at = words.findIndex((word, n) => n > 0 && n < words.length - 1 && PARTICLE.test(word))
  const particles = at < 0 ? 0 : words.slice(at).findIndex((word) => !PARTICLE.test(word))
  const begins = at < 0 ? words.length - 1 : at
  return {
    family: words.slice(begins + particles).join(' '),
    given: words.slice(0, begins).join(' '),
    ...(particles > 0 && { 'non-dropping-particle': words.slice(begins, begins + particles).join(' ') }),
    ...(tail && { suffix: tail }),
  }
}

function isBody(name: string): boolean {
  return BODY.test(name) || JOINING.test(name) || /\d/.test(name)
}
