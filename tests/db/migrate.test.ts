import { expect, test } from 'vitest'
import { openDatabase } from '@/db/client'
import { migrate } from '@/scripts/migrate'
import { testDatabase } from '@/tests/support/db'

const { addresses, owner } = await testDatabase()

test('a database that is up to date is left alone', async () => {
  expect(await migrate(addresses.owner)).toBe(0)
})

test('of two migrators at once one applies everything and the other nothing', async () => {
  const name = `${addresses.name}_empty`
  await owner.sql.unsafe(`create database ${name} template template0`)
  const url = addresses.owner.replace(addresses.name, name)
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(applied.filter((count) => count > 0)).toHaveLength(1)
  const { sql, close } = openDatabase(url)
  expect(await sql`select name from reading.desk`).toEqual([{ name: 'Claimdesk' }])
  await close()
  await owner.sql.unsafe(`drop database ${name} with (force)`)
})

test('a database of a newer Claimdesk is refused', async () => {
  await owner.sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`
  await expect(migrate(addresses.owner)).rejects.toThrow('newer Claimdesk')
})
