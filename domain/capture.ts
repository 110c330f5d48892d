/** How a capture came about: the worker fetched it, or a person brought it from their own browser. */
export const CAPTURE_WAYS = ['fetched', 'by_hand'] as const
export type CaptureWay = (typeof CAPTURE_WAYS)[number]

export const CAPTURE_STATES = ['queued', 'running', 'saved', 'incomplete', 'failed'] as const
/** Where a capture stands. `incomplete` is one that a log-in or a paywall cut short, or that does not hold the quote. */
export type CaptureState = (typeof CAPTURE_STATES)[number]

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
