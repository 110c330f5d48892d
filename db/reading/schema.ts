import { pgSchema } from 'drizzle-orm/pg-core'

/** The only schema the reader's role can see: views, each exactly what product.md lets a reader see. */
export const reading = pgSchema('reading')
