import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/app/globals.css'
import { currentActor } from '@/app/_server/actor'
import { requestNonce } from '@/app/_server/request-nonce'
import { DeskRail } from '@/components/shell/desk-rail'
import { DeskTopBar } from '@/components/shell/desk-top-bar'
import { SampleBanner } from '@/components/shell/sample-banner'
import { fontClasses } from '@/components/theme/fonts'
import { SkipLinks } from '@/components/ui/skip-links'
import { readerDb } from '@/db/client'
import { findDesk } from '@/db/queries/reader/desk'
import { signOut } from './sign-in/actions'

// Rendered for each request: the policy's nonce must never be stored.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: 'Desk · Claimdesk', template: '%s · Claimdesk' },
  icons: { icon: '/icon.svg' },
  robots: { index: false, follow: false },
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const [desk, actor] = await Promise.all([findDesk(readerDb()), currentActor()])
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script src="/theme.js" nonce={await requestNonce()} suppressHydrationWarning />
      </head>
      <body data-person={actor?.id} className={`${fontClasses} flex min-h-dvh flex-col`}>
        <SkipLinks links={[{ href: '#main', text: 'To the work' }]} />
        {desk.sample && <SampleBanner />}
        {actor && <DeskTopBar deskName={desk.name} person={actor} signOut={signOut} />}
        <div className="flex flex-1 flex-col lg:flex-row">
          {actor && <DeskRail actor={actor} />}
          {children}
        </div>
      </body>
    </html>
  )
}
