import { z } from 'zod'
import { addVersionInput } from './anchoring/anchoring'
import { fromPageHash, type ReadField, typed } from './article-reading'

/** The fields of a new version that its page or a file may fill. */
export const VERSION_FIELDS = ['title', 'text'] as const satisfies readonly ReadField[]

/** Adding what stands in the form as the article's next version, with what of it came from a page. */
export const versionFormInput = addVersionInput.extend({ fromPageHash })

/** Reading the later text into the form: from the article's own address again, or from a file. What is typed so far comes along as it is. */
export const versionReadInput = z.strictObject({
  way: z.enum(['again', 'file']),
  articleId: z.uuid(),
  ...{ title: typed, text: typed, fromPageHash },
})
export type VersionReadInput = z.output<typeof versionReadInput>

/** What the form for a new version sends: by one of its two buttons for reading, or for adding, without a `way`. */
export const versionIntakeInput = z.discriminatedUnion(
  'way',
  [versionReadInput, versionFormInput.extend({ way: z.undefined().optional() })],
  { error: 'This form has a field the desk does not know.' },
)
