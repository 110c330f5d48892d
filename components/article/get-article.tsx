'use client'

import { useEffect, useRef } from 'react'
import { FieldSet, FileField, HiddenFields, SubmitButton, TextField } from '@/components/form'
import { useActionForm } from '@/components/form/form-context'
import { Button } from '@/components/ui/button'
import { FILE_KINDS, FILE_MAX, FILE_TOO_LARGE } from '@/domain/article-reading'
import { FromPageMark } from './from-page-mark'

/** The two ways to fill the import form without pasting: an address, and a file. */
export function GetArticle() {
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
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_10rem]">
        <FileField
          name="file"
          label="File"
          hint={`Text, Markdown, a saved web page, Word (.docx) or PDF, up to ${FILE_MAX / 1024 / 1024} MB.`}
          optional
          accept={FILE_KINDS}
          most={FILE_MAX}
          tooLarge={FILE_TOO_LARGE}
        />
        <SubmitButton name="way" value="file" variant="quiet" asItStands>
          Read the file
        </SubmitButton>
      </div>
      <Progress />
    </FieldSet>
  )
}

const STEPS: Readonly<Record<string, string>> = {
  address: 'Fetching the page and reading its text. A slow site may take up to 15 seconds.',
  file: 'Sending the file and reading its text.',
}

/** What is under way, and a way out of it that leaves the form as it is. */
function Progress() {
  const { pending, sent, stopWaiting } = useActionForm()
  const step = pending ? STEPS[sent] : undefined
  return (
    <div role="status" aria-label="Progress" className="empty:hidden">
      {step && (
        <div className="flex flex-wrap items-center gap-3 text-ui text-ink-2">
          <span>{step}</span>
          <Button size="small" onClick={stopWaiting}>
            Cancel
          </Button>
        </div>
      )}
    </div>
  )
}
