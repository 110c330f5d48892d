/**
 * A record as the text of a `<script type="application/ld+json">`. Whatever stands in its strings, the script ends where it should and
 * no parser of old trips: `<`, `>` and `&` and the two line separators of Unicode are escaped, which JSON reads back as they were.
 */
export function jsonLdText(record: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(record).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
