import type { Metadata } from 'next'
import '@/app/globals.css'
import { Footer } from '@/components/shell/footer'
import { Masthead } from '@/components/shell/masthead'
import { NoPageHere } from '@/components/shell/plain-page'
import { fontClasses } from '@/components/theme/fonts'
import { SkipLinks } from '@/components/ui/skip-links'

export const metadata: Metadata = { title: 'Not found', icons: { icon: '/icon.svg' } }

/** Stands for the desk's name: this page is made by the build, which has no database to read it from. */
const NAME = 'Claims checked'

/**
 * The page of every 404, in the server's HTML. Next fills the segments' own not-found pages in by script only, so the
 * page cache puts this one in their place (app/_server/page-cache), without Next's scripts.
 */
export default function GlobalNotFound() {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body className={fontClasses}>
        <SkipLinks links={[{ href: '#main', text: 'To the text' }]} />
        <Masthead name={NAME} />
        <NoPageHere />
        <Footer name={NAME} />
      </body>
    </html>
  )
}
