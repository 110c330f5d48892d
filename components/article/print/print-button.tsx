'use client'

import { Button } from '@/components/ui/button'

/** Opens the browser's own way of printing; without scripts that is in its menu, and this button is not there. */
export function PrintButton() {
  return (
    <span className="scripted-only no-print">
      <Button variant="primary" onClick={() => window.print()}>
        Print
      </Button>
    </span>
  )
}
