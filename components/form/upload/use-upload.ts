'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { megabytes, UPLOAD_ADDRESS } from '@/domain/upload'

const kept = z.object({ fileId: z.string(), name: z.string(), bytes: z.number(), stripped: z.boolean() })
const refused = z.object({ message: z.string() })

/** A file that the desk has. */
export type KeptUpload = z.output<typeof kept>
/** Where the file of a field is. */
export type UploadState =
  | { readonly state: 'none' }
  | { readonly state: 'sending'; readonly name: string; readonly sent: number; readonly of: number }
  | { readonly state: 'refused'; readonly sentence: string }
  | { readonly state: 'kept'; readonly kept: KeptUpload }

const BROKEN = 'The connection broke before the file had arrived, so nothing of it was kept. Choose it again.'

/** Sends one file at a time to the desk and tells how far it is. */
export function useUpload(most: number) {
  const [upload, setUpload] = useState<UploadState>({ state: 'none' })
  const request = useRef<XMLHttpRequest | null>(null)

  const drop = useCallback(() => {
    request.current?.abort()
    request.current = null
    setUpload({ state: 'none' })
  }, [])
  const choose = useCallback(
    (file: File, keepMetadata: boolean) => {
      drop()
      if (file.size > most) {
        const sentence = `This file has ${megabytes(file.size)}. The desk takes files up to ${megabytes(most)}, so it was not sent.`
        setUpload({ state: 'refused', sentence })
        return
      }
      const sending = new XMLHttpRequest()
      request.current = sending
      const tell = (state: UploadState) => {
        if (request.current === sending) setUpload(state)
      }
      tell({ state: 'sending', name: file.name, sent: 0, of: file.size })
      sending.upload.onprogress = ({ loaded }) =>
        tell({ state: 'sending', name: file.name, sent: Math.min(loaded, file.size), of: file.size })
      sending.onload = () => tell(answered(sending))
      sending.onerror = () => tell({ state: 'refused', sentence: BROKEN })
      const query = new URLSearchParams({
        ...{ name: file.name, bytes: String(file.size), keepMetadata: String(keepMetadata) },
      })
      sending.open('POST', `${UPLOAD_ADDRESS}?${query}`)
      sending.setRequestHeader('content-type', 'application/octet-stream')
      sending.send(file)
    },
    [drop, most],
  )
  useEffect(() => () => request.current?.abort(), [])
  return { upload, choose, drop, kept: upload.state === 'kept' ? upload.kept : null }
}

function answered({ status, responseText }: XMLHttpRequest): UploadState {
  const body = parsed(responseText)
  const file = status === 201 ? kept.safeParse(body) : null
  if (file?.success) return { state: 'kept', kept: file.data }
  return { state: 'refused', sentence: refused.safeParse(body).data?.message ?? BROKEN }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
