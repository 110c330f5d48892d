import { z } from 'zod'
import { optionalAddress, optionalDay } from './text-field'
import { uploadFields } from './upload'

const what = z.union([z.literal(''), z.uuid()]).optional()

/**
 * A copy of a page that somebody made in their own browser: of a source or of a place elsewhere, from which address, and on which day. A day that is
 * not given is today.
 */
export const captureByHandInput = z
  .strictObject({
    sourceId: what.transform((id) => id || null),
    appearanceId: what.transform((id) => id || null),
    address: optionalAddress('The address').transform((address, told) => {
      if (address !== null) return address
      told.addIssue({ code: 'custom', message: 'The address is missing.' })
      return z.NEVER
    }),
    madeOn: optionalDay('The day'),
    ...uploadFields,
  })
  .refine(({ sourceId, appearanceId }) => (sourceId === null) !== (appearanceId === null), {
    message: 'A copy is of one source, or of one place elsewhere.',
  })
export type CaptureByHandInput = z.output<typeof captureByHandInput>
