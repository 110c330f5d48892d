/**
 * The database cannot answer now: down, mute, full, or too slow. Pages and forms say so, `/api/ready` answers 503;
 * nothing was refused, and trying again later may succeed. After an unanswered COMMIT it is
 * unknown whether the change was made: the submission id makes trying again safe.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}

/**
 * postgres.js codes for a lost connection, the system's for one that never came about, and
 * PostgreSQL's (SQLSTATE) for: statement or lock deadline, shutting down, starting, no slot left.
 */
const UNAVAILABLE_CODES = new Set([
  ...['CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND'],
  ...['EAI_AGAIN', '57014', '55P03', '57P01', '57P02', '57P03', '53300', '25P03'],
])

const LOST_CODES = new Set([
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'ECONNRESET', 'EPIPE'],
  ...['57P01', '57P02', '57P03', '25P03'],
])

/** Whether an error, or anything that caused it (drizzle wraps), is `DatabaseUnavailable`. */
export function isDatabaseUnavailable(error: unknown): boolean {
  return causes(error).some((cause) => cause instanceof DatabaseUnavailable)
}

/** Turns a driver's error that means an outage into `DatabaseUnavailable`; gives any other back. */
export function asUnavailable(error: unknown): unknown {
  if (isDatabaseUnavailable(error)) return error
  for (const cause of causes(error))
    if ('code' in cause && UNAVAILABLE_CODES.has(String(cause.code)))
      return new DatabaseUnavailable(`The database is unavailable (${String(cause.code)}).`, { cause: error })
  return error
}

/** Whether PostgreSQL ended this transaction because it and another waited for each other. Done again, it succeeds. */
export function isDeadlock(error: unknown): boolean {
  return causes(error).some((cause) => 'code' in cause && cause.code === '40P01')
}

/** Whether the connection itself is gone, and with it an open transaction. */
export function isConnectionLost(error: unknown): boolean {
  return causes(error).some(
    (cause) =>
      ('severity' in cause && (cause.severity === 'FATAL' || cause.severity === 'PANIC')) ||
      ('code' in cause && LOST_CODES.has(String(cause.code))),
  )
}

function causes(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : []
}
