/** What a form posts beside its fields: the idempotency key, and the framework's own fields. */
const NOT_FIELDS = /^(submission$|\$ACTION)/

/**
 * The text fields of a submission by name, as `FormState.values` carries them: flat, names with dots ("evidence.0.url"), files left
 * out. Lines end in \n as they are stored, whatever a browser sent. A name posted twice keeps its last value.
 */
export function formValues(formData: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of formData)
    if (typeof value === 'string' && !NOT_FIELDS.test(name)) values[name] = value.replace(/\r\n?/g, '\n')
  return values
}

type Nested = { [name: string]: Nested | string }

/**
 * Flat names to the shape a schema reads: a dot goes one level down, and a level with only numbers below it is an array, closed up
 * where a number is missing (an unticked box). "evidence.0.url" becomes { evidence: [{ url }] }.
 */
export function nested(values: Readonly<Record<string, string>>): Record<string, unknown> {
  const root: Nested = Object.create(null)
  for (const [name, value] of Object.entries(values)) {
    const steps = name.split('.')
    const last = steps.pop() ?? name
    let level = root
    for (const step of steps) {
      const below = level[step]
      const next: Nested = typeof below === 'object' ? below : Object.create(null)
      level[step] = next
      level = next
    }
    level[last] = value
  }
  return Object.fromEntries(Object.entries(root).map(([name, below]) => [name, shaped(below)]))
}

function shaped(below: Nested | string): unknown {
  if (typeof below === 'string') return below
  const entries = Object.entries(below)
  if (entries.length > 0 && entries.every(([name]) => /^\d{1,3}$/.test(name)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => shaped(value))
  return Object.fromEntries(entries.map(([name, value]) => [name, shaped(value)]))
}
