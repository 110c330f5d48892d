import type { ReactNode } from 'react'

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-5">{children}</div>
}

/** Fields that belong together, under one name. */
export function FieldSet({
  legend,
  hint,
  children,
}: {
  legend: string
  hint?: ReactNode
  children: ReactNode
}) {
  return (
    <fieldset className="grid min-w-0 gap-5 border-t border-hairline pt-4">
      <legend className="float-start w-full font-serif text-h3 font-semibold">{legend}</legend>
      {hint && <p className="-mt-3 clear-both text-meta text-ink-2">{hint}</p>}
      {children}
    </fieldset>
  )
}

/** The row of buttons a form ends with. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-start gap-3">{children}</div>
}
