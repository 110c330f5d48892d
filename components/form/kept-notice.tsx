'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** Says that a form shows what was typed into it before and not sent. */
export function KeptNotice({ discard }: { discard: () => void }) {
  return (
    <Notice tone="info" title="What you wrote here before is back">
      <p>It is not saved yet: only this tab of your browser keeps it.</p>
      <div className="mt-2">
        <Button size="small" onClick={discard}>
          Discard it
        </Button>
      </div>
    </Notice>
  )
}
