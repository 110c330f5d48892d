'use client'

import type { MouseEvent, Ref } from 'react'
import type { FormState } from '@/domain/form-state'
import { placeOfMissing } from '@/domain/missing'

type Props = {
  ref: Ref<HTMLDivElement>
  formId: string
  refusal: FormState['refusal']
  /** The claim the form is about, where it is about one: what is missing may be mended on another of its pages. */
  claimId?: string
  errors: Readonly<Record<string, readonly string[]>>
}

/** What stands in the way of a form, in one place above it: each sentence leads to its field. Focus lands here after a refusal. */
export function ErrorSummary({ ref, formId, refusal, claimId, errors }: Props) {
  const byField = Object.entries(errors).flatMap(([field, sentences]) =>
    sentences.map((sentence) => ({ field, sentence, href: `#${formId}-${field}` })),
  )
  const missing = (refusal?.missing ?? []).map(({ field, sentence }) => ({
    field,
    sentence,
    href: claimId && field !== '' ? placeOfMissing(field, claimId) : `#${field}`,
  }))
  const lines = [...byField, ...missing]
  if (!refusal && lines.length === 0) return null

  const goTo = (event: MouseEvent, field: string) => {
    const named = document.querySelector(`#${CSS.escape(formId)} [name="${CSS.escape(field)}"]`)
    if (!(named instanceof HTMLElement)) return
    event.preventDefault()
    named.focus()
  }

  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript the answer is a new page, and what went wrong comes first
      autoFocus={refusal !== undefined}
      className="border border-s-4 border-danger bg-surface px-4 py-3 text-ui"
    >
      <p className="font-semibold">{refusal?.sentence ?? 'Some fields need another look.'}</p>
      {lines.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {lines.map(({ field, sentence, href }) => (
            <li key={`${field} ${sentence}`}>
              {field === '' ? (
                sentence
              ) : (
                <a href={href} className="link" onClick={(event) => goTo(event, field)}>
                  {sentence}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
