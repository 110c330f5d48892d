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

/** Gives a browser nobody is signed in to: a new one, or one that another test has left, without what it left in it but the scripts it has loaded. */
type TakeBrowser = (javaScriptEnabled: boolean) => Promise<BrowserContext>

export const test = withSite.extend<
  { signInAs: SignInAs },
  { takeBrowser: { take: TakeBrowser; leave(context: BrowserContext): Promise<void> } }
>({
  takeBrowser: [
    async ({ browser, running }, use) => {
      const left: Record<'true' | 'false', BrowserContext[]> = { true: [], false: [] }
      const kindOf = new Map<BrowserContext, 'true' | 'false'>()
      await use({
        take: async (javaScriptEnabled) => {
          const kind = javaScriptEnabled ? 'true' : 'false'
          const before = left[kind].pop()
          if (before) return before
          const context = await browser.newContext({ baseURL: running.address, javaScriptEnabled })
          kindOf.set(context, kind)
          return context
        },
        leave: async (context) => {
          const kind = kindOf.get(context)
          if (!kind || context.isClosed()) return
          const page = await context.newPage()
          const browserOfPage = await context.newCDPSession(page)
          await browserOfPage.send('Storage.clearDataForOrigin', {
            origin: running.address,
            storageTypes: 'local_storage,indexeddb,service_workers',
          })
          await Promise.all(context.pages().map((open) => open.close()))
          await Promise.all([context.clearCookies(), context.clearPermissions(), context.unrouteAll()])
          left[kind].push(context)
        },
      })
      await Promise.all([...kindOf.keys()].map((context) => context.close()))
    },
    { scope: 'worker' },
  ],
  signInAs: async ({ site, takeBrowser }, use) => {
    const taken: BrowserContext[] = []
    const { db, close } = openDatabase(site.database.owner)
    await use(async (name, { javaScriptEnabled = true } = {}) => {
      const value = await sessionOf(db, name)
      const context = await takeBrowser.take(javaScriptEnabled)
      taken.push(context)
      await context.addCookies([{ name: SESSION_COOKIE, value, url: site.address, httpOnly: true }])
      return context.newPage()
    })
    await Promise.all(taken.map(takeBrowser.leave))
    await close()
  },
})

export { expect } from '@playwright/test'
