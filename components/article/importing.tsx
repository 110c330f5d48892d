'use client'

import { useActionForm } from '@/components/form/form-context'

/** What the desk does with an article while it is taken in; of a long one that takes a moment. */
export function Importing({ model }: { model: string | null }) {
  const { pending, sent } = useActionForm()
  return (
    <p role="status" aria-label="Import" className="self-center text-ui text-ink-2 empty:hidden">
      {pending &&
        sent === '' &&
        (model
          ? `Parting the text into sentences and asking “${model}” what they assert, which may take a minute; then it is frozen.`
          : 'Freezing the text, parting it into sentences and looking for what they assert. A long text takes a few seconds.')}
    </p>
  )
}
