import type { ReactNode } from 'react'
import type { ServerAction } from '@/components/form'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import type { CaptureState, CaptureWay } from '@/domain/capture'
import { CaptureByHandForm } from './capture-by-hand-form'
import { AcknowledgeCaptureForm, CaptureAgainForm } from './capture-forms'
import { CaptureMark } from './capture-mark'
import { FlagNotice, type ShownFlag } from './flag-notice'
import { RefreshWhile } from './refresh-while'

/** A capture as what it is of shows it. */
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

/** What can be done about captures, and why this person may not; null where they may. */
export type CaptureCommands = {
  readonly actions: Readonly<Record<'again' | 'acknowledge' | 'first' | 'settle', ServerAction>>
  readonly refusals: Readonly<Record<'again' | 'acknowledge' | 'settle', string | null>>
  /** How a copy made by hand is brought, and its largest size in bytes; null for who may not. */
  readonly byHand: { readonly action: ServerAction; readonly most: number } | null
}

type Props = CaptureCommands & {
  capture: ShownCapture
  flags: readonly ShownFlag[]
  /** What is captured, its name, and where it stands. */
  captured: { readonly sourceId: string } | { readonly appearanceId: string }
  of: string
  address: string | null
  timeZone: string
  /** What else is said of the copy, beside its state. */
  children?: ReactNode
}

/** The latest word on a page: where its copy stands, what to do where it fell short, and what watching it has shown. */
export function LatestCapture({ capture, flags, captured, of, address, byHand, children, ...rest }: Props) {
  const { timeZone, actions, refusals } = rest
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
        {children}
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
      {short && byHand && <CaptureByHandForm {...byHand} captured={captured} of={of} address={address} />}
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
