import type { BrowserContext, Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { test as withSite } from './e2e'
import type { PersonName } from './people'
import { SESSION_COOKIE, sessionOf } from './session'

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
      const value = await sessionOf(db, name)
      const context = await browser.newContext({ baseURL, ...options })
      opened.push(context)
      await context.addCookies([{ name: SESSION_COOKIE, value, url: site.address, httpOnly: true }])
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
    await close()
  },
})

export { expect } from '@playwright/test'
