import { z } from 'zod'
import { pageNumber } from './page-number'
import { lengthInCodePoints } from './position'
import { type Refusal, refuse } from './refusal'
import { readSentenceNumbers } from './sentence-numbers'
import { languageField, lineField, optionalAddress, optionalDay, optionalText, textField } from './text-field'

export const MODES = ['published_elsewhere', 'own'] as const
/** Somebody else's article, or the newsroom's own before it runs; fixed at import. */
export type Mode = (typeof MODES)[number]

export const GROUNDS = ['own', 'licensed', 'permitted', 'public_domain'] as const
/** Why readers may be given the full text. Without a ground they get quotations only. */
export type Ground = (typeof GROUNDS)[number]

/** The grounds as words of the desk. */
export const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  own: 'Our own words',
  licensed: 'Licensed',
  permitted: 'Permitted',
  public_domain: 'Public domain',
}

export const COVERAGES = ['open', 'claim', 'nothing_to_check', 'opinion'] as const
/** Whether and how a sentence has been decided. */
export type Coverage = (typeof COVERAGES)[number]

/** What a sentence's coverage is called. */
export const COVERAGE_WORDS: Readonly<Record<Coverage, string>> = {
  open: 'Open',
  claim: 'Claim',
  nothing_to_check: 'Nothing to check',
  opinion: 'Opinion',
}

/** Longest article taken in, in code points. */
export const ARTICLE_MAX = 200_000

/** Most sentences of one article, each of which somebody has to decide; a line of a table or a list counts as one. */
export const SENTENCES_MAX = 4000

/** Why a text of so many sentences is not taken in, or null. */
export function refuseTooManySentences(found: number): Refusal | null {
  if (found <= SENTENCES_MAX) return null
  const [many, most] = [found, SENTENCES_MAX].map((count) => count.toLocaleString('en'))
  const sentence = `The text has ${many} sentences and lines; the desk takes in at most ${most}. Import it in parts.`
  return refuse('too_large', { sentence, fieldErrors: { text: [sentence] } })
}

/** An article's text as it is pasted: neither empty nor longer than the desk takes in. */
export const pastedText = z
  .string({ error: 'Paste the text of the article.' })
  .refine(
    // A code point is one or two units, so the cheap test comes first and bounds the other.
    (text) => text.length <= 2 * ARTICLE_MAX && lengthInCodePoints(text) <= ARTICLE_MAX,
    `The text is too long: at most ${ARTICLE_MAX.toLocaleString('en')} characters.`,
  )
  .refine((text) => text.trim().length > 0, 'Paste the text of the article.')

/** Importing somebody else's article by pasting. The text itself is checked by `canonicalText`. */
export const importArticleInput = z.strictObject({
  title: lineField('The title', 300),
  text: pastedText,
  address: optionalAddress('The address'),
  publisher: optionalText('The publisher', 200),
  author: optionalText('The author', 200),
  publishedOn: optionalDay('The date'),
  language: languageField().default('en'),
})
export type ImportArticleInput = z.output<typeof importArticleInput>

/** Publishing an article's page: which version, and on what ground its text may be shown in full. */
export const publishPageInput = z.strictObject({
  articleId: z.uuid(),
  versionId: z.uuid(),
  ground: z
    .enum(GROUNDS)
    .or(z.literal('').transform(() => null))
    .nullish()
    .transform((ground) => ground ?? null),
  incomplete: z
    .literal('on')
    .optional()
    .transform((v) => v === 'on'),
})
export type PublishPageInput = z.output<typeof publishPageInput>

/** Taking an article's page back from readers, with why. */
export const takeBackPageInput = z.strictObject({
  articleId: z.uuid(),
  reason: textField('The reason', 2000),
})
export type TakeBackPageInput = z.output<typeof takeBackPageInput>

/**
 * Deciding a sentence that holds no claim, or opening it again. `declineSuggestions` declines what is still suggested in it, as not
 * checkable, in the same step.
 */
export const decideCoverageInput = z.strictObject({
  versionId: z.uuid(),
  number: pageNumber({ max: SENTENCES_MAX }),
  coverage: z.enum(['open', 'nothing_to_check', 'opinion']),
  declineSuggestions: z.literal('on').optional(),
})
export type DecideCoverageInput = z.output<typeof decideCoverageInput>

/**
 * Deciding several sentences at once: of those in `numbers` (as `sentenceNumbers` writes them), every one whose coverage is `was`. What a
 * suggestion or a claim holds is left as it is.
 */
export const decideSentencesInput = z.strictObject({
  versionId: z.uuid(),
  numbers: z
    .string()
    .transform(readSentenceNumbers)
    .refine((numbers) => numbers.length > 0, 'No sentence is named.'),
  was: z.enum(['open', 'nothing_to_check', 'opinion']),
  coverage: z.enum(['open', 'nothing_to_check', 'opinion']),
})
export type DecideSentencesInput = z.output<typeof decideSentencesInput>

/** Why a sentence cannot be decided by itself: what stands in it decides. Null when nothing does. */
export function refuseCoverage(suggestionsLeft: number, acceptedClaims: number): Refusal | null {
  if (acceptedClaims > 0)
    return refuse('requirements_missing', { sentence: 'A claim stands in this sentence.' })
  if (suggestionsLeft > 0)
    return refuse('requirements_missing', { sentence: 'A suggestion in this sentence is still undecided.' })
  return null
}

/** A sentence stays open while a suggestion in it is undecided; once none is, an accepted claim in it makes it claimed. */
export function coverageAfter(current: Coverage, suggestionsLeft: number, acceptedClaims: number): Coverage {
  if (acceptedClaims > 0) return suggestionsLeft > 0 ? 'open' : 'claim'
  if (suggestionsLeft > 0 || current === 'claim') return 'open'
  return current
}
