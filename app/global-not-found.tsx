import type { Metadata } from 'next'
import '@/app/globals.css'
import { PlainPage } from '@/components/shell/plain-page'
import { fontClasses } from '@/components/theme/fonts'

export const metadata: Metadata = { title: 'Not found' }

/**
 * The page of every 404, in the server's HTML. Next fills the segments' own not-found pages in by script only, so the
 * page cache puts this one in their place (app/_server/page-cache), without scripts.
 */
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body className={fontClasses}>
        <PlainPage title="There is no page here">
          <p>
            The address may be mistyped.{' '}
            <a href="/" className="link">
              Go to the first page
            </a>
          </p>
        </PlainPage>
      </body>
    </html>
  )
}
