import { type ReactNode, useId } from 'react'

type Props = {
  caption: string
  captionHidden?: boolean
  density?: 'compact' | 'comfortable'
  /** On a phone each row becomes a block; cells then name themselves by their `data-label`. */
  stack?: boolean
  /** Keeps the first column in view while the rest scrolls sideways. */
  sticky?: boolean
  children: ReactNode
}

/** A table around plain thead, tbody, tr, th and td. Cells with figures carry the class `num`, cells as narrow as their words `fit`. */
export function Table({
  caption,
  captionHidden = true,
  density = 'comfortable',
  stack,
  sticky,
  children,
}: Props) {
  const captionId = useId()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reachable by keyboard
    <section aria-labelledby={captionId} tabIndex={0} className="overflow-x-auto">
      <table className="desk-table" data-density={density} data-stack={stack} data-sticky={sticky}>
        <caption
          id={captionId}
          className={captionHidden ? 'sr-only' : 'pb-2 text-start text-meta text-ink-2'}
        >
          {caption}
        </caption>
        {children}
      </table>
    </section>
  )
}
