export const dynamic = 'force-dynamic'

/** The process answers. Says nothing about the database: that is `/api/ready`. */
export function GET() {
  return Response.json({ status: 'ok' })
}
