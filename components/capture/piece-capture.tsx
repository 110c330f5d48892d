import { NOT_ASKED } from '@/domain/capture'
import { CaptureByHandForm } from './capture-by-hand-form'
import { CaptureSourceForm } from './capture-forms'
import type { ShownFlag } from './flag-notice'
import { type CaptureCommands, LatestCapture, type ShownCapture } from './latest-capture'

/** Whether the quote was found in a capture, and where. */
export type ShownLookup = {
  readonly captureId: string
  readonly found: boolean
  readonly page: number | null
}

type Props = CaptureCommands & {
  /** The source that is cited. */
  source: { readonly id: string; readonly title: string; readonly address: string | null }
  capture: ShownCapture | null
  lookup: ShownLookup | null
  flags: readonly ShownFlag[]
  restricted: boolean
  timeZone: string
}

/** The copy of the page a piece of evidence cites: where it stands, whether the quote is in it, and what to do where it fell short. */
export function PieceCapture({ capture, lookup, flags, restricted, source, ...rest }: Props) {
  const { actions, refusals, byHand } = rest
  const { id: sourceId, title: of, address } = source
  const captured = { sourceId }
  if (capture)
    return (
      <LatestCapture {...rest} {...{ capture, flags, captured, of, address }}>
        <LookupWords lookup={lookup} textless={capture.textless} />
      </LatestCapture>
    )
  return (
    <div className="mt-3 grid grid-cols-1 gap-2">
      <p className="text-meta text-ink-3">{restricted ? NOT_ASKED : 'There is no copy of this page yet.'}</p>
      {!restricted && !refusals.again && (
        <CaptureSourceForm action={actions.first} sourceId={sourceId} of={of} />
      )}
      {byHand && <CaptureByHandForm {...byHand} captured={captured} of={of} address={address} />}
    </div>
  )
}

function LookupWords({ lookup, textless }: { lookup: ShownLookup | null; textless: boolean }) {
  if (lookup?.found)
    return <span>{lookup.page === null ? 'Quote found.' : `Quote found on page ${lookup.page}.`}</span>
  if (textless) return <span>No text layer: the quote cannot be looked up in it.</span>
  return lookup ? <span className="font-semibold text-warn">Quote not found.</span> : null
}
