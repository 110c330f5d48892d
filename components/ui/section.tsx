import { type ReactNode, useId } from 'react'
import { Heading } from './heading'

type Props = {
  title?: ReactNode
  id?: string
  level?: 2 | 3
  kicker?: ReactNode
  actions?: ReactNode
  /** False where what it is for does not fit now: then it is seen only while a form in it has an answer to show. */
  inPlace?: boolean
  /** Lets the focus land here when a link leads to it. */
  focusable?: boolean
  children: ReactNode
}

/** A part of a page under a hairline rule, with its headline and what can be done there. */
export function Section({
  title,
  id,
  level = 2,
  kicker,
  actions,
  inPlace = true,
  focusable,
  children,
}: Props) {
  const headingId = useId()
  return (
    <section
      id={id}
      tabIndex={focusable ? -1 : undefined}
      aria-labelledby={title ? headingId : undefined}
      data-out-of-place={inPlace ? undefined : ''}
      className="mt-8 border-t border-hairline pt-4 first:mt-0"
    >
      {(title || actions) && (
        <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
          <div>
            {kicker && <p className="kicker text-ink-2">{kicker}</p>}
            {title && (
              <Heading level={level} id={headingId}>
                {title}
              </Heading>
            )}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}

type PanelProps = { title?: ReactNode; tone?: 'plain' | 'sunken'; children: ReactNode }

/** A boxed part of a desk page: forms, and what stands beside the work. */
export function Panel({ title, tone = 'plain', children }: PanelProps) {
  const headingId = useId()
  return (
    <section
      aria-labelledby={title ? headingId : undefined}
      className={`border border-hairline p-4 ${tone === 'sunken' ? 'bg-sunken' : 'bg-surface'}`}
    >
      {title && (
        <h2 id={headingId} className="mb-3 font-sans text-ui font-semibold">
          {title}
        </h2>
      )}
      {children}
    </section>
  )
}
