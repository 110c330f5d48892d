'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { changedFields, differing, dropText, keepText, keptName, keptText } from './kept-text'
import { putInto } from './put-into'

type Values = Readonly<Record<string, string>>

/**
 * Keeps what is typed into a form for this tab until it is sent or discarded, brings it back when the form is opened again, and asks
 * before the tab is closed over it. What was typed before the page was alive is kept too, and wins over what was kept before.
 * `answered` is true where the page itself is the answer to a submission and shows its text.
 */
export function useKeptText(form: RefObject<HTMLFormElement | null>, answered: boolean) {
  const [back, setBack] = useState<Values | null>(null)
  const name = useRef<string | null>(null)
  const opened = useRef(false)
  const bringing = useRef(false)
  const asking = useRef<AbortController | null>(null)

  const askBeforeLeaving = () => {
    if (asking.current) return
    asking.current = new AbortController()
    const { signal } = asking.current
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal })
  }
  const keep = () => {
    // While a text is brought back, the form does not carry yet which version it was written on.
    if (bringing.current || name.current === null || !form.current) return
    keepText(name.current, form.current)
    askBeforeLeaving()
  }
  const forget = () => {
    if (name.current !== null) dropText(name.current)
    asking.current?.abort()
    asking.current = null
    setBack(null)
  }

  // After every render: a form may come to be about another claim.
  useEffect(() => {
    const now = keptName(form.current)
    if (now === name.current) return
    name.current = now
    const typed = opened.current || !form.current ? new Set() : changedFields(form.current)
    opened.current = true
    const kept = now === null || answered ? null : keptText(now)
    const fields =
      kept && form.current
        ? differing(form.current, kept).filter((field) => !typed.has(field.getAttribute('name')))
        : []
    setBack(fields.length > 0 ? kept : null)
    if (!kept || fields.length === 0) {
      if (typed.size > 0) keep()
      return
    }
    bringing.current = true
    for (const field of fields) {
      putInto(field, kept[field.getAttribute('name') ?? ''] ?? '')
      unfold(field)
    }
    bringing.current = false
    askBeforeLeaving()
  })
  useEffect(() => () => asking.current?.abort(), [])

  return { back, keep, forget }
}

function unfold(field: Element) {
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
}
