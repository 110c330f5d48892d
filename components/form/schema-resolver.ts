import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldValues, Resolver } from 'react-hook-form'
import { z } from 'zod'
import { formValues, nested } from '@/domain/form-values'

// Otherwise zod tries `eval`, which the policy of the pages reports as an attack.
if (typeof window !== 'undefined') z.config({ jitless: true })

/** Checks what the form would post, read exactly as the server reads it, not what the form library believes the fields hold. */
export function schemaResolver(
  schema: z.ZodType | undefined,
  form: () => HTMLFormElement | null,
): Resolver<Record<string, unknown>> {
  return async (typed, context, options) => {
    const element = form()
    if (!schema || !element) return { values: typed, errors: {} }
    // A schema of the domain always reads an object of fields; its own type does not say so.
    const check = zodResolver(schema as z.ZodType<FieldValues, FieldValues>)
    return check(nested(formValues(new FormData(element))), context, options)
  }
}
