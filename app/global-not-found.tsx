import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Not found' }

/**
 * The page of every 404, in the server's HTML. Next fills the segments' own not-found pages in by script only, so the
 * page cache puts this one in their place (app/_server/page-cache), without scripts.
 */
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>There is no page here</h1>
          <p>
            The address may be mistyped. <a href="/">Go to the first page</a>
          </p>
        </main>
      </body>
    </html>
  )
}
