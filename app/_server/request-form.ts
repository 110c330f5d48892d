import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '@/domain/canonical-json'
import { formValues, nested } from '@/domain/form-values'
import { type Refusal, refuse } from '@/domain/refusal'

/** Bounds of one submission: fields, bytes of all text together, and levels of a dotted name. */
export const FORM_LIMITS = { fields: 500, bytes: 1_500_000, levels: 6, nameLength: 120 } as const

/** A submission as a form state keeps it (without passwords), and its idempotency key with the hex SHA-256 of these values. */
export type PostedForm = {
  readonly values: Record<string, string>
  readonly submission: { readonly id: string; readonly digest: string } | undefined
}

/** The posted fields a form may get back: everything but passwords. */
export function postedForm(formData: FormData): PostedForm {
  const values = Object.fromEntries(
    Object.entries(formValues(formData)).filter(([name]) => !/password/i.test(name)),
  )
  const submission = formData.get('submission')
  const known = z.uuid().safeParse(submission)
  const digest = createHash('sha256').update(canonicalJson(values)).digest('hex')
  return { values, submission: known.success ? { id: known.data, digest } : undefined }
}

/**
 * Reads a submission by its schema, or says what is wrong with it. Fields the schema does not know are refused, and files but under the
 * name `file`, where one is given.
 */
export function readForm<S extends z.ZodType>(
  schema: S,
  formData: FormData,
  file: string | null = null,
): { input: z.output<S> } | { refusal: Refusal } {
  const outOfBounds = refuseOutOfBounds(formData, file)
  if (outOfBounds) return { refusal: outOfBounds }
  const strict = schema instanceof z.ZodObject ? schema.strict() : schema
  const values = Object.entries(formValues(formData)).filter(([name]) => name !== file)
  const parsed = strict.safeParse(nested(Object.fromEntries(values)))
  if (parsed.success) return { input: parsed.data as z.output<S> } // `strict` only refuses more, the output is the same
  return { refusal: invalid(parsed.error) }
}

function refuseOutOfBounds(formData: FormData, file: string | null): Refusal | null {
  let bytes = 0
  let fields = 0
  for (const [name, value] of formData) {
    fields += 1
    if (name.startsWith('$ACTION') || name === file) continue
    if (typeof value !== 'string') return refuse('invalid', { sentence: 'This form takes no files.' })
    if (name.length > FORM_LIMITS.nameLength || name.split('.').length > FORM_LIMITS.levels)
      return refuse('invalid', { sentence: 'This form has a field the desk does not know.' })
    bytes += Buffer.byteLength(value)
  }
  if (fields > FORM_LIMITS.fields || bytes > FORM_LIMITS.bytes)
    return refuse('too_large', {
      sentence: 'This is more than 1.5 MB of text. Shorten it or send it in smaller parts.',
    })
  const submission = formData.get('submission')
  if (submission !== null && !z.uuid().safeParse(submission).success)
    return refuse('invalid', { sentence: 'This form was sent without its own number. Load the page again.' })
  return null
}

function invalid(error: z.ZodError): Refusal {
  const fieldErrors: Record<string, string[]> = {}
  const missing: Refusal['missing'] = error.issues.map((issue) => {
    const field = issue.path.join('.')
    const sentence =
      issue.code === 'unrecognized_keys' ? 'This form has a field the desk does not know.' : issue.message
    if (field !== '') fieldErrors[field] = [...(fieldErrors[field] ?? []), sentence]
    return { code: issue.code, sentence, field }
  })
  return refuse('invalid', { fieldErrors, missing: missing.filter((one) => one.field === '') })
}
