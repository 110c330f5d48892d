import type { ServerAction } from '@/components/form'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { type CaptureState, type CaptureWay, NOT_ASKED } from '@/domain/capture'
import { CaptureByHandForm } from './capture-by-hand-form'
import { AcknowledgeCaptureForm, CaptureAgainForm, CaptureSourceForm } from './capture-forms'
import { CaptureMark } from './capture-mark'
import { FlagNotice, type ShownFlag } from './flag-notice'
import { RefreshWhile } from './refresh-while'

/** A capture as a piece of evidence shows it. */
export type ShownCapture = {
  readonly id: string
  readonly way: CaptureWay
  readonly state: CaptureState
  readonly reason: string | null
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly textless: boolean
  readonly acknowledgedBy: string | null
  readonly acknowledgedAt: Date | null
  readonly acknowledgedReason: string | null
}

/** Whether the quote was found in a capture, and where. */
export type ShownLookup = {
  readonly captureId: string
  readonly found: boolean
  readonly page: number | null
}

/** What can be done about captures, and why this person may not; null where they may. */
export type CaptureCommands = {
  readonly actions: Readonly<Record<'again' | 'acknowledge' | 'first' | 'settle', ServerAction>>
  readonly refusals: Readonly<Record<'again' | 'acknowledge' | 'settle', string | null>>
  /** How a copy made by hand is brought, and its largest size in bytes; null for who may not. */
  readonly byHand: { readonly action: ServerAction; readonly most: number } | null
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
export function PieceCapture({ capture, lookup, flags, restricted, source, byHand, ...rest }: Props) {
  const { timeZone, actions, refusals } = rest
  const { id: sourceId, title: of, address } = source
  const bring = byHand && <CaptureByHandForm {...byHand} captured={{ sourceId }} of={of} address={address} />
  if (!capture)
    return (
      <div className="mt-3 grid grid-cols-1 gap-2">
        <p className="text-meta text-ink-3">
          {restricted ? NOT_ASKED : 'There is no copy of this page yet.'}
        </p>
        {!restricted && !refusals.again && (
          <CaptureSourceForm action={actions.first} sourceId={sourceId} of={of} />
        )}
        {bring}
      </div>
    )
  const { id, state, way, reason, endedAt, acknowledgedAt } = capture
  const short = state === 'failed' || state === 'incomplete'
  const waits = state === 'queued' || state === 'running'
  return (
    <div className="mt-3 grid grid-cols-1 gap-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-ink-2">
        <CaptureMark state={state} byHand={way === 'by_hand'} />
        {endedAt && <Time at={endedAt} show="minute" timeZone={timeZone} />}
        {state === 'queued' && capture.startedAt && (
          <span>It did not answer, and is asked again shortly.</span>
        )}
        <LookupWords lookup={lookup} textless={capture.textless} />
        <a href={`/desk/captures/${id}`} className="link inline-flex min-h-6 items-center">
          About this capture
        </a>
      </p>
      {short && !acknowledgedAt && (
        <Notice tone={state === 'failed' ? 'danger' : 'warn'} title={title(state)}>
          {reason}
        </Notice>
      )}
      {short && acknowledgedAt && <Acknowledged capture={capture} timeZone={timeZone} />}
      {short && !refusals.again && (
        <CaptureAgainForm action={actions.again} captureId={id} of={of} again="Try again" />
      )}
      {short && !acknowledgedAt && !refusals.acknowledge && (
        <AcknowledgeCaptureForm action={actions.acknowledge} captureId={id} of={of} />
      )}
      {short && bring}
      {flags.map((flag) => (
        <FlagNotice key={flag.id} flag={flag} of={of} action={actions.settle} refusal={refusals.settle} />
      ))}
      {waits && <RefreshWhile />}
    </div>
  )
}

function title(state: CaptureState): string {
  return state === 'failed' ? 'There is no copy of this page' : 'The copy of this page is incomplete'
}

function LookupWords({ lookup, textless }: { lookup: ShownLookup | null; textless: boolean }) {
  if (lookup?.found)
    return <span>{lookup.page === null ? 'Quote found.' : `Quote found on page ${lookup.page}.`}</span>
  if (textless) return <span>No text layer: the quote cannot be looked up in it.</span>
  return lookup ? <span className="font-semibold text-warn">Quote not found.</span> : null
}

function Acknowledged({ capture, timeZone }: { capture: ShownCapture; timeZone: string }) {
  const { reason, acknowledgedBy, acknowledgedAt, acknowledgedReason } = capture
  return (
    <div className="text-meta text-ink-2">
      <p>{reason}</p>
      <p>
        Acknowledged by <bdi>{acknowledgedBy}</bdi>
        {acknowledgedAt && (
          <>
            , <Time at={acknowledgedAt} timeZone={timeZone} />
          </>
        )}
        {acknowledgedReason && (
          <>
            : <span dir="auto">{acknowledgedReason}</span>
          </>
        )}
      </p>
    </div>
  )
}
