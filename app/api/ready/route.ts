import { sql } from 'drizzle-orm'
import { isDatabaseUnavailable, readerDb } from '@/db/client'

export const dynamic = 'force-dynamic'

/** The process can answer readers: the database answers within its deadlines. 503 with `Retry-After` where it does not. */
export async function GET() {
  try {
    await readerDb().execute(sql`select 1`)
    return Response.json({ status: 'ready' })
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error
    const refusal = {
      code: 'database_unavailable',
      message: 'The database does not answer now.',
      id: crypto.randomUUID(),
    }
    return Response.json(refusal, { status: 503, headers: { 'Retry-After': '5' } })
  }
}
