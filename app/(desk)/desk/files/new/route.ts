import { deskUpload } from '@/app/_server/desk-upload'

export const dynamic = 'force-dynamic'

/** Takes in one file, streamed. proxy.ts keeps out of its way: it would hold the body in memory and cut it off. */
export const POST = deskUpload()
