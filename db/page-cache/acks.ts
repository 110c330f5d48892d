import { randomUUID } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { ACK_CHANNEL, LOCK_CLASS, PAGE_CHANNEL } from '@/db/page-cache/protocol.mjs'

/** Longest wait in all. After it the change still reaches readers, only perhaps not at the very next load. */
const WAIT_MS = 2000
/** How often a process that has not answered is looked up: one that died is not waited for. */
const LOOK_MS = 200

/** How many processes store readers' pages, and how many of them had not confirmed the change in time. */
export type Seen = { storing: number; late: number }

/** Asks all processes that store readers' pages whether they have heard of every change committed so far. */
export class PageAcks {
  #client: Promise<Sql> | undefined
  readonly #answered = new Map<string, (lock: number) => void>()

  constructor(
    private readonly url: string,
    private readonly role?: string,
  ) {}

  /**
   * Resolves when the next load of a reader's page shows what was committed before, in every process, or after two
   * seconds. Never rejects: the change is made either way. Null where the database could not be asked.
   */
  async untilSeen(): Promise<Seen | null> {
    const asked = this.#ask()
    asked.catch(() => {})
    let timer: NodeJS.Timeout | undefined
    const bound = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, 2 * WAIT_MS, null)
    })
    return Promise.race([asked.catch(() => null), bound]).finally(() => clearTimeout(timer))
  }

  async close(): Promise<void> {
    await (await this.#client?.catch(() => undefined))?.end({ timeout: 1 })
  }

  async #ask(): Promise<Seen> {
    const sql = await this.#connected()
    const ask = randomUUID()
    const waiting = await storing(sql)
    const all = waiting.size
    if (all === 0) return { storing: 0, late: 0 }
    const done = new Promise<void>((resolve) => {
      this.#answered.set(ask, (lock) => {
        waiting.delete(lock)
        if (waiting.size === 0) resolve()
      })
    })
    try {
      await sql`select pg_notify(${PAGE_CHANNEL}, ${JSON.stringify({ ask })})`
      const end = performance.now() + WAIT_MS
      while (waiting.size > 0 && performance.now() < end) {
        await Promise.race([done, new Promise((resolve) => setTimeout(resolve, LOOK_MS))])
        if (waiting.size === 0) break
        const alive = await storing(sql)
        for (const lock of waiting) if (!alive.has(lock)) waiting.delete(lock)
      }
      return { storing: all, late: waiting.size }
    } finally {
      this.#answered.delete(ask)
    }
  }

  #connected(): Promise<Sql> {
    if (this.#client) return this.#client
    const opening = this.#open(() => {
      if (this.#client === opening) this.#client = undefined
    })
    this.#client = opening
    return opening
  }

  async #open(forget: () => void): Promise<Sql> {
    const notices = {
      onnotify: (_channel: string, message: string) => {
        const [ask = '', lock] = message.split(' ')
        this.#answered.get(ask)?.(Number(lock))
      },
    }
    const sql = postgres(this.url, {
      max: 1,
      connect_timeout: WAIT_MS / 1000,
      max_lifetime: null,
      fetch_types: false,
      prepare: false,
      onnotice: () => {},
      onclose: forget,
      ...notices, // postgres.js types no `onnotify`
      connection: {
        application_name: 'claimdesk page acks',
        statement_timeout: WAIT_MS,
        ...(this.role === undefined ? {} : { role: this.role }),
      },
    })
    try {
      await sql.unsafe(`listen ${ACK_CHANNEL}`)
      return sql
    } catch (error) {
      forget()
      void sql.end({ timeout: 0 })
      throw error
    }
  }
}

/** The lock numbers of the processes of this database that listen now. */
async function storing(sql: Sql): Promise<Set<number>> {
  const rows = await sql<{ lock: number }[]>`
    select objid::int as lock from pg_locks
    where locktype = 'advisory' and classid = ${LOCK_CLASS}::int::oid and objsubid = 2 and granted
      and database = (select oid from pg_database where datname = current_database())`
  return new Set(rows.map((row) => row.lock))
}
