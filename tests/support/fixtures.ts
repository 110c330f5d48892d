import type { Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { type Browsers, browsersOf, type Taken } from './browsers'
import { test as withSite } from './e2e'
import type { PersonName } from './people'
import { SESSION_COOKIE, sessionOf } from './session'

/**
 * Opens a browser of its own in which `name` is signed in, by a session in the site's database as the sign-in form makes it:
 * `const page = await signInAs('editor')`.
 */
export type SignInAs = (name: PersonName, options?: { javaScriptEnabled?: boolean }) => Promise<Page>

export const test = withSite.extend<{ signInAs: SignInAs; anonymous: Taken }, { browsers: Browsers }>({
  browsers: [
    async ({ browser, running }, use) => {
      const browsers = browsersOf(browser, running.address)
      await use(browsers)
      await browsers.close()
    },
    { scope: 'worker' },
  ],
  anonymous: async ({ browsers, javaScriptEnabled, viewport, colorScheme }, use) => {
    const taken = await browsers.take({ javaScriptEnabled, viewport, colorScheme })
    await use(taken)
    await browsers.leave(taken)
  },
  context: ({ anonymous }, use) => use(anonymous.context),
  page: ({ anonymous }, use) => use(anonymous.page),
  signInAs: async ({ site, browsers, viewport, colorScheme }, use) => {
    const taken: Taken[] = []
    const { db, close } = openDatabase(site.database.owner)
    await use(async (name, { javaScriptEnabled = true } = {}) => {
      const value = await sessionOf(db, name)
      const made = await browsers.take({ javaScriptEnabled, viewport, colorScheme })
      taken.push(made)
      await made.context.addCookies([{ name: SESSION_COOKIE, value, url: site.address, httpOnly: true }])
      return made.page
    })
    await Promise.all(taken.map(browsers.leave))
    await close()
  },
})

export { expect } from '@playwright/test'
