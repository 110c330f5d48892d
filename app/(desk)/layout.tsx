import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/app/globals.css'
import { requestNonce } from '@/app/_server/request-nonce'
import { fontClasses } from '@/components/theme/fonts'

// Rendered for each request: the policy's nonce must never be stored.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default async function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script src="/theme.js" nonce={await requestNonce()} suppressHydrationWarning />
      </head>
      <body className={fontClasses}>{children}</body>
    </html>
  )
}
