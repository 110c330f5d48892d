import { type ComponentProps, useId } from 'react'

const VARIANTS = {
  primary: 'border-press bg-press text-white hover:border-ink hover:bg-ink hover:text-paper',
  quiet: 'border-control bg-surface text-ink hover:border-ink hover:bg-sunken',
  danger: 'border-danger bg-surface text-danger hover:bg-danger hover:text-on-danger',
} as const

const SIZES = {
  small: 'min-h-8 px-2.5 text-meta',
  medium: 'min-h-10 px-4 text-ui',
} as const

export type ButtonLook = { variant?: keyof typeof VARIANTS; size?: keyof typeof SIZES }

/** The classes of a button, for the few elements that look like one and are not. */
export function buttonClasses({ variant = 'quiet', size = 'medium' }: ButtonLook = {}): string {
  return `inline-flex items-center justify-center gap-2 rounded-sm border py-1 font-sans font-medium leading-tight transition-colors duration-150 ${VARIANTS[variant]} ${SIZES[size]}`
}

type Props = ComponentProps<'button'> & ButtonLook & { reason?: string | null }

/**
 * A button. With `reason` (the sentence of a refusal) it cannot be pressed, says why in visible text, and stays reachable by
 * keyboard; it is then no submit button, so that it does nothing without JavaScript either.
 */
export function Button({ variant, size, reason, type = 'button', children, ...rest }: Props) {
  const reasonId = useId()
  if (!reason)
    return (
      <button {...rest} type={type} className={buttonClasses({ variant, size })}>
        {children}
      </button>
    )
  return (
    <span className="inline-flex max-w-sm flex-col items-start gap-1">
      <button
        type="button"
        aria-disabled="true"
        aria-describedby={reasonId}
        className={`${buttonClasses({ size })} border-dashed text-ink-3 hover:border-control hover:bg-surface`}
      >
        {children}
      </button>
      <span id={reasonId} className="text-meta text-ink-2">
        {reason}
      </span>
    </span>
  )
}

/** A link that looks like a button. */
export function ButtonLink({ variant, size, children, ...rest }: ComponentProps<'a'> & ButtonLook) {
  return (
    <a {...rest} className={buttonClasses({ variant, size })}>
      {children}
    </a>
  )
}
