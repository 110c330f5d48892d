import { Button } from '@/components/ui/button'
import { megabytes } from '@/domain/upload'
import type { UploadState } from './use-upload'

/** How far a file is, and what was kept of it. */
export function Sending({ upload, drop }: { upload: UploadState; drop: () => void }) {
  return (
    <>
      {upload.state === 'sending' && (
        <div className="grid gap-2 text-ui">
          <p className="wrap-anywhere">
            <bdi>{upload.name}</bdi>: {megabytes(upload.sent)} of {megabytes(upload.of)}
            {upload.sent === upload.of && ', looking at it'}
          </p>
          <div className="flex items-center gap-3">
            <progress
              aria-label={`Sending ${upload.name}`}
              value={upload.sent}
              max={upload.of}
              className="h-2 w-full min-w-0 accent-ink"
            />
            <Button size="small" onClick={drop}>
              Cancel
            </Button>
          </div>
        </div>
      )}
      <div role="status" className="text-ui empty:hidden">
        {upload.state === 'kept' && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="wrap-anywhere">
              <bdi className="font-medium">{upload.kept.name}</bdi> is here, {megabytes(upload.kept.bytes)}
              {upload.kept.stripped && ', without what its camera wrote'}.
            </span>
            <Button size="small" onClick={drop}>
              Remove
            </Button>
          </p>
        )}
      </div>
    </>
  )
}
