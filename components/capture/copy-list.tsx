import { Badge } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import { CAPTURE_STATE_WORDS, type CaptureState, type CaptureWay } from '@/domain/capture'
import { MEDIA_TYPES, mediaTypeNamed, megabytes } from '@/domain/upload'

/** A copy of a source as its page lists it. */
export type ListedCopy = {
  readonly id: string
  readonly state: CaptureState
  readonly way: CaptureWay
  readonly reason: string | null
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly requestedAt: Date
  readonly by: string | null
  readonly file: {
    readonly id: string
    readonly name: string
    readonly bytes: number
    readonly mediaType: string
    readonly sha256: string
  } | null
}

/** The copies of a source, the latest first, each with its file to download. */
export function CopyList({ copies, timeZone }: { copies: readonly ListedCopy[]; timeZone: string }) {
  return (
    <ul className="grid gap-4">
      {copies.map((copy) => (
        <li key={copy.id} className="grid min-w-0 gap-1 text-ui">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="font-medium">{CAPTURE_STATE_WORDS[copy.state]}</span>
            {copy.way === 'by_hand' && <Badge>Made by hand{copy.by && ` by ${copy.by}`}</Badge>}
            <span className="text-ink-2">
              {copy.way === 'by_hand' && copy.startedAt ? (
                <Time at={copy.startedAt} timeZone={timeZone} />
              ) : (
                <Time at={copy.endedAt ?? copy.requestedAt} show="minute" timeZone={timeZone} />
              )}
            </span>
          </p>
          <p>
            <a href={`/desk/captures/${copy.id}`} className="link inline-flex min-h-6 items-center">
              About this capture
            </a>
          </p>
          {copy.reason && <p className="text-ink-2">{copy.reason}</p>}
          {copy.file && (
            <>
              <p className="wrap-anywhere">
                <a
                  href={`/desk/files/${copy.file.id}`}
                  className="link inline-flex min-h-6 items-center"
                  download
                >
                  Download <bdi>{copy.file.name}</bdi>
                </a>{' '}
                <span className="text-ink-2">
                  {wordOf(copy.file.mediaType)}, {megabytes(copy.file.bytes)}
                </span>
              </p>
              <p className="text-meta text-ink-2 wrap-anywhere">SHA-256 {copy.file.sha256}</p>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function wordOf(mediaType: string): string {
  const known = mediaTypeNamed(mediaType)
  return known === null ? 'File' : MEDIA_TYPES[known].word
}
