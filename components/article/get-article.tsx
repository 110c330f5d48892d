'use client'

import { useEffect, useRef } from 'react'
import { FieldSet, HiddenFields, SubmitButton, TextField } from '@/components/form'
import { useActionForm } from '@/components/form/form-context'
import type { ReadingStep } from '@/domain/reading-step'
import { FileRow } from './reading/file-row'
import { FromPageMark } from './reading/from-page-mark'
import { ReadingSteps } from './reading/reading-steps'

/** The two ways to fill the import form without pasting: an address, and a file. */
export function GetArticle({ steps }: { steps: readonly ReadingStep[] }) {
  const { state } = useActionForm()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const getOnEnter = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return
      event.preventDefault()
      row.current?.querySelector('button')?.click()
    }
    const element = row.current
    element?.addEventListener('keydown', getOnEnter)
    return () => element?.removeEventListener('keydown', getOnEnter)
  }, [])
  return (
    <FieldSet
      legend="Get the article"
      hint="From its address or from a file, into the form below, where you check it. Or paste it there yourself."
    >
      <HiddenFields values={{ fromPageHash: state.values.fromPageHash ?? '' }} />
      <div ref={row} className="grid items-end gap-3 sm:grid-cols-[1fr_10rem]">
        <TextField
          name="address"
          label="Address"
          type="url"
          optional
          mark={<FromPageMark name="address" />}
        />
        <SubmitButton name="way" value="address" variant="quiet" asItStands>
          Get the article
        </SubmitButton>
      </div>
      <FileRow />
      <ReadingSteps steps={steps} />
    </FieldSet>
  )
}
