import type { FormState } from './form-state'

/**
 * A step of reading an article from its page or a file, as it begins or goes on: what is done, and how far it has come. A later step
 * with the same sentence takes the place of the earlier one.
 */
export type ReadingStep = { readonly sentence: string; readonly reached?: string }

/** One line of what a reading tells while it goes on: its steps, and at its end what the form shall show. */
export type ReadingLine = { readonly step: ReadingStep } | { readonly answer: FormState }

/** The site that is asked for a page. */
export function askingStep(host: string): ReadingStep {
  return { sentence: `Asking ${host}` }
}

/** How many bytes of a page have arrived, of how many, where the site says so. */
export function arrivingStep(bytes: number, of: number | null): ReadingStep {
  const kilobytes = (count: number) => Math.ceil(count / 1024).toLocaleString('en')
  const whole = of !== null && of >= bytes ? ` of ${kilobytes(of)}` : ''
  return { sentence: 'Receiving the page', reached: `${kilobytes(bytes)}${whole} KB` }
}

/** A file on its way to the desk. */
export function sendingStep(bytes: number): ReadingStep {
  return { sentence: 'Sending the file', reached: `${Math.ceil(bytes / 1024).toLocaleString('en')} KB` }
}

/** Looking for the text; which of several pages of a file has been reached. */
export function readingStep(at?: { readonly page: number; readonly of: number }): ReadingStep {
  return { sentence: 'Reading the text', ...(at && { reached: `page ${at.page} of ${at.of}` }) }
}

/** The steps so far with one more. */
export function stepsWith(steps: readonly ReadingStep[], step: ReadingStep): readonly ReadingStep[] {
  const again = steps.findIndex(({ sentence }) => sentence === step.sentence)
  return again === -1 ? [...steps, step] : steps.with(again, step)
}
