import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { type Database, type OpenDatabase, openDatabase } from '@/db/client'
import { guardedClient } from '@/db/guarded-client'
import { verifyHistory } from '@/scripts/audit-verify'
import { openSecrets, readJson } from '@/scripts/launcher/data-folder'
import { addressFor, OWNER } from '@/scripts/launcher/database-cluster'
import { openDatabaseHome } from '@/scripts/launcher/database-home'
import { freePort } from '@/scripts/launcher/free-port'
import { findPostmaster } from '@/scripts/launcher/postmaster'
import type { ProcessIdentity } from '@/scripts/launcher/process-identity'
import { TEST_SECRET } from '@/tests/support/app'
import { type Launched, launch } from '@/tests/support/launched'
import { brokenInvariants } from './invariants'

/** What a drill may kill: the web server, the database, or the launcher that looks after both. */
export const TARGETS = ['server', 'database', 'launcher'] as const
export type Target = (typeof TARGETS)[number] | 'worker'

const READY_WITHIN_MS = 60_000
const DEADLINES = { pool: 8, connectMs: 2000, acquireMs: 1500, answerMs: 2500, prepare: true }

/** A whole installation as `npm start` runs it, with a durable database of its own, that may be killed in parts. */
export class DrilledDesk {
  #launched: Launched | undefined
  #port = 0
  #db: Database | undefined

  /** `env` are settings of this installation. */
  constructor(
    readonly folder: string,
    private readonly env: Record<string, string> = {},
  ) {}

  get address(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** The desk's role, with the app's own deadlines: it survives the death of the database. */
  get db(): Database {
    if (!this.#db) throw new Error('The desk has not been started.')
    return this.#db
  }

  async start(): Promise<void> {
    this.#port = await freePort()
    await this.#launch()
    await this.untilReady()
    this.#db = drizzle(guardedClient(this.#url('claimdesk_desk'), DEADLINES, {}))
  }

  /** kill -9; a killed launcher is started again at once, what else dies is the launcher's to mend. */
  async kill(target: Target): Promise<void> {
    const pid = this.#pidOf(target)
    if (pid === undefined) throw new Error(`There is no ${target} to kill.`)
    process.kill(pid, 'SIGKILL')
    if (target !== 'launcher') return
    await this.#launched?.ended
    await this.#launch()
  }

  /** Resolves when the server answers and its database does. */
  async untilReady(): Promise<void> {
    for (const giveUpAt = performance.now() + READY_WITHIN_MS; ; ) {
      const answer = await fetch(`${this.address}/api/ready`).catch(() => null)
      if (answer?.status === 200) return
      if (performance.now() > giveUpAt) throw new Error(`It is not ready:\n${this.#launched?.said()}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  /** Asks the database as its owner. */
  async asOwner<T>(ask: (open: OpenDatabase) => Promise<T>): Promise<T> {
    const open = openDatabase(this.#url(OWNER))
    return ask(open).finally(open.close)
  }

  /** What does not hold of this desk now: its history, or a sentence of invariants.sql. */
  async faults(): Promise<string[]> {
    return this.asOwner(async ({ db, sql }) => {
      const { fault } = await verifyHistory(db)
      return [...(fault ? [fault] : []), ...(await brokenInvariants(sql))]
    })
  }

  async told(): Promise<string> {
    return this.asOwner(async ({ db }) => `${(await verifyHistory(db)).events} events in the chain`)
  }

  async stop(): Promise<void> {
    this.#launched?.child.kill('SIGTERM')
    await this.#launched?.ended
  }

  async #launch(): Promise<void> {
    this.#launched = launch(this.folder, this.#port, { AUTH_SECRET: TEST_SECRET, ...this.env })
    const launched = this.#launched
    for (const giveUpAt = performance.now() + READY_WITHIN_MS; !/ {2}ready /.test(launched.said()); ) {
      if (launched.child.exitCode !== null || performance.now() > giveUpAt)
        throw new Error(`It did not start:\n${launched.said()}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  #pidOf(target: Target): number | undefined {
    switch (target) {
      case 'launcher':
        return this.#launched?.child.pid
      case 'server':
        return readJson<{ app: ProcessIdentity | null }>(path.join(this.folder, 'launcher.json'))?.app?.pid
      case 'worker':
        return Number(/.*runs jobs \(process (\d+)\)/s.exec(this.#launched?.said() ?? '')?.[1]) || undefined
      case 'database':
        return findPostmaster(openDatabaseHome(this.folder))?.identity.pid
    }
  }

  #url(user: string): string {
    const server = findPostmaster(openDatabaseHome(this.folder))
    if (!server) throw new Error('The database does not run.')
    const secrets = openSecrets(this.folder)
    return addressFor(server.port, user, user === OWNER ? secrets.ownerPassword : secrets.deskPassword)
  }
}
