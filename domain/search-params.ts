/** What stands behind the question mark of an address, as a page gets it: a name given twice is a list. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** How one parameter is read: `absent` where it is missing or empty; undefined from `read` is a fault, told by its sentence. */
export type ParamRule<T> = {
  readonly absent: T
  readonly read: (raw: string) => T | undefined
  readonly fault: string
}

type Rules = Readonly<Record<string, ParamRule<unknown>>>
type Asked<R extends Rules> = { readonly [K in keyof R]: R[K] extends ParamRule<infer T> ? T : never }

const UNKNOWN = 'The address asks for something this list does not know. It was left out.'
const TWICE = 'The address asks for something twice. The last one counts.'

/**
 * Reads an address by its rules. What is not understood falls back to `absent`, and `faults` says so in sentences, each once: a list is
 * never refused because its address is old or mistyped.
 */
export function readSearchParams<R extends Rules>(
  params: SearchParams,
  rules: R,
): { asked: Asked<R>; faults: string[] } {
  const faults = new Set<string>()
  const asked = new Map<string, unknown>(Object.entries(rules).map(([name, rule]) => [name, rule.absent]))
  for (const [name, given] of Object.entries(params)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule) {
      faults.add(UNKNOWN)
      continue
    }
    if (Array.isArray(given)) faults.add(TWICE)
    const raw = (Array.isArray(given) ? given.at(-1) : given) ?? ''
    if (raw.trim() === '') continue
    const value = rule.read(raw)
    if (value === undefined) faults.add(rule.fault)
    else asked.set(name, value)
  }
  // Every rule has set its own value above, by its own type.
  return { asked: Object.fromEntries(asked) as Asked<R>, faults: [...faults] }
}

/** One of a list of words. */
export function choice<const W extends string, const A extends string | null>(
  words: readonly W[],
  absent: A,
  fault: string,
): ParamRule<W | A> {
  return { absent, read: (raw) => words.find((word) => word === raw), fault }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for a row's id as the desk writes it. */
export function isRowId(text: string): boolean {
  return UUID.test(text)
}

/** The id of a row, or one of a few words in its place. */
export function rowId<const W extends string = never>(
  fault: string,
  words: readonly W[] = [],
): ParamRule<string | null> {
  const known: readonly string[] = words
  return { absent: null, read: (raw) => (known.includes(raw) || isRowId(raw) ? raw : undefined), fault }
}

/** The part of an address behind the path for these parameters, in this order; empty ones are left out. */
export function searchString(params: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}
