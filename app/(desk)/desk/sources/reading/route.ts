import { deskStream } from '@/app/_server/desk-stream'
import { readSourceInput } from '@/domain/source-reading'
import { readSource } from './read-source'

export const dynamic = 'force-dynamic'

/** Tells what is known of a source at an address, by the desk's record or by its page. Stores nothing. */
export const POST = deskStream(readSourceInput, (act, input, _, watch) => readSource(act, input, watch))
