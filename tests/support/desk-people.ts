import type { Database } from '@/db/client'
import type { Actor } from '@/domain/permissions'
import { PEOPLE, type PersonName, person } from './people'

/** Everybody the tests know by name. */
export type DeskPeople = Readonly<Record<PersonName, Actor & { email: string }>>

const known = new WeakMap<Database, Promise<DeskPeople>>()

/** The people of a test's database, made at the first call; whoever asks at the same moment gets the same ones. */
export function deskPeople(db: Database): Promise<DeskPeople> {
  const made = known.get(db) ?? makePeople(db)
  known.set(db, made)
  return made
}

async function makePeople(db: Database): Promise<DeskPeople> {
  const people: Partial<Record<PersonName, Actor & { email: string }>> = {}
  for (const name of Object.keys(PEOPLE) as PersonName[]) people[name] = await person(db, name) // its own keys
  return people as DeskPeople // one for every key by now
}
