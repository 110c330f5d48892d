import { z } from 'zod'
import type { SuggestedClaim } from './suggest'

/** Why a language model made none of the suggestions, or not all of them. */
export const MODEL_FAULTS = ['slow', 'failed', 'unusable', 'too_long'] as const
export type ModelFault = (typeof MODEL_FAULTS)[number]

/** Who suggested the claims of a version: the desk's own rules, a language model by its name, or each in parts; and what went wrong with the model. */
export const suggesterKept = z.strictObject({
  by: z.enum(['rules', 'model', 'both']),
  model: z.string().max(200).nullable(),
  fault: z.enum(MODEL_FAULTS).nullable(),
})
export type Suggester = z.output<typeof suggesterKept>

export const BY_RULES: Suggester = { by: 'rules', model: null, fault: null }

/** The claims suggested for a text, and by whom. */
export type Suggested = { readonly suggestions: readonly SuggestedClaim[]; readonly suggester: Suggester }

const FAULT_WORDS: Readonly<Record<ModelFault, string>> = {
  slow: 'did not answer in time',
  failed: 'could not be asked',
  unusable: 'gave no answer that stands up to the text',
  too_long: 'is not asked about a text of this length to its end',
}

/** Who suggested the claims, as a sentence for the people of the desk. */
export function suggesterWords({ by, model, fault }: Suggester): string {
  if (model === null) return 'Claims were suggested by the desk’s own rules.'
  const named = `the language model “${model}”`
  if (by === 'model')
    return `Claims were suggested by ${named}; those that do not stand in the text were left out.`
  const why = fault ? `, because ${named} ${FAULT_WORDS[fault]}` : ''
  return by === 'rules'
    ? `Claims were suggested by the desk’s own rules${why}.`
    : `Some claims were suggested by ${named}, the others by the desk’s own rules${fault ? `, because it ${FAULT_WORDS[fault]}` : ''}.`
}
