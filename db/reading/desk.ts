import { sql } from 'drizzle-orm'
import { boolean, integer, text } from 'drizzle-orm/pg-core'
import { reading } from './schema'

/** What readers may know of the desk itself. */
export const readableDesk = reading
  .view('desk', {
    name: text('name').notNull(),
    language: text('language').notNull(),
    timeZone: text('time_zone').notNull(),
    sample: boolean('sample').notNull(),
  })
  .as(sql`select d.name, d.language, d.time_zone, d.sample from public.desk_settings d`)

/** The rating scale in force, in order. */
export const readableScale = reading
  .view('scale', {
    scaleVersion: integer('scale_version').notNull(),
    ratingId: text('rating_id').notNull(),
    position: integer('position').notNull(),
    word: text('word').notNull(),
    definition: text('definition').notNull(),
    value: integer('value'),
  })
  .as(sql`
    select r.scale_version, r.rating_id, r.position, r.word, r.definition, r.value
    from public.ratings r join public.desk_settings d on d.scale_version = r.scale_version`)
