'use client'

import { useActionForm } from '@/components/form/form-context'

type Props = { id: string; number: number; ticked: boolean }

/** The box that chooses a suggestion. It starts anew when other suggestions are ticked from the address; after a refusal it is as it was sent. */
export function ChooseBox({ id, number, ticked }: Props) {
  const { state } = useActionForm()
  const name = `chosen.${id}`
  const checked = state.refusal ? state.values[name] === 'on' : ticked
  return (
    <input
      key={String(ticked)}
      type="checkbox"
      name={name}
      value="on"
      defaultChecked={checked}
      aria-label={`Choose claim ${number}`}
      className="size-6 shrink-0 self-start accent-ink"
    />
  )
}
