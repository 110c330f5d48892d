import { test as base } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { seedIfEmpty } from '@/scripts/seed'
import { startApp, type TestApp } from './app'
import { type Addresses, createDatabase, dropDatabase } from './cluster'
import { type WebSite, webSite } from './web-site'

/** A server of the production build with its database, kept for all tests of one file, and the one site of the world outside that it may fetch from. */
export type Site = TestApp & { database: Addresses; world: WebSite }

/**
 * `test` with a running site: pages open at its address, the sample desk is loaded unless `sample` is false. Files share a site; one that
 * needs a desk nobody else works on gives it a name, `test.use({ desk: 'main job' })`; `settings` are environment variables of its server.
 */
export const test = base.extend<
  { site: Site },
  { sample: boolean; desk: string; settings: Record<string, string>; running: Site }
>({
  sample: [true, { scope: 'worker', option: true }],
  desk: ['shared', { scope: 'worker', option: true }],
  settings: [{}, { scope: 'worker', option: true }],
  running: [
    async ({ sample, settings }, use) => {
      const database = await createDatabase()
      if (sample) await loadSample(database)
      const world = await webSite()
      const app = await startApp(database, {
        SAMPLE_DATA: String(sample),
        FETCH_LOOPBACK_PORTS: String(world.port),
        ...settings,
      })
      await use({ ...app, database, world })
      await app.stop()
      await world.close()
      await dropDatabase(database)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: ({ running }, use) => use(running),
  baseURL: ({ running }, use) => use(running.address),
})

export { expect } from '@playwright/test'

async function loadSample(database: Addresses): Promise<void> {
  const { db, close } = openDatabase(database.owner)
  await seedIfEmpty(db).finally(close)
}
