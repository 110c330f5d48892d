import type { Browser, BrowserContext, Page, ViewportSize } from '@playwright/test'

/** What a test wants of a browser; the rest is as the configuration has it. */
export type Wanted = {
  readonly javaScriptEnabled: boolean
  readonly viewport?: ViewportSize | null
  readonly colorScheme?: 'light' | 'dark' | 'no-preference' | null
}

/** A browser nobody is signed in to, at an empty page. */
export type Taken = { readonly context: BrowserContext; readonly page: Page }

/** Browsers of one site that tests hand on to each other. */
export type Browsers = {
  take(wanted: Wanted): Promise<Taken>
  /** Empties it of what the test left but the scripts it has loaded, for the next test. */
  leave(taken: Taken): Promise<void>
  close(): Promise<void>
}

/** Tests listen to these; whatever else listens is Playwright's own. */
const HEARD = ['console', 'dialog', 'pageerror', 'popup', 'request', 'requestfailed', 'response'] as const

/** A page that does not answer in this time is closed. */
const ANSWERS_WITHIN_MS = 5000

/** On the site, so that the page keeps its process, and without scripts. */
const EMPTY_PAGE = '/api/health'

/**
 * Browsers for the tests of one site. A new page costs a process and the compiling of every script anew, half a second of processor, so the
 * page of a test that is over is emptied and used again.
 */
export function browsersOf(browser: Browser, baseURL: string): Browsers {
  const left = new Map<boolean, Taken[]>([true, false].map((kind) => [kind, []]))
  const kindOf = new Map<Taken, boolean>()
  const taken = async ({ javaScriptEnabled }: Wanted) => {
    const before = left.get(javaScriptEnabled)?.pop()
    if (before) return before
    const context = await browser.newContext({ baseURL, javaScriptEnabled })
    const made = { context, page: await context.newPage() }
    kindOf.set(made, javaScriptEnabled)
    return made
  }
  return {
    take: async (wanted) => {
      for (;;) {
        const made = await taken(wanted)
        if (await within(ANSWERS_WITHIN_MS, dressed(made.page, wanted))) return made
        await made.context.close()
      }
    },
    leave: async (made) => {
      const kind = kindOf.get(made)
      const emptied = kind !== undefined && (await within(ANSWERS_WITHIN_MS, emptyOut(made, baseURL, kind)))
      if (emptied) left.get(kind)?.push(made)
      else await made.context.close()
    },
    close: async () => {
      await Promise.all([...kindOf.keys()].map(({ context }) => context.close()))
    },
  }
}

async function dressed(page: Page, { viewport, colorScheme = 'light' }: Wanted): Promise<boolean> {
  await page.setViewportSize(viewport ?? { width: 1280, height: 900 })
  await page.emulateMedia({ media: null, forcedColors: null, reducedMotion: null, colorScheme })
  return true
}

async function within(ms: number, answer: Promise<boolean>): Promise<boolean> {
  let late: NodeJS.Timeout | undefined
  const given = new Promise<boolean>((resolve) => {
    late = setTimeout(() => resolve(false), ms)
  })
  return Promise.race([answer.catch(() => false), given]).finally(() => clearTimeout(late))
}

/** False where the test has closed the page. */
async function emptyOut({ context, page }: Taken, origin: string, scripts: boolean): Promise<boolean> {
  if (page.isClosed()) return false
  for (const heard of HEARD) page.removeAllListeners(heard)
  await Promise.all([page.unrouteAll(), context.unrouteAll(), context.setOffline(false)])
  await Promise.all(context.pages().map((open) => open !== page && open.close()))
  await page.goto(EMPTY_PAGE)
  const session = await context.newCDPSession(page)
  const storageTypes = 'local_storage,session_storage,indexeddb,service_workers'
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes })
  await session.detach()
  if (scripts) await page.evaluate(() => sessionStorage.clear())
  await Promise.all([context.clearCookies(), context.clearPermissions(), page.mouse.move(0, 0)])
  return true
}
