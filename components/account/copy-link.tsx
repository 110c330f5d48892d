'use client'

import { useEffect, useState } from 'react'
import { useActionForm } from '@/components/form/form-context'
import { Button } from '@/components/ui/button'

/** Inside the form that makes an invitation: copies the link its answer names, where the browser lets it. */
export function CopyLink() {
  const { state } = useActionForm()
  const [copied, setCopied] = useState<string | null>(null)
  const [able, setAble] = useState(false)
  useEffect(() => setAble(navigator.clipboard !== undefined), [])
  const link = state.ok && state.values.link
  if (!link || !able) return null
  return (
    <div>
      <Button
        size="small"
        onClick={() =>
          navigator.clipboard.writeText(link).then(
            () => setCopied(link),
            () => setAble(false),
          )
        }
      >
        Copy the link
      </Button>
      <span role="status" className="ms-3 text-meta text-ink-2">
        {copied === link && 'Copied.'}
      </span>
    </div>
  )
}
