import { z } from 'zod'
import { textField } from './text-field'

/** How a capture came about: the worker fetched it, or a person brought it from their own browser. */
export const CAPTURE_WAYS = ['fetched', 'by_hand'] as const
export type CaptureWay = (typeof CAPTURE_WAYS)[number]

export const CAPTURE_STATES = ['queued', 'running', 'saved', 'incomplete', 'failed'] as const
/** Where a capture stands. `incomplete` is one that a log-in or a paywall cut short, or that does not hold the quote. */
export type CaptureState = (typeof CAPTURE_STATES)[number]

/** The states a capture ends in. */
export const CAPTURE_ENDS = ['saved', 'incomplete', 'failed'] as const
export type CaptureEnd = (typeof CAPTURE_ENDS)[number]

export const CAPTURE_FLAGS = ['gone', 'changed'] as const
/** What watching a page has shown: it is no longer there, or its text is another. */
export type CaptureFlag = (typeof CAPTURE_FLAGS)[number]

/** The states as the desk reads them. */
export const CAPTURE_STATE_WORDS: Readonly<Record<CaptureState, string>> = {
  queued: 'Capture queued',
  running: 'Capturing',
  saved: 'Captured',
  incomplete: 'Capture incomplete',
  failed: 'Capture failed',
}

/** What watching has shown, as the mark of a claim that rests on the page. */
export const CAPTURE_FLAG_WORDS: Readonly<Record<CaptureFlag, string>> = {
  gone: 'Source gone',
  changed: 'Source changed',
}

/** Why a source that must not be known is never asked for. */
export const NOT_ASKED =
  'This source is restricted, so the desk does not ask for its page: that would give it away.'

/** Why nothing is fetched where files may take no more room. */
export const NO_ROOM =
  'The desk has no room left for files, so the page was not captured. Ask your admin for more, then try again.'

/** Names that lead nowhere by agreement (RFC 2606 and 6761): what a test or a sample is written with. */
const RESERVED = /(?:^|\.)(?:example|test|invalid|localhost)$/

/** Why nothing can ever be fetched from an address, or null where something may be. */
export function leadsNowhere(address: string): string | null {
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  const name = RESERVED.exec(host)?.[0].replace('.', '')
  return name === undefined
    ? null
    : `The address of ${host} leads nowhere: names that end in “.${name}” are kept for examples and tests.`
}

/** Asks for another capture of what this one is of. */
export const captureAgainInput = z.strictObject({ captureId: z.uuid() })
export type CaptureAgainInput = z.output<typeof captureAgainInput>

/** Asks for a capture of a source's page. */
export const captureSourceInput = z.strictObject({ sourceId: z.uuid() })
export type CaptureSourceInput = z.output<typeof captureSourceInput>

/** Says that a capture that fell short is known and why the work goes on without it. */
export const acknowledgeCaptureInput = z.strictObject({
  captureId: z.uuid(),
  reason: textField('The reason', 500),
})
export type AcknowledgeCaptureInput = z.output<typeof acknowledgeCaptureInput>

/** Takes a flag off a page that somebody has looked at. */
export const settleCaptureFlagInput = z.strictObject({ flagId: z.uuid() })
export type SettleCaptureFlagInput = z.output<typeof settleCaptureFlagInput>

/** What the latest word on the page of a piece's source is; `settled` where it is a copy, or a shortfall that somebody has acknowledged. */
export type CaptureWord = {
  readonly evidenceId: string
  readonly title: string
  readonly state: CaptureState | null
  readonly settled: boolean
}

/** What stands between a claim and its review for want of a copy of a public source, each with the piece that leads to it. */
export function missingCaptures(words: readonly CaptureWord[]) {
  return words
    .filter(({ settled }) => !settled)
    .map(({ evidenceId, title, state }) => ({
      code: `capture_missing_${evidenceId}`,
      field: `evidence-${evidenceId}`,
      sentence: `“${title}”: ${MISSING_WORDS[state ?? 'none']}`,
    }))
}

const MISSING_WORDS = {
  none: 'it has not been captured. Capture it, or bring a copy made by hand.',
  queued: 'its capture has not ended yet.',
  running: 'its capture has not ended yet.',
  saved: 'its capture has not ended yet.',
  incomplete: 'its capture is incomplete. Try again, bring a copy made by hand, or acknowledge it.',
  failed: 'its capture failed. Try again, bring a copy made by hand, or acknowledge it.',
} as const satisfies Record<CaptureState | 'none', string>
