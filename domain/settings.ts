import { z } from 'zod'
import { archiveAddress, databaseAddress, portList, text, wholeNumber, yesOrNo } from './setting-fields'

/** What a process runs by, read from its environment once. Times are milliseconds. */
export type Settings = z.output<typeof environment> & {
  /** The address people type. No slash at its end. */
  appUrl: string
  /** Whether this installation may load and show the sample desk. */
  sampleData: boolean
  /** The language model that suggests claims; null where none is asked. */
  model: ModelSettings | null
}

/** A language model: the address its protocol begins at, the key sent to it, its name, and the longest wait for one text. */
export type ModelSettings = {
  readonly url: string
  readonly key: string
  readonly name: string
  readonly ms: number
}

const MEGABYTE = 1024 * 1024

const environment = z
  .object({
    PORT: wholeNumber('PORT', 1, 65535, 3000),
    HOST: text(
      z
        .string()
        .regex(/^[\w.:-]+$/, 'HOST must be a name or an IP address.')
        .default('127.0.0.1'),
    ),
    APP_URL: text(
      z
        .url({
          protocol: /^https?$/,
          error: 'APP_URL must be an address like https://desk.example.org.',
          abort: true,
        })
        .refine((url) => new URL(url).pathname === '/', 'APP_URL must end after the host and port.')
        .transform((url) => new URL(url).origin)
        .optional(),
    ),
    DATA_DIR: text(z.string().default('.data')),
    NEXT_DIST_DIR: text(z.string().default('.next')),
    AUTH_SECRET: text(z.string().min(32, 'AUTH_SECRET must have at least 32 characters.').optional()),
    SAMPLE_DATA: text(yesOrNo('SAMPLE_DATA').optional()),
    SAMPLE_ANYWHERE: text(yesOrNo('SAMPLE_ANYWHERE').default(false)),
    DATABASE_URL: databaseAddress('DATABASE_URL'),
    DATABASE_DESK_URL: databaseAddress('DATABASE_DESK_URL'),
    DATABASE_READER_URL: databaseAddress('DATABASE_READER_URL'),
    DATABASE_WORKER_URL: databaseAddress('DATABASE_WORKER_URL'),
    DATABASE_DESK_POOL: wholeNumber('DATABASE_DESK_POOL', 1, 1000, 10),
    DATABASE_READER_POOL: wholeNumber('DATABASE_READER_POOL', 1, 1000, 10),
    DATABASE_PREPARE: text(yesOrNo('DATABASE_PREPARE').default(true)),
    DATABASE_CONNECT_MS: wholeNumber('DATABASE_CONNECT_MS', 50, 60_000, 2000),
    DATABASE_ACQUIRE_MS: wholeNumber('DATABASE_ACQUIRE_MS', 10, 60_000, 1500),
    DATABASE_LOCK_MS: wholeNumber('DATABASE_LOCK_MS', 10, 60_000, 1500),
    DATABASE_STATEMENT_MS: wholeNumber('DATABASE_STATEMENT_MS', 50, 600_000, 2000),
    DATABASE_ANSWER_MS: wholeNumber('DATABASE_ANSWER_MS', 50, 600_000, 2500),
    DATABASE_IDLE_TRANSACTION_MS: wholeNumber('DATABASE_IDLE_TRANSACTION_MS', 100, 600_000, 10_000),
    PAGE_CACHE_MEGABYTES: wholeNumber('PAGE_CACHE_MEGABYTES', 1, 100_000, 64),
    PAGE_CACHE_OUTAGE_SECONDS: wholeNumber('PAGE_CACHE_OUTAGE_SECONDS', 0, 86_400, 600),
    UPLOAD_MEGABYTES: wholeNumber('UPLOAD_MEGABYTES', 1, 10_000, 100),
    UPLOAD_DAY_MEGABYTES: wholeNumber('UPLOAD_DAY_MEGABYTES', 1, 1_000_000, 2000),
    UPLOAD_ALL_MEGABYTES: wholeNumber('UPLOAD_ALL_MEGABYTES', 1, 100_000_000, 50_000),
    FETCH_MS: wholeNumber('FETCH_MS', 1000, 120_000, 15_000),
    FETCH_PAGE_MEGABYTES: wholeNumber('FETCH_PAGE_MEGABYTES', 1, 100, 10),
    FETCH_DOCUMENT_MEGABYTES: wholeNumber('FETCH_DOCUMENT_MEGABYTES', 1, 10_000, 100),
    FETCH_REDIRECTS: wholeNumber('FETCH_REDIRECTS', 0, 20, 3),
    FETCH_AT_ONCE: wholeNumber('FETCH_AT_ONCE', 1, 100, 8),
    FETCH_LOOPBACK_PORTS: portList('FETCH_LOOPBACK_PORTS'),
    WATCH_DAYS: wholeNumber('WATCH_DAYS', 0, 365, 7),
    ARCHIVE_URL: archiveAddress('ARCHIVE_URL'),
    MODEL_KEY: text(
      z
        .string()
        .regex(/^[!-~]{1,1000}$/, 'MODEL_KEY must be one word.')
        .optional(),
    ),
    MODEL_URL: text(
      z
        .url({
          protocol: /^https?$/,
          error: 'MODEL_URL must be an address like https://model.example.org/v1.',
          abort: true,
        })
        .transform((url) => new URL(url))
        .refine((url) => url.username === '' && url.password === '', 'MODEL_URL must not hold a password.')
        .refine((url) => url.search === '' && url.hash === '', 'MODEL_URL must end after its path.')
        .refine(
          (url) => url.protocol === 'https:' || staysNear(url.hostname),
          'MODEL_URL must begin with https:// unless it lies on this machine or in a private network: the key and the text are sent to it.',
        )
        .transform((url) => url.href.replace(/\/+$/, ''))
        .optional(),
    ),
    MODEL_NAME: text(z.string().max(200, 'MODEL_NAME is too long.').optional()),
    MODEL_MS: wholeNumber('MODEL_MS', 1000, 300_000, 60_000),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    statedAppUrl: env.APP_URL,
    dataDir: env.DATA_DIR,
    distDir: env.NEXT_DIST_DIR,
    authSecret: env.AUTH_SECRET,
    statedSampleData: env.SAMPLE_DATA,
    sampleAnywhere: env.SAMPLE_ANYWHERE,
    databaseUrl: env.DATABASE_URL,
    databaseDeskUrl: env.DATABASE_DESK_URL,
    databaseReaderUrl: env.DATABASE_READER_URL,
    databaseWorkerUrl: env.DATABASE_WORKER_URL,
    deskPool: env.DATABASE_DESK_POOL,
    readerPool: env.DATABASE_READER_POOL,
    prepare: env.DATABASE_PREPARE,
    connectMs: env.DATABASE_CONNECT_MS,
    acquireMs: env.DATABASE_ACQUIRE_MS,
    lockMs: env.DATABASE_LOCK_MS,
    statementMs: env.DATABASE_STATEMENT_MS,
    answerMs: env.DATABASE_ANSWER_MS,
    idleTransactionMs: env.DATABASE_IDLE_TRANSACTION_MS,
    pageCacheMegabytes: env.PAGE_CACHE_MEGABYTES,
    pageCacheOutageSeconds: env.PAGE_CACHE_OUTAGE_SECONDS,
    uploadLimits: {
      file: env.UPLOAD_MEGABYTES * MEGABYTE,
      personDay: env.UPLOAD_DAY_MEGABYTES * MEGABYTE,
      all: env.UPLOAD_ALL_MEGABYTES * MEGABYTE,
    },
    fetchLimits: {
      ms: env.FETCH_MS,
      pageBytes: env.FETCH_PAGE_MEGABYTES * MEGABYTE,
      documentBytes: env.FETCH_DOCUMENT_MEGABYTES * MEGABYTE,
      redirects: env.FETCH_REDIRECTS,
      atOnce: env.FETCH_AT_ONCE,
    },
    fetchLoopbackPorts: env.FETCH_LOOPBACK_PORTS,
    watchDays: env.WATCH_DAYS,
    archiveUrl: env.ARCHIVE_URL,
    modelKey: env.MODEL_KEY,
    modelUrl: env.MODEL_URL,
    modelName: env.MODEL_NAME,
    modelMs: env.MODEL_MS,
  }))

