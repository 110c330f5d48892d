// npm run bench:workspace [words]: how long the workspace of a long article takes, and how far typing lags behind in it.
import { chromium, type Page } from '@playwright/test'
import { openDatabase } from '@/db/client'
import { chromiumArguments, findChromium } from '@/scripts/checks/chromium'
import { startApp } from '@/tests/support/app'
import { importedArticle } from '@/tests/support/articles'
import { createDatabase, startCluster } from '@/tests/support/cluster'
import { SESSION_COOKIE, sessionOf } from '@/tests/support/session'
import { longText } from './long-article'

const WORDS = Number(process.argv[2] ?? 30_000)

const stopCluster = await startCluster()
const database = await createDatabase()
const app = await startApp(database)
const { db, close } = openDatabase(database.owner)
const browser = await chromium.launch({
  executablePath: (await findChromium()).program,
  args: chromiumArguments(),
})
try {
  const importing = performance.now()
  const { articleId, text } = await importedArticle(db, { text: longText(WORDS) })
  say('import', `${ms(performance.now() - importing)} for ${text.split(/\s+/).length} words`)
  const address = `${app.address}/desk/articles/${articleId}`
  const cookie = await sessionOf(db, 'reviewer')
  for (const query of ['', '?sentence=700', '/print']) {
    const times: number[] = []
    let size = 0
    for (let round = 0; round < 6; round += 1) {
      const begun = performance.now()
      const page = await fetch(address + query, { headers: { cookie: `${SESSION_COOKIE}=${cookie}` } })
      size = (await page.text()).length
      times.push(performance.now() - begun)
    }
    say(`server${query}`, `${ms(median(times))}, ${(size / 1e6).toFixed(2)} MB of HTML`)
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addCookies([{ name: SESSION_COOKIE, value: cookie, url: app.address, httpOnly: true }])
  const page = await context.newPage()
  const opening = performance.now()
  await page.goto(`${address}?from=700&to=700`)
  const statement = page.getByRole('form', { name: 'Add a claim' }).getByLabel('Statement', { exact: true })
  await page.waitForFunction(
    () => document.querySelector<HTMLFormElement>('form[aria-label="Add a claim"]')?.noValidate === true,
  )
  say('alive', `${ms(performance.now() - opening)} after the address was opened`)
  say('elements', String(await page.evaluate(() => document.querySelectorAll('*').length)))
  await statement.fill('')
  say(
    'typing',
    `${ms(Math.max(...(await latencies(page, () => statement.pressSequentially('ships', { delay: 60 })))))} at most from key to frame`,
  )
  await page.goto(`${address}?sentence=700`)
  await page.waitForLoadState('networkidle')
  const steps: number[] = []
  for (let number = 701; number < 706; number += 1) {
    const begun = performance.now()
    await page.keyboard.press('j')
    await page.getByRole('region', { name: `Sentence ${number}`, exact: true }).waitFor()
    steps.push(performance.now() - begun)
  }
  say('next sentence', `${ms(median(steps))} from the key to the sentence in hand`)
} finally {
  await browser.close()
  await close()
  await app.stop()
  await stopCluster()
}

/** Milliseconds from each key to the frame that shows it. */
async function latencies(page: Page, type: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const measured: number[] = []
    Object.assign(window, { measured })
    addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => setTimeout(() => measured.push(performance.now() - timeStamp))),
    )
  })
  await type()
  return page.evaluate(() => Reflect.get(window, 'measured'))
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

function ms(time: number): string {
  return `${Math.round(time)} ms`
}

function say(what: string, figure: string) {
  console.log(`  ${what.padEnd(22)} ${figure}`)
}
