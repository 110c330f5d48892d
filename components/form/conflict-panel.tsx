'use client'

import { Button } from '@/components/ui/button'
import { WordDiff } from '@/components/ui/word-diff'
import { useActionForm } from './form-context'
import { putInto } from './put-into'

/** A field by the name it posts; `words` says its values as people read them, where it is one of a list. */
export type ConflictField = {
  readonly name: string
  readonly label: string
  readonly words?: Readonly<Record<string, string>>
}

type Props = { fields: readonly ConflictField[] }

function putTheirs(formId: string, name: string, text: string) {
  for (const field of document.querySelectorAll(`#${CSS.escape(formId)} [name="${CSS.escape(name)}"]`))
    putInto(field, text)
}

/**
 * After a stale save: theirs and yours, field by field, with the difference. Yours stays in the form. The hidden version field moves on
 * to theirs by itself (HiddenFields), so that saving again is a decision made with both texts in view.
 */
export function ConflictPanel({ fields }: Props) {
  const { formId, state } = useActionForm()
  const theirs = state.refusal?.theirs
  if (!theirs || state.refusal?.code !== 'stale') return null
  const differing = fields.filter(({ name }) => (theirs[name] ?? '') !== (state.values[name] ?? ''))
  return (
    <section aria-label="Two texts" className="border border-warn bg-surface">
      {differing.map(({ name, label, words = {} }) => (
        <div
          key={name}
          className="grid grid-cols-1 gap-x-6 gap-y-3 border-b border-hairline p-4 last:border-b-0 md:grid-cols-2"
        >
          <h3 className="font-sans text-ui font-semibold md:col-span-2">{label}</h3>
          <div className="text-ui">
            <p className="kicker text-ink-2">Saved by somebody else</p>
            <p dir="auto" className="mt-1 whitespace-pre-wrap">
              {said(theirs[name], words) || '(empty)'}
            </p>
            <div className="scripted-only mt-2">
              <Button size="small" onClick={() => putTheirs(formId, name, theirs[name] ?? '')}>
                Put this into the form
              </Button>
            </div>
          </div>
          <div className="text-ui">
            <p className="kicker text-ink-2">Yours, as it would change that</p>
            <div className="mt-1">
              <WordDiff before={said(theirs[name], words)} after={said(state.values[name], words)} />
            </div>
          </div>
        </div>
      ))}
      <p className="border-t border-hairline px-4 py-3 text-meta text-ink-2">
        Your text is in the form below. Saving again puts it in place of theirs; theirs stays in the history.
      </p>
    </section>
  )
}

function said(value: string | undefined, words: Readonly<Record<string, string>>): string {
  return words[value ?? ''] ?? value ?? ''
}
