import { z } from 'zod'
import { STAGES } from './claim'

/** What payloads of events are made of: the id of a record, that of a text or none, and the stages before and after. */
export const id = z.uuid()
export const text = z.uuid().nullable()
export const moved = { from: z.enum(STAGES), to: z.enum(STAGES) }
