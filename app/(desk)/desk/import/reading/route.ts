import { deskStream } from '@/app/_server/desk-stream'
import { readInput } from '@/domain/article-reading'
import { readIntoForm } from '../read-into-form'

export const dynamic = 'force-dynamic'

/** Reads a page or a file into the import form and tells of each step; the form's action does the same without JavaScript. */
export const POST = deskStream(readInput, readIntoForm, { file: 'file' })
