/**
 * The name a key press has in `data-key`, or null when it is not one for the page: with Ctrl, Alt or Meta, while something is typed or
 * chosen in a field, or while a dialog is open. On keyboards of other scripts a letter is told by where it stands.
 */
export function pressedKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return null
  if (event.target instanceof Element && event.target.closest(FIELDS)) return null
  if (document.querySelector('dialog[open]')) return null
  if (/^[!-~]$/.test(event.key)) return event.key
  if (event.key.startsWith('Arrow')) return event.shiftKey && nothingSelected() ? `Shift+${event.key}` : null
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  return letter && event.key.length === 1 ? (event.shiftKey ? letter : letter.toLowerCase()) : null
}

const FIELDS =
  'input:not([type="checkbox"]), textarea, select, [contenteditable]:not([contenteditable="false"])'

/** With words selected, Shift and an arrow change the selection, which is the browser's own business. */
const nothingSelected = () => document.getSelection()?.isCollapsed ?? true

/** Does what the visible control with this key does; of several suggestions, the one that has the focus. False when there is none. */
export function pressControl(root: ParentNode, key: string): boolean {
  const wanted = `[data-key~="${CSS.escape(key)}"]`
  const focused = document.activeElement?.closest('[data-suggestion]')
  const place = focused?.querySelector<HTMLElement>(wanted) ?? root.querySelector<HTMLElement>(wanted)
  if (!place) return false
  const control = place.matches('a, button') ? place : place.querySelector<HTMLElement>(CONTROLS)
  if (control instanceof HTMLElement && control.tagName === 'SUMMARY') openFold(control)
  else if (control?.matches('a, button:not([aria-disabled="true"])')) control.click()
  else control?.focus()
  return true
}

/** Takes whoever writes in a field of what is in hand back to its heading, where the single keys work; what is written stays. False elsewhere. */
export function leaveField({ target, isComposing }: KeyboardEvent): boolean {
  if (isComposing || !(target instanceof Element) || !target.matches(FIELDS)) return false
  const heading = target.closest('[data-hand]')?.querySelector('h2')
  heading?.focus()
  return heading !== null && heading !== undefined
}

/** What is written or chosen first where a form has been opened. */
export const FIRST_FIELD = 'input:not([type="hidden"]), select, textarea, button'

const CONTROLS = 'summary, a, button, textarea, input:not([type="hidden"])'

function openFold(summary: HTMLElement) {
  const fold = summary.closest('details')
  if (!fold) return
  fold.open = true
  fold.querySelector<HTMLElement>(FIRST_FIELD)?.focus()
}
