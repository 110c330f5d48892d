import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from '@/db/client'
import { texts } from '@/db/schema'

/** Keeps what a person wrote, salted and hashed, and gives its id; history and records refer to it by that id alone. */
export async function writeText(tx: Transaction, body: string): Promise<string> {
  const salt = randomBytes(16).toString('hex')
  const digest = createHash('sha256')
    .update(salt + body)
    .digest('hex')
  const [row] = await tx.insert(texts).values({ salt, digest, body }).returning({ id: texts.id })
  if (!row) throw new Error('The text was not written.')
  return row.id
}

/** The same for a text that may be absent. */
export async function writeOptionalText(
  tx: Transaction,
  body: string | null | undefined,
): Promise<string | null> {
  return body ? writeText(tx, body) : null
}
