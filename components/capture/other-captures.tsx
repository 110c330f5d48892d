import { Time } from '@/components/ui/time'
import type { CaptureState, CaptureWay } from '@/domain/capture'
import { CaptureMark } from './capture-mark'

export type OtherCapture = {
  readonly id: string
  readonly state: CaptureState
  readonly way: CaptureWay
  readonly requestedAt: Date
  /** Whether its text is another one than that of the capture in view. */
  readonly comparable: boolean
}

type Props = { captureId: string; others: readonly OtherCapture[]; timeZone: string }

/** The other captures of the same page, the latest first, with a way to lay their texts over each other. */
export function OtherCaptures({ captureId, others, timeZone }: Props) {
  return (
    <ul className="grid gap-2">
      {others.map(({ id, state, way, requestedAt, comparable }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ui">
          <a href={`/desk/captures/${id}`} className="link inline-flex min-h-6 items-center">
            <Time at={requestedAt} show="minute" timeZone={timeZone} />
          </a>
          <CaptureMark state={state} byHand={way === 'by_hand'} />
          {comparable && (
            <a
              href={`/desk/captures/${captureId}?compare=${id}#text`}
              className="link inline-flex min-h-6 items-center"
            >
              Compare the texts
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
