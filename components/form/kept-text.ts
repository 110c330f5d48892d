import { formValues } from '@/domain/form-values'

type Values = Readonly<Record<string, string>>

const PREFIX = 'claimdesk-kept '

/** Hidden fields that say which text was read, not which thing the form is about. */
export const isVersion = (name: string) => /version$|revision$|hash$/i.test(name)

/**
 * Under which name this tab keeps what is typed into a form: the person, the page, the form, and the ids it carries. Null where
 * nothing is kept: without a person, and in a form that asks for a password.
 */
export function keptName(form: HTMLFormElement | null): string | null {
  const { person } = document.body.dataset
  if (!form || !person || form.querySelector('[type="password"]')) return null
  const about = [...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')]
    .filter(
      ({ name }) => !['submission', 'fileId'].includes(name) && !name.startsWith('$') && !isVersion(name),
    )
    .map(({ name, value }) => `${name}=${value}`)
  const called = form.getAttribute('aria-label') ?? form.id
  return PREFIX + [person, window.location.pathname, called, ...about].join(' ')
}

/** What is kept under a name. */
export function keptText(name: string): Values | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    return Object.fromEntries(Object.entries(kept).map(([field, value]) => [field, String(value)]))
  } catch {
    return null
  }
}

/** Keeps what a form holds now. Where the tab has no room for it, nothing is kept rather than an older text. */
export function keepText(name: string, form: HTMLFormElement): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(formValues(new FormData(form))))
  } catch {
    dropText(name)
  }
}

/** Forgets what was kept under a name. */
export function dropText(name: string): void {
  try {
    sessionStorage.removeItem(name)
  } catch {
    // Storage is off: nothing was kept.
  }
}

/** The fields of a form that would hold something else with the kept text in them. */
export function differing(form: HTMLFormElement, kept: Values): Element[] {
  return [...form.elements].filter((field) => {
    if (field instanceof HTMLInputElement) {
      if (field.type === 'hidden' || field.name === '') return false
      if (field.type === 'radio' || field.type === 'checkbox')
        return field.checked !== (kept[field.name] === field.value)
    } else if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) return false
    const value = kept[field.name]
    return value !== undefined && value !== field.value
  })
}

/** The names of the fields that no longer hold what the page came with. */
export function changedFields(form: HTMLFormElement): Set<string> {
  const changed = [...form.elements].filter((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
    if (field instanceof HTMLSelectElement) {
      const first = [...field.options].findIndex((option) => option.defaultSelected)
      return field.selectedIndex !== Math.max(first, 0)
    }
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false
    if (field.type === 'radio' || field.type === 'checkbox') return field.checked !== field.defaultChecked
    return field.value !== field.defaultValue
  })
  return new Set(changed.map((field) => field.getAttribute('name') ?? ''))
}