/** Every name `readSettings` looks at. `.env.example` explains each, with its default. */
export const SETTING_NAMES: readonly string[] = Object.keys(environment.in.shape)

/** Whether only this machine can reach a server that listens on `host`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/**
 * Reads the settings, or says everything that is wrong with them, one sentence per fault.
 * The sample desk is the default where no database is named; its accounts have a known
 * password, so it stays on this machine unless SAMPLE_ANYWHERE says otherwise.
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): { settings: Settings } | { faults: readonly string[] } {
  const parsed = environment.safeParse(env)
  if (!parsed.success) return { faults: parsed.error.issues.map((issue) => issue.message) }
  const read = parsed.data
  const settings: Settings = {
    ...read,
    appUrl: read.statedAppUrl ?? ownAddress(read.host, read.port),
    sampleData: read.statedSampleData ?? (read.databaseUrl ?? read.databaseDeskUrl) === undefined,
    model: modelOf(read),
  }
  const faults = contradictions(settings)
  return faults.length > 0 ? { faults } : { settings }
}

/** Whether a plain connection to a host stays on this machine or in a private network: its name has no dot, or its address is a private one. */
function staysNear(host: string): boolean {
  return (
    isLoopback(host) ||
    host === '[::1]' ||
    !host.includes('.') ||
    /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]+$/.test(host)
  )
}

function modelOf({
  modelKey,
  modelUrl,
  modelName,
  modelMs,
}: z.output<typeof environment>): ModelSettings | null {
  return modelKey && modelUrl && modelName
    ? { key: modelKey, url: modelUrl, name: modelName, ms: modelMs }
    : null
}

function ownAddress(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}

function contradictions(settings: Settings): string[] {
  const faults: string[] = []
  if (settings.lockMs >= settings.statementMs)
    faults.push('DATABASE_LOCK_MS must be shorter than DATABASE_STATEMENT_MS.')
  if (settings.statementMs >= settings.answerMs)
    faults.push('DATABASE_STATEMENT_MS must be shorter than DATABASE_ANSWER_MS.')
  if (settings.modelKey !== undefined && settings.model === null)
    faults.push('MODEL_KEY needs MODEL_URL and MODEL_NAME: the model that is asked.')
  if (settings.sampleData && !settings.sampleAnywhere && !isLoopback(settings.host))
    faults.push(sampleBeyondLoopback(settings.host))
  return faults
}

/** Why a sample desk does not listen on `host`. */
export function sampleBeyondLoopback(host: string): string {
  return `The sample desk has accounts with a known password, so it does not listen on ${host}: set HOST=127.0.0.1, start without it (SAMPLE_DATA=false and a fresh DATA_DIR), or allow it with SAMPLE_ANYWHERE=true.`
}
