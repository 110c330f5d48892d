/** Scripts that are written from right to left, by their ISO 15924 codes. */
const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
])

/** The direction a language is written in, from its BCP 47 tag and the script that tag implies; a tag nobody can read is ltr. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script) ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
