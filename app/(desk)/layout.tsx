import type { Metadata } from 'next'
import type { ReactNode } from 'react'

// Rendered for each request: the policy's nonce must never be stored.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
