import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { DatabaseUnavailable } from '@/db/unavailable'

/** argon2id with 19 MiB, two passes, one lane (OWASP's first choice for interactive sign-in). */
const PARAMETERS = { algorithm: 2 satisfies Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** How many hashes are computed at a time, and how many may wait: each takes 19 MiB and a core. */
const AT_ONCE = 2
const MOST_WAITING = 40

let running = 0
const waiting: (() => void)[] = []

/** The hash to keep of a password. Rejects with `DatabaseUnavailable` when too many are waiting. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, PARAMETERS))
}

/** Compares in the same time whether or not there is a hash: without one (unknown account) it answers false after the same work. */
export function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    nobodys ??= hash(crypto.randomUUID(), PARAMETERS)
    const matches = await verify(kept ?? (await nobodys), password)
    return kept !== null && matches
  })
}

let nobodys: Promise<string> | undefined

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new DatabaseUnavailable('Too many people sign in at once.')
    await new Promise<void>((enter) => waiting.push(enter))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
