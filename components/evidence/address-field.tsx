'use client'

import { useEffect, useRef, useState } from 'react'
import { readLines } from '@/components/article/reading/read-lines'
import { TextField } from '@/components/form'
import { useActionForm } from '@/components/form/form-context'
import { putInto } from '@/components/form/put-into'
import { fromPageSign, isFromPage } from '@/domain/article-reading'
import { emptyFormState } from '@/domain/form-state'
import { PAGE_FACTS } from '@/domain/source-reading'
import { usePageSigns } from './page-signs'

/** How long nobody types before the page is asked, in milliseconds. */
const QUIET = 500
const FILLED = [...PAGE_FACTS, 'quoteLanguage']

/**
 * The address of a source. With scripts the desk looks it up while the form is filled in: what its record or the page tells goes into fields that
 * are still empty. Nothing waits for it, and another address ends it.
 */
export function AddressField() {
  const { formId } = useActionForm()
  const { signs, setSigns } = usePageSigns()
  const [told, setTold] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef({ signs, setSigns })
  latest.current = { signs, setSigns }

  useEffect(() => {
    const form = document.getElementById(formId)
    const address = place.current?.querySelector('input')
    if (!(form instanceof HTMLFormElement) || !address) return
    let asking: AbortController | null = null
    let quiet: ReturnType<typeof setTimeout> | undefined
    let asked = ''
    const end = () => {
      clearTimeout(quiet)
      asking?.abort()
      asking = null
    }
    const look = async () => {
      const sent = address.value.trim()
      if (sent === asked) return
      asked = sent
      asking = new AbortController()
      const { signal } = asking
      const formData = new FormData()
      formData.set('address', sent)
      formData.set('visibility', String(new FormData(form).get('visibility') ?? 'public'))
      setTold(`Asking ${new URL(sent).host} …`)
      const answer = await readLines(
        '/desk/sources/reading',
        { state: emptyFormState(''), formData, signal },
        ({ sentence }) => {
          if (!signal.aborted) setTold(`${sentence} …`)
        },
      ).catch(() => null)
      if (signal.aborted) return
      setTold(answer?.refusal?.sentence ?? answer?.ok?.sentence ?? 'No answer. Fill in the fields by hand.')
      if (answer?.ok) latest.current.setSigns(filled(form, answer.values, latest.current.signs))
    }
    const changed = (event: Event) => {
      end()
      setTold('')
      if (!isPage(address.value)) return
      const pasted = event instanceof InputEvent && event.inputType === 'insertFromPaste'
      quiet = setTimeout(() => void look(), pasted ? 0 : QUIET)
    }
    // The question itself would give a confidential source away.
    const hidden = ({ target }: Event) => {
      if (!(target instanceof HTMLSelectElement) || target.name !== 'visibility') return
      if (target.value === 'restricted') emptied()
    }
    const emptied = () => {
      end()
      asked = ''
      setTold('')
    }
    address.addEventListener('input', changed)
    form.addEventListener('reset', emptied)
    form.addEventListener('change', hidden)
    return () => {
      end()
      address.removeEventListener('input', changed)
      form.removeEventListener('reset', emptied)
      form.removeEventListener('change', hidden)
    }
  }, [formId])
  return (
    <div ref={place} className="grid gap-1">
      <TextField
        name="address"
        type="url"
        label="Address of the source"
        hint="Paste it. Or choose a file, or name the source by hand."
        optional
        maxLength={2000}
      />
      <p role="status" aria-label="Looking up the source" className="text-meta text-ink-2 empty:hidden">
        {told}
      </p>
    </div>
  )
}

function isPage(text: string): boolean {
  const trimmed = text.trim()
  if (!/^https?:\/\/\S+$/i.test(trimmed) || !URL.canParse(trimmed)) return false
  return /[.:]/.test(new URL(trimmed).host)
}

/** Fills the fields that are empty, or that an earlier page filled; gives the signs of those that are as this page told them. */
function filled(form: HTMLFormElement, values: Readonly<Record<string, string>>, before: string): string {
  const signs: string[] = []
  for (const name of FILLED) {
    const field = form.querySelector(`[name="${CSS.escape(name)}"]`)
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue
    const found = values[name] ?? ''
    const proposed = name === 'quoteLanguage' && field instanceof HTMLInputElement ? field.defaultValue : ''
    const free = field.value === '' || field.value === proposed || isFromPage(before, name, field.value)
    if (!free) continue
    putInto(field, found === '' ? proposed : found)
    if (found !== '' && !('known' in values)) signs.push(fromPageSign(name, found))
  }
  return signs.join(' ')
}
