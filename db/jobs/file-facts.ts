import { isRefusal } from '@/domain/refusal'
import { nameOfCopy } from '@/domain/upload'
import type { Files, KeptFile } from '@/outside/files'
import { HEAD, mediaTypeOf } from '@/outside/uploads/media-type'
import type { Copy } from './fetch-copy'

/** What a kept file is, by its bytes, and what it is called, which is for people alone. */
export type FileFacts = { readonly name: string; readonly mediaType: string }

/** The facts of a copy's file. A web page is one by what the site says of it; nothing of it ever runs in the desk. */
export async function fileFacts(
  { finalAddress, contentType }: Copy,
  kept: KeptFile,
  files: Files,
): Promise<FileFacts> {
  const told = mediaTypeOf(await headOf(files, kept))
  const page = /^\s*(text\/html|application\/xhtml\+xml)\b/i.exec(contentType ?? '')?.[1]
  const mediaType = page?.toLowerCase() ?? (isRefusal(told) ? 'application/octet-stream' : told)
  const { hostname, pathname } = new URL(finalAddress)
  const last = pathname.split('/').findLast((part) => part !== '') ?? hostname
  return { mediaType, name: nameOfCopy(decodedOr(last), mediaType) }
}

async function headOf(files: Files, { key }: KeptFile): Promise<Buffer> {
  let head = Buffer.alloc(0)
  for await (const chunk of files.read(key)) {
    head = Buffer.concat([head, chunk])
    if (head.length >= HEAD) break
  }
  return head.subarray(0, HEAD)
}

function decodedOr(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
