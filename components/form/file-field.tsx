'use client'

import { useState } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { useField } from './form-context'

type Props = Omit<FieldProps, 'defaultValue'> & {
  accept: string
  /** Largest file, in bytes, and the sentence for a larger one, which is not kept so that it is not sent either. */
  most: number
  tooLarge: string
}

/** A file to choose. Its bytes are not kept when the form comes back: it is chosen again. */
export function FileField({ name, accept, most, tooLarge, ...frame }: Props) {
  const { id, sentences, hintId, errorId } = useField(name)
  const [refused, setRefused] = useState<readonly string[]>([])
  const shown = refused.length > 0 ? refused : sentences
  const invalid = shown.length > 0
  return (
    <Field {...frame} id={id} hintId={hintId} errorId={errorId} sentences={shown}>
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        aria-invalid={invalid}
        aria-describedby={describedBy(frame, hintId, invalid, errorId)}
        onChange={({ currentTarget }) => {
          const isTooLarge = (currentTarget.files?.[0]?.size ?? 0) > most
          setRefused(isTooLarge ? [tooLarge] : [])
          if (isTooLarge) currentTarget.value = ''
        }}
        className="field-control content-center text-ui file:me-3 file:border-0 file:border-e file:border-hairline file:bg-transparent file:pe-3 file:font-medium file:text-ink"
      />
    </Field>
  )
}
