import { Time } from '@/components/ui/time'

/** A copy of a source that the desk keeps and does not show, so that a reader can tell whether theirs is the same. */
export type ToldCopy = { readonly capturedAt: Date | string | null; readonly captureSha256: string | null }

/** When the copy was made, and the hash of its bytes; nothing where none is kept. */
export function KeptCopyLine({ copy, timeZone }: { copy: ToldCopy; timeZone?: string }) {
  const { capturedAt, captureSha256 } = copy
  if (!capturedAt || !captureSha256) return null
  return (
    <span className="block wrap-anywhere">
      Copy kept on <Time at={capturedAt} timeZone={timeZone} />, SHA-256{' '}
      <code className="font-mono">{captureSha256}</code>
    </span>
  )
}
