/** Puts a value into a field, as if it had been typed or chosen there. */
export function putInto(field: Element, value: string): void {
  if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
    field.checked = field.value === value
  else if (
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLInputElement ||
    field instanceof HTMLSelectElement
  )
    field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
