import { afterAll } from 'vitest'
import { type Database, type OpenDatabase, openDatabase } from '@/db/client'
import { type Addresses, createDatabase, dropDatabase } from './cluster'

/** A fresh migrated database, seen by its owner and by the roles of the desk and of readers. */
export type TestDatabase = {
  addresses: Addresses
  owner: OpenDatabase
  desk: OpenDatabase
  reader: OpenDatabase
  /** `desk.db`, the handle mutations are given. */
  db: Database
}

/** Call it once at the top of a test file: `const database = await testDatabase()`. It is dropped after the file. */
export async function testDatabase(): Promise<TestDatabase> {
  const addresses = await createDatabase()
  const owner = openDatabase(addresses.owner)
  const desk = openDatabase(addresses.desk, { pool: 20 })
  const reader = openDatabase(addresses.reader)
  afterAll(async () => {
    await Promise.all([owner.close(), desk.close(), reader.close()])
    await dropDatabase(addresses)
  })
  return { addresses, owner, desk, reader, db: desk.db }
}
