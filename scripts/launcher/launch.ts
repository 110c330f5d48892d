import type { Settings } from '@/domain/settings'
import { buildIfChanged } from './build'
import { reportFault } from './command'
import { openDataFolder, openSecrets, type Secrets } from './data-folder'
import { openDatabaseHome } from './database-home'
import { startPostgres } from './embedded-postgres'
import { Fault } from './fault'
import { whyNotListen } from './free-port'
import { takeLock, whenLeftAlone } from './lock'
import { embeddedDatabaseUrl, openRoles, ownDatabaseEnvironment, prepareDatabase } from './prepare-database'
import { say, since } from './progress'
import { type Running, Supervised } from './running'
import { serve } from './serve'
import { settingsOfLaunch } from './settings-of-launch'
import { startWorker } from './start-worker'

/** Addresses that are none of the worker's business. */
const WITHHELD = { DATABASE_URL: '', DATABASE_DESK_URL: '', DATABASE_READER_URL: '' }

/** What must be undone at the end, last first. */
type Undo = { what: string; undo(): Promise<void> | void }

/**
 * Runs Claimdesk until Ctrl-C: lock, database, migrations, sample, build, server. A process that
 * dies is started again (see `Supervised`); what cannot be mended ends with a sentence and code 1.
 */
export async function launch({ dev }: { dev: boolean }): Promise<void> {
  const undos: Undo[] = []
  let ending: Promise<never> | undefined
  const end = (code: number) => {
    ending ??= undoAll(undos).then(() => process.exit(code))
    return ending
  }
  // A closed terminal or pipe is no reason to leave the database behind.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  whenLeftAlone(() => void end(0))
  try {
    await start(dev, undos, () => void end(1))
  } catch (error) {
    if (ending === undefined) reportFault(error)
    await end(1)
  }
}

async function start(dev: boolean, undos: Undo[], giveUp: () => void): Promise<void> {
  const began = Date.now()
  console.log('Claimdesk')
  const settings = settingsOfLaunch()
  const folder = openDataFolder(settings.dataDir)
  const lock = await takeLock(folder, settings.appUrl)
  undos.push({ what: '', undo: () => lock.release() })
  await checkPort(settings)
  const secrets = openSecrets(folder)
  const database =
    settings.databaseUrl === undefined
      ? await startEmbedded(folder, secrets, settings, undos, giveUp)
      : await openOwn(settings)
  const server = dev ? null : await buildIfChanged(settings.distDir)
  const { DATABASE_WORKER_URL, ...appAddresses } = database.env
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: '', // withheld, unless `database` says otherwise
    DATABASE_WORKER_URL: '',
    ...appAddresses,
    NODE_ENV: dev ? 'development' : 'production',
    PORT: String(settings.port),
    HOST: settings.host,
    HOSTNAME: settings.host,
    DATA_DIR: folder,
    APP_URL: settings.appUrl,
    NEXTAUTH_URL: settings.appUrl,
    AUTH_SECRET: settings.authSecret ?? secrets.authSecret,
    SAMPLE_DATA: String(database.sample),
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const next = ['node_modules/next/dist/bin/next', 'dev', '-p', env.PORT ?? '', '-H', settings.host]
  const health = `${localAddress(settings)}/api/health`
  const stopping = new AbortController()
  const options = { begun: lock.remember, signal: stopping.signal }
  let latest: Promise<Running> | undefined
  let app: Supervised | undefined
  const run = () => {
    latest = serve(server === null ? next : [server], env, health, options)
    return latest
  }
  undos.push({
    what: 'server',
    undo: async () => {
      stopping.abort()
      await app?.stop()
      await (await latest?.catch(() => undefined))?.stop() // one that was being started meanwhile
    },
  })
  app = new Supervised(await run(), run, (what) => say('server', what), giveUp)
  const runWorker = async () =>
    startWorker({ ...process.env, ...WITHHELD, DATABASE_WORKER_URL, DATA_DIR: folder })
  const worker = new Supervised(await runWorker(), runWorker, (what) => say('worker', what), null)
  undos.push({ what: 'worker', undo: () => worker.stop() })
  say('ready', `${settings.appUrl}  (${since(began)}; Ctrl-C stops it)`)
  if (database.ownerLink !== null)
    say('owner', `open this once, within a day, to make your account: ${database.ownerLink}`)
}

async function startEmbedded(
  folder: string,
  secrets: Secrets,
  settings: Settings,
  undos: Undo[],
  giveUp: () => void,
) {
  const began = Date.now()
  const home = openDatabaseHome(folder)
  const first = await startPostgres(home, secrets.ownerPassword)
  const again = () => startPostgres(home, secrets.ownerPassword, { port: first.port })
  const supervised = new Supervised(first, again, (what) => say('database', what), giveUp)
  undos.push({ what: 'database', undo: () => supervised.stop() })
  say('database', `PostgreSQL ${first.how} in ${home.folder} (${since(began)})`)
  const url = await embeddedDatabaseUrl(first.port, secrets)
  const desk = await prepareDatabase(url, settings)
  return { ...desk, env: await openRoles(url, first.port, secrets) }
}

async function openOwn(settings: Settings) {
  say('database', 'your own, by DATABASE_URL')
  const desk = await prepareDatabase(settings.databaseUrl ?? '', settings)
  return { ...desk, env: await ownDatabaseEnvironment(settings) }
}

async function checkPort({ host, port }: Settings): Promise<void> {
  const code = await whyNotListen(host, port)
  if (code === 'EADDRINUSE')
    throw new Fault(
      `Port ${port} on ${host} is taken. Stop what listens there, or choose another: PORT=${port + 1} npm start`,
    )
  if (code === 'EACCES')
    throw new Fault(`This user may not listen on port ${port}. Choose one above 1023 by PORT.`)
  if (code !== null) throw new Fault(`Nothing can listen on ${host}, port ${port} (${code}). Check HOST.`)
}

function localAddress({ host, port }: Settings): string {
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`
}

async function undoAll(undos: Undo[]): Promise<void> {
  if (undos.length > 1) console.log('')
  for (const { what, undo } of undos.reverse()) {
    await undo()
    if (what !== '') say(what, 'stopped')
  }
}
