import { sql } from 'drizzle-orm'
import { timestamp, uuid } from 'drizzle-orm/pg-core'

/** A moment by the database's clock. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A moment that the database fills in when the row is made. */
export const madeAt = (name = 'created_at') => moment(name).notNull().default(sql`clock_timestamp()`)

/** A random id; internal ids never leave the desk. */
export const randomId = () => uuid('id').primaryKey().defaultRandom()

/** SQL list of quoted words for a CHECK, from one of the domain's lists. */
export const oneOf = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(', '))
