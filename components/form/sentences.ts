/** Nested errors of the form library as sentences by dotted field name, the way the server's answer carries them. */
export function sentencesByField(errors: object): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  const walk = (level: object, path: string) => {
    for (const [name, error] of Object.entries(level)) {
      if (typeof error !== 'object' || error === null) continue
      const field = path === '' ? name : `${path}.${name}`
      if ('message' in error && typeof error.message === 'string') found[field] = [error.message]
      else if (!(typeof Node !== 'undefined' && error instanceof Node)) walk(error, field)
    }
  }
  walk(errors, '')
  return found
}
