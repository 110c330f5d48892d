import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from './field'
import type { Option } from './select'

type Props = {
  action: string
  label: string
  /** What the address keeps beside the fields. */
  keep?: Readonly<Record<string, string | null>>
  clearHref: string | null
  /** The field that stands beside the button; the others follow. */
  first: ReactNode
  children?: ReactNode
}

/** Filters of a list as a plain GET form: what is chosen stands in the address, with scripts and without. */
export function FilterForm({ action, label, keep = {}, clearHref, first, children }: Props) {
  return (
    <search className="no-print">
      <form action={action} aria-label={label} className="grid gap-3">
        {Object.entries(keep).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <div className="min-w-0 flex-[1_1_18rem]">{first}</div>
          <div className="flex min-h-10 items-center gap-4">
            <Button type="submit" variant="primary">
              Filter
            </Button>
            {clearHref && (
              <a href={clearHref} className="link text-ui">
                Clear filters
              </a>
            )}
          </div>
        </div>
        {children}
      </form>
    </search>
  )
}

/** The fields of a filter, as many beside each other as there is room for. */
export function FilterFields({ children }: { children: ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-flow-row sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
      {children}
    </div>
  )
}

type FieldOf = { name: string; label: string; hint?: string; value: string | null }

const frameOf = ({ name, label, hint }: FieldOf) => {
  const id = `filter-${name}`
  return { id, label, hint, hintId: `${id}-hint`, errorId: `${id}-error`, sentences: [] }
}

/** Words to look for. */
export function FilterText({ value, ...field }: FieldOf) {
  const frame = frameOf({ ...field, value })
  return (
    <Field {...frame}>
      <input
        type="search"
        id={frame.id}
        name={field.name}
        defaultValue={value ?? ''}
        dir="auto"
        autoComplete="off"
        aria-describedby={field.hint ? frame.hintId : undefined}
        className="field-control"
      />
    </Field>
  )
}

/** One of several, or `any`. */
export function FilterSelect({
  value,
  options,
  any,
  ...field
}: FieldOf & { options: readonly Option[]; any: string }) {
  const frame = frameOf({ ...field, value })
  return (
    <Field {...frame}>
      <select id={frame.id} name={field.name} defaultValue={value ?? ''} className="field-control">
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  )
}
