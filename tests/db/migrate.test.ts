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

test('roles that came after the migrations get their rights at the next start', async () => {
  const name = `${addresses.name}_moved`
  await owner.sql.unsafe(`create database ${name} template template0`)
  await migrate(addresses.owner.replace(addresses.name, name))
  const at = (address: string) => openDatabase(address.replace(addresses.name, name))
  const [its, desk, reader] = [at(addresses.owner), at(addresses.desk), at(addresses.reader)]
  const asked = async () => [
    await desk.sql`select id from claims`,
    await desk.sql`select name from reading.desk`,
    await reader.sql`select name from reading.desk`,
  ]
  try {
    await its.sql.unsafe('drop owned by claimdesk_desk, claimdesk_reader')
    await expect(asked()).rejects.toThrow('permission denied')
    await expect(reader.sql`select name from reading.desk`).rejects.toThrow('permission denied')
    expect(await migrate(addresses.owner.replace(addresses.name, name))).toBe(0)
    expect((await asked()).map((rows) => rows.length)).toEqual([0, 1, 1])
    await its.sql`grant select on users to claimdesk_worker`
    await migrate(addresses.owner.replace(addresses.name, name))
    const [worker] = await its.sql`select has_table_privilege('claimdesk_worker', 'users', 'select') as may`
    expect(worker?.may).toBe(false)
    await expect(desk.sql`insert into verdict_authors select * from verdict_authors`).rejects.toThrow(
      'permission denied',
    )
  } finally {
    await Promise.all([its.close(), desk.close(), reader.close()])
    await owner.sql.unsafe(`drop database ${name} with (force)`)
  }
})

test('a database of a newer Claimdesk is refused', async () => {
  await owner.sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`
  await expect(migrate(addresses.owner)).rejects.toThrow('newer Claimdesk')
})
