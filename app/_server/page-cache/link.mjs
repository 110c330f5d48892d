// @ts-check
import postgres from 'postgres'
import { ACK_CHANNEL, LOCK_CLASS, PAGE_CHANNEL } from '../../../db/page-cache/protocol.mjs'

/** Less than what a publisher waits (db/page-cache/acks.ts), so that a render that threw does not use it all up. */
const RENDER_MS = 1500
const HEARTBEAT_MS = 1000
const ANSWER_MS = 2000
const RETRY_MS = [50, 100, 200, 400, 800]

/** SQLSTATE of a server that is going down or coming up: it publishes nothing meanwhile. */
const NO_DATABASE = new Set(['57P01', '57P02', '57P03'])

/**
 * The process's own connection on which it hears of changes (protocol.mjs). Not `sql.listen`: that one hides the loss of
 * the connection, and whoever does not hear must not serve.
 */
export class DatabaseLink {
  /** @type {postgres.Sql | undefined} set while this process hears every change */
  #sql
  /** @type {Promise<void> | undefined} the first attempt after a loss */
  #attempt
  /** Since when nothing is heard, and whether that is because the database itself does not answer. */
  #lostAt = Number.NEGATIVE_INFINITY
  #databaseGone = true
  #closed = false
  #number = 0

  /**
   * @param {import('./store.mjs').PageStore} store
   * @param {{ url: string, role?: string, outageMs: number }} options  `outageMs`: how long to serve from memory
   *   while the database does not answer
   */
  constructor(store, options) {
    this.store = store
    this.options = options
    this.#attempt = this.#connect().catch((error) => this.#failed(error, 0))
    this.heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS).unref()
  }

  get live() {
    return this.#sql !== undefined
  }

  /** Settles when it is known whether a lost connection comes back at once; at most a second. */
  async settled() {
    if (!this.live && this.#attempt) await within(1000, this.#attempt).catch(() => {})
  }

  /** Whether what is in memory may be served. */
  get mayServe() {
    return this.live || (this.#databaseGone && performance.now() - this.#lostAt < this.options.outageMs)
  }

  async close() {
    this.#closed = true
    clearInterval(this.heartbeat)
    const sql = this.#sql
    this.#sql = undefined
    await sql?.end({ timeout: 1 })
  }

  async #connect() {
    const { url, role } = this.options
    const notices = {
      /** @type {(channel: string, message: string) => void} */
      onnotify: (_channel, message) => this.#heard(sql, message),
    }
    const sql = postgres(url, {
      max: 1,
      connect_timeout: ANSWER_MS / 1000,
      max_lifetime: null,
      fetch_types: false,
      prepare: false,
      onnotice: () => {},
      ...notices, // postgres.js types no `onnotify`
      onclose: () => this.#lost(sql),
      // The server drops a process that vanished from the network within ten seconds, and publishers forget it.
      connection: {
        application_name: 'claimdesk page cache',
        tcp_keepalives_idle: 4,
        tcp_keepalives_interval: 2,
        tcp_keepalives_count: 3,
        ...(role === undefined ? {} : { role }),
      },
    })
    try {
      await within(ANSWER_MS, this.#register(sql))
      if (this.#closed) throw new Error('Closed meanwhile.')
    } catch (error) {
      void sql.end({ timeout: 0 })
      throw error
    }
    // What was stored before may have changed unheard.
    this.store.clear()
    this.#sql = sql
    this.#attempt = undefined
  }

  /** @param {postgres.Sql} sql */
  async #register(sql) {
    await sql.unsafe(`listen ${PAGE_CHANNEL}`)
    for (;;) {
      this.#number = Math.floor(Math.random() * 0x7fffffff)
      const [row] = await sql`select pg_try_advisory_lock(${LOCK_CLASS}::int, ${this.#number}::int) as taken`
      if (row?.taken) return
    }
  }

  /** @param {postgres.Sql} sql */
  #lost(sql) {
    if (this.#sql !== sql) return
    this.#sql = undefined
    this.#lostAt = performance.now()
    this.#databaseGone = true
    void sql.end({ timeout: 0 })
    this.#attempt = this.#connect().catch((error) => this.#failed(error, 0))
  }

  /**
   * @param {unknown} error
   * @param {number} retries
   */
  #failed(error, retries) {
    this.#attempt = undefined
    if (this.#closed) return
    const code = error instanceof postgres.PostgresError ? error.code : null
    this.#databaseGone = code === null || NO_DATABASE.has(code)
    const pause = RETRY_MS[Math.min(retries, RETRY_MS.length - 1)]
    setTimeout(() => this.#connect().catch((again) => this.#failed(again, retries + 1)), pause).unref()
  }

  async #beat() {
    const sql = this.#sql
    if (sql) await within(ANSWER_MS, sql`select 1`).catch(() => this.#lost(sql))
  }

  /**
   * @param {postgres.Sql} sql
   * @param {string} message
   */
  #heard(sql, message) {
    const { raise, ask } = JSON.parse(message)
    if (Array.isArray(raise)) this.store.raise(raise)
    if (typeof ask === 'string') void this.#answer(sql, ask)
  }

  /**
   * @param {postgres.Sql} sql
   * @param {string} ask
   */
  async #answer(sql, ask) {
    const overtaken = this.store.overtaken()
    await within(RENDER_MS, Promise.all(overtaken.map((miss) => miss.ended))).catch(() =>
      this.store.abandon(overtaken),
    )
    await sql`select pg_notify(${ACK_CHANNEL}, ${`${ask} ${this.#number}`})`.catch(() => this.#lost(sql))
  }
}

/**
 * @template T
 * @param {number} ms
 * @param {PromiseLike<T>} promise
 * @returns {Promise<T>}
 */
function within(ms, promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms)
    promise.then(resolve, reject).then(() => clearTimeout(timer))
  })
}
