'use client'

import { Checkbox } from '@/components/form'
import { useActionForm } from '@/components/form/form-context'

/** After attaching the same words of the same source again: the piece that is there, and the choice to attach this one too. */
export function TwicePanel() {
  const { state } = useActionForm()
  if (state.refusal?.code !== 'evidence_twice') return null
  return (
    <section aria-label="The same evidence" className="grid gap-3 border border-warn bg-surface p-4 text-ui">
      <p>
        <a
          className="link"
          href={`#evidence-${state.refusal.theirs?.evidenceId ?? ''}`}
          target="_blank"
          rel="noopener"
        >
          Look at the piece that is there
        </a>{' '}
        (opens beside this page)
      </p>
      <Checkbox
        name="twice"
        label="Attach it a second time"
        hint="Where it says something else here, such as at another place in the source."
      />
    </section>
  )
}
