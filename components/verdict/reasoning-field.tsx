'use client'

import { useState } from 'react'
import { TextArea } from '@/components/form'
import { useField } from '@/components/form/form-context'
import { Disclosure } from '@/components/ui/disclosure'
import { Markdown } from '@/components/ui/markdown'

/** The reasoning in Markdown, with what readers will see of it below, as it is written. */
export function ReasoningField() {
  const { value } = useField('reasoning')
  const [written, setWritten] = useState<string | null>(null)
  const text = written ?? value
  return (
    <div className="min-w-0" onInput={(event) => setWritten(textOf(event.target))}>
      <TextArea
        name="reasoning"
        label="Reasoning"
        hint="How the evidence leads to the rating, in Markdown: a blank line between paragraphs, *emphasis*, - lists, [links](https://…)."
        rows={10}
        limit={20000}
      />
      <Disclosure summary="As readers will see it">
        {text.trim() === '' ? (
          <p className="text-ui text-ink-2">Nothing is written yet.</p>
        ) : (
          <Markdown text={text} />
        )}
      </Disclosure>
    </div>
  )
}

const textOf = (target: EventTarget) => (target instanceof HTMLTextAreaElement ? target.value : null)
