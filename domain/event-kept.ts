import { z } from 'zod'
import { ATTRIBUTIONS, CLAIM_KINDS } from './claim'
import { ACCESSES, SOURCE_KINDS, STANCES, VISIBILITIES } from './evidence'

const id = z.uuid()
const text = z.uuid().nullable()

/** A claim's wording before a change, beside its statement. */
export const wordingKept = z.strictObject({
  language: z.string(),
  attribution: z.enum(ATTRIBUTIONS),
  kind: z.enum(CLAIM_KINDS),
  claimMadeOn: z.string().nullable(),
  claimantId: id.nullable(),
})

/** A piece of evidence before a change; of its texts only those that changed. */
export const evidenceKept = z.strictObject({
  stance: z.enum(STANCES),
  visibility: z.enum(VISIBILITIES),
  quoteLanguage: z.string(),
  decisivePrimary: z.boolean(),
  sourceId: id,
  quote: text,
  note: text,
  locator: text,
  translationLanguage: z.string().nullable(),
  translation: text,
  translatedBy: text,
  /** Of an interview or a search, whatever changed of it: one text, so that the event itself does not tell which of them it is. */
  circumstances: text,
})

/** The record of a source before a correction; of its texts only those that changed. */
export const sourceKept = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  access: z.enum(ACCESSES).nullable(),
  publishedOn: z.iso.date().nullable(),
  basedOnId: id.nullable(),
  title: text,
  author: text,
  publisher: text,
  owner: text,
  interest: text,
})
