import { CaptureByHandForm } from './capture-by-hand-form'
import type { ShownFlag } from './flag-notice'
import { type CaptureCommands, LatestCapture, type ShownCapture } from './latest-capture'

/** What is captured of the places elsewhere where a claim appears, and what can be done about it. */
export type PlaceCaptures = CaptureCommands & {
  readonly byPlace: ReadonlyMap<string, ShownCapture>
  readonly flags: readonly (ShownFlag & { readonly appearanceId: string | null })[]
}

type Props = {
  appearanceId: string
  address: string
  /** What the place is called, so that every form of a page has a name of its own. */
  of: string
  captures: PlaceCaptures
  timeZone: string
}

/** The copy of a place elsewhere where a claim appears. */
export function PlaceCapture({ appearanceId, captures, ...rest }: Props) {
  const { byPlace, flags, ...commands } = captures
  const { byHand } = commands
  const captured = { appearanceId }
  const capture = byPlace.get(appearanceId)
  if (capture)
    return (
      <LatestCapture
        {...commands}
        {...rest}
        {...{ capture, captured }}
        flags={flags.filter((flag) => flag.appearanceId === appearanceId)}
      />
    )
  return (
    <div className="mt-3 grid grid-cols-1 gap-2">
      <p className="text-meta text-ink-3">There is no copy of this page yet.</p>
      {byHand && <CaptureByHandForm {...byHand} captured={captured} of={rest.of} address={rest.address} />}
    </div>
  )
}
