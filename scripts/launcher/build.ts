import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Fault, writingFault } from './fault'
import { say, since } from './progress'

/** What a build is made of. Tests, scripts, migrations and documents change none. */
const SOURCES = ['app', 'components', 'db', 'domain', 'outside', 'public']
const SOURCE_FILES = [
  ...['next.config.js', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts', 'package-lock.json'],
  ...['tsconfig.json', 'tsconfig.build.json'],
]

/**
 * Builds into `distDir` if its sources changed since it was built; gives the server's file. The
 * stamp lies in the build's own folder and is written last: a build cut short counts as none.
 */
export async function buildIfChanged(distDir: string): Promise<string> {
  const server = path.resolve(distDir, 'standalone', 'server.js')
  const stamp = path.resolve(distDir, 'claimdesk-sources')
  const sources = hashOfSources()
  if (existsSync(server) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) {
    say('build', 'unchanged')
    return server
  }
  const began = Date.now()
  say('build', 'the sources changed, this takes about half a minute')
  rmSync(stamp, { force: true })
  await nextBuild(distDir)
  if (!existsSync(server)) throw new Fault(`The build left no server at ${server}.`)
  try {
    cpSync('public', path.resolve(distDir, 'standalone', 'public'), { recursive: true })
    cpSync(path.resolve(distDir, 'static'), path.resolve(distDir, 'standalone', distDir, 'static'), {
      recursive: true,
    })
    writeFileSync(stamp, sources)
  } catch (error) {
    throw writingFault(error, path.resolve(distDir))
  }
  say('build', `done in ${since(began)}`)
  return server
}

/** Runs Next's build; its output is shown only when it fails. It gets no address and no secret. */
function nextBuild(distDir: string): Promise<void> {
  const hidden = /^(DATABASE_|AUTH_SECRET|NEXTAUTH_|MODEL_KEY)/
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.test(name)))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: { ...env, NODE_ENV: 'production', NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk
      })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (code === 0) resolve()
      else if (/ENOSPC|no space left/i.test(said))
        reject(
          new Fault('The disk is full: the build could not be written. Free some space and start again.'),
        )
      else reject(new Fault(`${said.trim()}\nThe build failed (${signal ?? `code ${code}`}).`))
    })
  })
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(process.version)
  const files = SOURCES.filter((place) => existsSync(place)).flatMap((place) =>
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)),
  )
  for (const file of [...files, ...SOURCE_FILES.filter((name) => existsSync(name))].sort())
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}
