/** Runs once when the server process starts, before its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return
  const { startReaderPages } = await import('@/app/_server/page-cache')
  await startReaderPages()
}
