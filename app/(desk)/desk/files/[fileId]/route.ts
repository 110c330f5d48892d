import { notFound } from 'next/navigation'
import { requireActor } from '@/app/_server/actor'
import { DOWNLOAD_POLICY } from '@/app/_server/desk-policy'
import { uploadPlace } from '@/app/_server/stored-files'
import { deskDb } from '@/db/client'
import { findFile } from '@/db/queries/desk/file'
import { isRowId } from '@/domain/search-params'
import { attachmentNamed, mediaTypeNamed, neutralType } from '@/domain/upload'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ fileId: string }> }

/** Gives a stored file to who may have it: as a download, never as a page of ours. Any other is not there. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { fileId } = await params
  const actor = await requireActor(`/desk/files/${fileId}`)
  const file = isRowId(fileId) ? await findFile(deskDb(), actor, fileId) : null
  if (!file) notFound()
  // Next answers HEAD by this as well, and neither reads the body nor lets go of it: the file would stay open.
  const asksOnly = request.method === 'HEAD'
  const content = asksOnly ? null : await begun(uploadPlace().files.read(file.key))
  if (!asksOnly && !content) return new Response(MISSING, { status: 500, headers: TOLD })
  return new Response(content, {
    headers: {
      'content-type': neutralType(mediaTypeNamed(file.mediaType)),
      'content-length': String(file.bytes),
      'content-disposition': attachmentNamed(file.name),
      'content-security-policy': DOWNLOAD_POLICY,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

const MISSING =
  'The desk knows this file, but its bytes are not on the disk. Tell your admin: npm run captures:verify names every such file.\n'
const TOLD = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' }

/** The bytes as a stream, begun before a header is sent; null where there are none. */
async function begun(content: AsyncIterable<Uint8Array>): Promise<ReadableStream<Uint8Array> | null> {
  const chunks = content[Symbol.asyncIterator]()
  let next: Promise<IteratorResult<Uint8Array>> | null = chunks.next()
  try {
    await next
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await (next ?? chunks.next())
      next = null
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await chunks.return?.()
    },
  })
}
