import { deskStream } from '@/app/_server/desk-stream'
import { versionReadInput } from '@/domain/version-reading'
import { readLaterText } from '../read-later-text'

export const dynamic = 'force-dynamic'

/** Reads a later text into the form for a new version and tells of each step; the form's action does the same without JavaScript. */
export const POST = deskStream(versionReadInput, readLaterText, { file: 'file' })
