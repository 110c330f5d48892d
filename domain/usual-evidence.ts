import type { Visibility } from './evidence'

/** What a form of evidence comes with. `said` is true where the language and who may see it are those of the last evidence on the claim. */
export type UsualEvidence = {
  readonly visibility: Visibility
  readonly language: string
  readonly said: boolean
  /** Who fills in the form. */
  readonly askedBy: string
  /** Today, by the desk's clock. */
  readonly today: string
}

type Last = { readonly visibility: Visibility; readonly quoteLanguage: string }

/** What the next piece of evidence on a claim usually has: what the last one had. `claim` is the language of the claim. */
export function usualEvidence(
  last: Last | null,
  { claim, askedBy, today }: { claim: string; askedBy: string; today: string },
): UsualEvidence {
  const [visibility, language] = [last?.visibility ?? 'public', last?.quoteLanguage ?? claim]
  return { visibility, language, said: last !== null, askedBy, today }
}
