import { expect, test } from 'vitest'
import { seedIfEmpty } from '@/scripts/seed'
import { brokenInvariants, INVARIANTS } from '@/tests/drills/invariants'
import { testDatabase } from '@/tests/support/db'
import { correctedClaim, suggestedClaim, unreviewedClaim, withdrawnClaim } from '@/tests/support/factories'

const { db, owner } = await testDatabase()

/** What is broken after somebody with the owner's rights, and the guards off, has changed something. */
async function brokenAfter(statement: string): Promise<string[]> {
  const undo = new Error('undo')
  let broken: string[] = []
  await owner.sql
    .begin(async (sql) => {
      await sql`set local session_replication_role = replica`
      expect((await sql.unsafe(statement)).count).toBeGreaterThan(0)
      broken = await brokenInvariants(sql)
      throw undo
    })
    .catch((error) => {
      if (error !== undo) throw error
    })
  return broken
}

test('a desk whose people did everything keeps every sentence', async () => {
  await seedIfEmpty(owner.db)
  await correctedClaim(db)
  await withdrawnClaim(db)
  await unreviewedClaim(db)
  await suggestedClaim(db)
  expect(INVARIANTS.length).toBeGreaterThan(12)
  expect(await brokenInvariants(owner.sql)).toEqual([])
})

const TAMPERINGS: [what: string, statement: string, sentence: string][] = [
  [
    'an approval by the writer',
    `update reviews r set created_by = v.created_by from verdict_revisions v where v.id = r.revision_id`,
    'Every publication was approved by somebody else',
  ],
  [
    'another hash than was approved',
    `update publications set approved_hash = repeat('0', 64)`,
    'Every publication was approved by somebody else',
  ],
  [
    'a revision gone',
    `delete from verdict_revisions where number = 1`,
    'A verdict’s revisions are numbered without gaps',
  ],
  [
    'a change without its event',
    `update events set payload = '{}' where type = 'verdict.drafted'`,
    'Every change has exactly one event',
  ],
  [
    'a second event for one change',
    `insert into events select sequence + 1000000, type, schema_version, actor_id, article_id, claim_id, at, payload,
       encode(sha256(hash::bytea), 'hex'), encode(sha256(previous_hash::bytea), 'hex') from events where type = 'verdict.drafted' limit 1`,
    'Every change has exactly one event',
  ],
  ['an event without its change', `delete from comments`, 'Every event tells of a change that is there'],
  [
    'a stage moved by hand',
    `update claims set stage = 'checking' where stage = 'open'`,
    'A claim stands at the stage its last event moved it to',
  ],
  [
    'an old verdict before readers',
    `update claims c set publication_id = p.id from publications p where p.claim_id = c.id and p.number = 1 and c.series > 2`,
    'What stands before readers is a claim’s newest publication',
  ],
  ['an event gone', `delete from events where sequence = 2`, 'The history is numbered without gaps'],
  [
    'a place moved',
    `update appearances set start = start + 1 where start > 3`,
    'Every claim stands somewhere',
  ],
  ['half an article', `delete from sentences where number = 1`, 'Every article has a version'],
]

test.each(TAMPERINGS)('%s is found', async (_what, statement, sentence) => {
  expect(await brokenAfter(statement)).toEqual(expect.arrayContaining([expect.stringContaining(sentence)]))
})
