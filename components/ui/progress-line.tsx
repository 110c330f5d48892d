type Props = { done: number; total: number; label: string }

/** How much of a whole is decided, as a thin line and in figures. */
export function ProgressLine({ done, total, label }: Props) {
  const share = total === 0 ? 0 : Math.round((done / total) * 100)
  return (
    <div className="text-meta text-ink-2">
      <p className="flex justify-between gap-4">
        <span>{label}</span>
        <span className="tabular">
          {done} of {total}
        </span>
      </p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={done}
        aria-valuemin={0}
        aria-valuemax={total}
        className="mt-1 h-1 bg-hairline"
      >
        <div className="h-full bg-ink-2" style={{ inlineSize: `${share}%` }} />
      </div>
    </div>
  )
}
