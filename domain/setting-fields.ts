import { z } from 'zod'

const blankAsAbsent = (value: unknown) => (value === '' ? undefined : value)

/** A setting whose emptiness means that it is not set. */
export const text = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsAbsent, schema)

/** A whole number between two others, both allowed. */
export const wholeNumber = (name: string, least: number, most: number, byDefault: number) =>
  text(
    z.coerce
      .number(`${name} must be a number.`)
      .int(`${name} must be a whole number.`)
      .min(least, `${name} must be at least ${least}.`)
      .max(most, `${name} must be at most ${most}.`)
      .default(byDefault),
  )

export const yesOrNo = (name: string) =>
  z.enum(['true', 'false'], `${name} must be true or false.`).transform((word) => word === 'true')

/** Ports parted by commas; none where nothing is set. */
export const portList = (name: string) =>
  text(
    z
      .string()
      .regex(/^\d{1,5}(?:\s*,\s*\d{1,5})*$/, `${name} must be ports, parted by commas.`)
      .transform((list): readonly number[] => list.split(',').map(Number))
      .refine(
        (ports) => ports.every((port) => port > 0 && port < 65_536),
        `${name} must name ports from 1 to 65535.`,
      )
      .default([]),
  )

export const databaseAddress = (name: string) =>
  text(
    z
      .url({
        protocol: /^postgres(ql)?$/,
        error: `${name} must be an address like postgres://user:password@host:5432/name.`,
      })
      .optional(),
  )

/** Where an archive is asked to save a page, whose address is written behind it; null where none is asked. */
export const archiveAddress = (name: string) =>
  text(
    z
      .url({
        protocol: /^https?$/,
        error: `${name} must be an address like https://archive.example.org/save/.`,
      })
      .regex(/[/=]$/, `${name} must end with / or =: the address of the page is written behind it.`)
      .nullable()
      .default(null),
  )
