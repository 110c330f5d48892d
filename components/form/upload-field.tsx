'use client'

import { useEffect, useRef, useState } from 'react'
import { buttonClasses } from '@/components/ui/button'
import { FORM_FILE_MEGABYTES, KEPT_ENDINGS, KEPT_KINDS, megabytes } from '@/domain/upload'
import { Checkbox } from './checkbox'
import { describedBy, Field, type FieldProps } from './field'
import { useActionForm, useField } from './form-context'
import { Sending } from './upload/sending'
import { useUpload } from './upload/use-upload'

type Props = Omit<FieldProps, 'defaultValue' | 'name' | 'mark'> & {
  /** Largest file that is taken, in bytes. */
  most: number
}

const WAIT = 'The file is still on its way. Wait until it is here, or cancel it.'

/**
 * A file for a form, which posts its id as `fileId`. With scripts it is streamed to the desk as soon as it is chosen or dropped, and can be
 * cancelled; without, it goes with the form itself, as `file`. `keepMetadata` is the person's choice for pictures.
 */
export function UploadField({ most, hint, ...frame }: Props) {
  const { id, sentences, hintId, errorId } = useField('fileId')
  const { formId } = useActionForm()
  const input = useRef<HTMLInputElement>(null)
  const last = useRef<File | null>(null)
  const [alive, setAlive] = useState(false)
  const [over, setOver] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const { upload, choose, drop, kept } = useUpload(most)
  const sending = upload.state === 'sending'

  useEffect(() => {
    setAlive(true)
    const chosen = input.current?.files?.[0]
    if (!chosen) return
    last.current = chosen
    choose(chosen, keepsMetadata(input.current))
  }, [choose])
  useEffect(() => {
    const form = document.getElementById(formId)
    const stay = (event: Event) => {
      event.preventDefault()
      event.stopPropagation()
      setWaiting(true)
    }
    if (sending) form?.addEventListener('submit', stay)
    else setWaiting(false)
    return () => form?.removeEventListener('submit', stay)
  }, [formId, sending])
  useEffect(() => {
    const form = document.getElementById(formId)
    form?.addEventListener('reset', drop)
    return () => form?.removeEventListener('reset', drop)
  }, [formId, drop])

  const posted = upload.state === 'none' ? sentences : []
  const wrong = upload.state === 'refused' ? [upload.sentence] : waiting ? [WAIT] : posted
  const limits = `${KEPT_KINDS} Up to ${megabytes(alive ? most : Math.min(most, FORM_FILE_MEGABYTES * 1024 * 1024))}.`
  const described = { ...frame, hint: limits }
  const take = (file: File | undefined) => {
    last.current = file ?? null
    if (file) choose(file, keepsMetadata(input.current))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop a file on, beside the button that does the same
    <div
      onChange={({ target }) => {
        // What is kept of a picture was chosen anew, so it is sent anew.
        const chosen = target instanceof HTMLInputElement && target.name === 'keepMetadata'
        if (chosen && last.current?.type.startsWith('image/') && upload.state !== 'none')
          choose(last.current, target.checked)
      }}
      className={`grid gap-3 rounded-sm border border-dashed p-3 ${over ? 'border-ink bg-sunken' : 'border-control'}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
      <Field
        {...frame}
        hint={
          <>
            {hint} {limits}
          </>
        }
        id={id}
        hintId={hintId}
        errorId={errorId}
        sentences={wrong}
      >
        <input
          ref={input}
          id={id}
          type="file"
          name={alive ? undefined : 'file'}
          accept={KEPT_ENDINGS}
          aria-invalid={wrong.length > 0}
          aria-describedby={describedBy(described, hintId, wrong.length > 0, errorId)}
          onChange={({ currentTarget }) => {
            take(currentTarget.files?.[0])
            currentTarget.value = ''
          }}
          className={alive ? 'peer sr-only' : FILE_INPUT}
        />
        {alive && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-ui peer-focus-visible:[&>label]:outline-2 peer-focus-visible:[&>label]:outline-offset-2">
            <label htmlFor={id} className={`${buttonClasses()} cursor-pointer`}>
              {kept ? 'Choose another file' : 'Choose a file'}
            </label>
            <span className="text-meta text-ink-2">or drop one here</span>
          </div>
        )}
      </Field>
      {alive && <input type="hidden" name="fileId" value={kept?.fileId ?? ''} />}
      <Sending upload={upload} drop={drop} />
      <Checkbox
        name="keepMetadata"
        label="Keep what the camera wrote"
        hint="Where and when a picture was taken, and with what. It is stripped unless you keep it: it can give a source away."
      />
    </div>
  )
}

const FILE_INPUT =
  'field-control content-center text-ui file:me-3 file:border-0 file:border-e file:border-hairline file:bg-transparent file:pe-3 file:font-medium file:text-ink'

function keepsMetadata(input: HTMLInputElement | null): boolean {
  const box = input?.form?.elements.namedItem('keepMetadata')
  return box instanceof HTMLInputElement && box.checked
}
