'use client'

import { Checkbox } from '@/components/form'
import { useActionForm } from '@/components/form/form-context'
import { SOURCE_KIND_WORDS, SOURCE_KINDS } from '@/domain/evidence'
import { SOURCE_FACT_WORDS } from '@/domain/source'

/** After citing a known source with other facts: what the desk's record tells and what was typed, and the choice of the desk's. */
export function KnownSourcePanel() {
  const { state } = useActionForm()
  const { code, theirs = {}, yours = {} } = state.refusal ?? {}
  if (code !== 'source_known') return null
  return (
    <section aria-label="The source as the desk knows it" className="border border-warn bg-surface p-4">
      <dl className="grid grid-cols-1 gap-4 text-ui">
        {Object.entries(SOURCE_FACT_WORDS)
          .filter(([fact]) => theirs[fact] !== undefined)
          .map(([fact, word]) => (
            <div key={fact} className="grid grid-cols-1 gap-x-6 gap-y-1 md:grid-cols-2">
              <dt className="font-semibold first-letter:uppercase md:col-span-2">{word}</dt>
              <dd className="wrap-anywhere">
                <span className="kicker block text-ink-2">The desk’s record</span>
                <span dir="auto">{said(fact, theirs[fact])}</span>
              </dd>
              <dd className="wrap-anywhere">
                <span className="kicker block text-ink-2">Yours</span>
                <span dir="auto">{said(fact, yours[fact])}</span>
              </dd>
            </div>
          ))}
      </dl>
      <div className="mt-4 border-t border-hairline pt-3">
        <Checkbox
          name="citeKnown"
          label="Cite it as the desk knows it"
          hint="Readers then see the desk’s record of the source. What only you know of it belongs into the note."
        />
      </div>
    </section>
  )
}

function said(fact: string, text = ''): string {
  const kind = fact === 'sourceKind' && SOURCE_KINDS.find((known) => known === text)
  return kind ? SOURCE_KIND_WORDS[kind] : text || '(empty)'
}
