import type { ServerAction } from '@/components/form'
import { Disclosure } from '@/components/ui/disclosure'
import { Time } from '@/components/ui/time'
import { RestoreEvidenceForm } from './evidence-commands'

/** A piece that was taken off its claim. */
export type RemovedPiece = {
  readonly id: string
  readonly source: { readonly title: string }
  readonly removedAt: Date | null
  readonly removedBy: string | null
}

type Props = {
  pieces: readonly RemovedPiece[]
  timeZone: string
  action: ServerAction
  refusal: string | null
}

/** What was taken off the claim, each with the way back; nothing where nothing was. */
export function RemovedEvidence({ pieces, timeZone, action, refusal }: Props) {
  if (pieces.length === 0) return null
  return (
    <Disclosure summary={pieces.length === 1 ? '1 removed piece' : `${pieces.length} removed pieces`}>
      <ul className="grid grid-cols-1 gap-4">
        {pieces.map(({ id, source, removedAt, removedBy }) => (
          <li key={id} className="grid gap-2 text-ui">
            <p className="wrap-anywhere">
              <cite dir="auto">{source.title}</cite>
              <span className="block text-meta text-ink-3">
                Removed by <bdi>{removedBy}</bdi>
                {removedAt && (
                  <>
                    , <Time at={removedAt} show="minute" timeZone={timeZone} />
                  </>
                )}
              </span>
            </p>
            <RestoreEvidenceForm
              action={action}
              evidenceId={id}
              label={`Put back: ${source.title}`}
              refusal={refusal}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
