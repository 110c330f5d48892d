import type { BrowserContext, Page } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { openDatabase } from '@/db/client'
import { startSession } from '@/db/mutations/start-session'
import { TEST_SECRET } from './app'
import { test as withSite } from './e2e'
import { type PersonName, person } from './people'

/**
 * Opens a browser of its own in which `name` is signed in, by a session in the site's database as the sign-in form makes it:
 * `const page = await signInAs('editor')`.
 */
export type SignInAs = (name: PersonName, options?: { javaScriptEnabled?: boolean }) => Promise<Page>

export const test = withSite.extend<{ signInAs: SignInAs }>({
  signInAs: async ({ site, browser, baseURL }, use) => {
    const opened: BrowserContext[] = []
    const { db, close } = openDatabase(site.database.owner)
    await use(async (name, options = {}) => {
      const { id } = await person(db, name)
      const session = await startSession(db, { userId: id, agent: null, attempt: null })
      const context = await browser.newContext({ baseURL, ...options })
      opened.push(context)
      const value = await encode({ token: { sid: session?.sessionId }, secret: TEST_SECRET })
      await context.addCookies([{ name: 'claimdesk-session', value, url: site.address, httpOnly: true }])
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
    await close()
  },
})

export { expect } from '@playwright/test'
