import { spawnSync } from 'node:child_process'
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { Fault } from '../launcher/fault'

/** A browser for the tests: its program, and how it was come by. */
export type Browser = { program: string; from: string }

const INSTALL_WITHIN_MS = 60_000
const ON_THE_MACHINE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * Finds or gets a Chromium that starts: PW_CHROMIUM, the one packed in an npm package, Playwright's own, the machine's, Playwright's
 * download. A Fault when there is none: tests are never skipped.
 */
export async function findChromium(): Promise<Browser> {
  const named = process.env.PW_CHROMIUM
  if (named) {
    if (starts(named)) return { program: named, from: 'PW_CHROMIUM' }
    throw new Fault(`PW_CHROMIUM names ${named}, which does not start.`)
  }
  const packed = await unpacked()
  if (packed !== null && starts(packed)) return { program: packed, from: 'the npm package' }
  const own = await playwrightsOwn()
  if (starts(own)) return { program: own, from: 'Playwright' }
  for (const name of ON_THE_MACHINE) {
    const program = onPath(name)
    if (program !== null && starts(program)) return { program, from: 'this machine' }
  }
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: INSTALL_WITHIN_MS,
  })
  if (starts(own)) return { program: own, from: 'Playwright, downloaded now' }
  throw new Fault(
    'There is no Chromium that starts. Name one by PW_CHROMIUM, or install one (npx playwright install --with-deps chromium).',
  )
}

/** What Chromium needs to run unattended; root has no sandbox. */
export function chromiumArguments(): string[] {
  return [
    ...['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ...['--disable-quic', '--disable-gpu'],
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

async function playwrightsOwn(): Promise<string> {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

function starts(program: string): boolean {
  if (!existsSync(program)) return false
  return spawnSync(program, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}

function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.map((folder) => path.join(folder, name)).find((program) => existsSync(program)) ?? null
}

/** `@sparticuz/chromium` carries a headless Chromium for Linux x64, packed by brotli. */
async function unpacked(): Promise<string | null> {
  const packed = 'node_modules/@sparticuz/chromium/bin/chromium.br'
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packed)) return null
  const program = path.resolve('node_modules/.cache/claimdesk/chromium')
  if (starts(program)) return program
  mkdirSync(path.dirname(program), { recursive: true })
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(program))
  chmodSync(program, 0o755)
  return program
}
