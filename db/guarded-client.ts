import postgres, { type Sql, type TransactionSql } from 'postgres'
import { Slots } from '@/db/slots'
import { asUnavailable, DatabaseUnavailable, isConnectionLost } from '@/db/unavailable'
import { Watch } from '@/db/watch'

/** How many connections there may be, and how long each step may take, in milliseconds. */
export type Deadlines = {
  pool: number
  connectMs: number
  acquireMs: number
  answerMs: number
  prepare: boolean
}

type UnsafeArguments = Parameters<TransactionSql['unsafe']>
/** The answer to a transaction whose connection is lost; `begin` itself rejects as the socket closes. */
const never = () => new Promise<never>(() => {})

type Scope = (tx: TransactionSql) => Promise<unknown>

/**
 * A postgres.js client that never waits for ever. The server's own statement and lock deadlines
 * come first; where even those bring no answer within `answerMs` the server is mute, so the whole
 * pool is thrown away and the next question opens a fresh one. Outages reject with
 * `DatabaseUnavailable`. It offers what drizzle uses: `options`, `unsafe`, `begin`, `end`.
 */
export function guardedClient(
  url: string,
  deadlines: Deadlines,
  connection: Record<string, string | number>,
): Sql {
  const slots = new Slots(deadlines.pool, deadlines.acquireMs)
  const open = () =>
    postgres(url, {
      max: deadlines.pool,
      connect_timeout: deadlines.connectMs / 1000,
      prepare: deadlines.prepare,
      connection,
      onnotice: () => {},
    })
  let pool = open()

  const renew = (mute: Sql) => {
    if (mute !== pool) return
    pool = open()
    Object.assign(pool.options.parsers, mute.options.parsers)
    Object.assign(pool.options.serializers, mute.options.serializers)
    slots.dismiss('The database is mute.')
    void mute.end({ timeout: 0 })
  }

  const withSlot = async <T>(use: (pool: Sql, watch: Watch) => Promise<T>): Promise<T> => {
    const release = await slots.acquire()
    const asked = pool
    try {
      return await use(asked, new Watch(deadlines.answerMs, () => renew(asked)))
    } catch (error) {
      throw asUnavailable(error)
    } finally {
      release()
    }
  }

  const begin = (scope: Scope) =>
    withSlot((asked, watch) => {
      const line = { lost: false }
      const transaction = asked.begin(async (tx) => {
        watch.answered()
        const outcome = await Promise.allSettled([
          scope(guardedTransaction(tx, line, watch, deadlines.prepare)),
        ])
        watch.asked()
        if (outcome[0].status === 'fulfilled') return outcome[0].value
        // postgres.js would write its rollback to a socket that is gone, which ends the whole process.
        if (line.lost || isConnectionLost(outcome[0].reason)) return never()
        throw outcome[0].reason
      })
      transaction.catch((error) => {
        line.lost ||= isConnectionLost(error)
      })
      return watch.during(transaction)
    })

  const unsafe = (...[query, parameters, options]: UnsafeArguments) =>
    lazily((ask) =>
      withSlot((asked, watch) =>
        watch.during(ask(asked.unsafe(query, parameters, { ...options, prepare: deadlines.prepare }))),
      ),
    )

  const client = {
    options: pool.options,
    unsafe,
    begin,
    end: (options?: { timeout?: number }) => pool.end(options),
  }
  return client as unknown as Sql // the part of postgres.js that drizzle calls, and no more
}

/** `line.lost` says that the connection is gone: postgres.js may have opened it anew for somebody else by now. */
function guardedTransaction(
  tx: TransactionSql,
  line: { lost: boolean },
  watch: Watch,
  prepare: boolean,
): TransactionSql {
  const unsafe = (...[query, parameters, options]: UnsafeArguments) =>
    lazily((ask) => {
      if (line.lost) throw new DatabaseUnavailable('The connection of this transaction was lost.')
      return watch.during(ask(tx.unsafe(query, parameters, { ...options, prepare })))
    })
  const savepoint = (scope: Scope) =>
    tx.savepoint((inner) =>
      scope(guardedTransaction(inner, line, watch, prepare)).catch((error) => {
        if (line.lost || isConnectionLost(error)) return never() // as above: nothing may be written any more
        throw error
      }),
    )
  return { unsafe, savepoint } as unknown as TransactionSql // likewise
}

type Question = PromiseLike<unknown> & { values(): PromiseLike<unknown> }
type Ask = (question: Question) => PromiseLike<unknown>

/** postgres.js sends a question only when awaited, so that `.values()` may still change its shape. */
function lazily(run: (ask: Ask) => Promise<unknown>): Promise<unknown> & { values(): Promise<unknown> } {
  let ask: Ask = (question) => question
  const answer = Promise.resolve().then(() => run((question) => ask(question)))
  return Object.assign(answer, {
    values: () => {
      ask = (question) => question.values()
      return answer
    },
  })
}
