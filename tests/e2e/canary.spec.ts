import { expect, test } from '@playwright/test'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { inviteOwner } from '@/db/mutations/invite-owner'
import { raiseTags, SITE_TAG } from '@/db/mutations/raise-tags'
import { startSession } from '@/db/mutations/start-session'
import { askWithdrawal, confirmWithdrawal } from '@/db/mutations/withdraw-claim'
import { PageAcks } from '@/db/page-cache/acks'
import { articlePath, claimPath } from '@/domain/address'
import { seedIfEmpty } from '@/scripts/seed'
import { startApp, type TestApp } from '@/tests/support/app'
import { CANARY, plantCanary, unlistedColumns } from '@/tests/support/canary'
import { type Addresses, createDatabase, dropDatabase } from '@/tests/support/cluster'
import { crawl } from '@/tests/support/crawl'
import { deskPeople } from '@/tests/support/desk-people'
import {
  correctedClaim,
  done,
  importedArticle,
  openClaim,
  publishedArticle,
  publishedClaim,
  TWO_SOURCES,
} from '@/tests/support/factories'

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

const NAMED = { attribution: 'named', claimantName: 'The mayor' } as const
const WHERE = { publisher: 'A paper', author: 'Ada Writer', address: 'https://paper.example/hidden' }

let database: Addresses
let open: OpenDatabase
let app: TestApp
let seeds: string[] = []

test.beforeAll(async () => {
  test.setTimeout(180_000)
  database = await createDatabase()
  open = openDatabase(database.owner)
  await inviteOwner(open.db)
  await seedIfEmpty(open.db)
  await hiddenWork(open)
  seeds = await addressesOf(open)
  expect(await plantCanary(open)).toEqual([])
  app = await startApp(database)
})
test.afterAll(async () => {
  await app.stop()
  await open.close()
  await dropDatabase(database)
})

/** Work in every state in which something of it is hidden, beside the sample's. */
async function hiddenWork({ db }: OpenDatabase): Promise<void> {
  const { editor, 'second.editor': second } = await deskPeople(db)
  const attempt = { account: 'a digest', address: 'a digest' }
  await startSession(db, { userId: editor.id, agent: 'Firefox', attempt })
  await importedArticle(db, WHERE)
  const text = `Forty ships lie in the port.\nThey carry grain.\nIt rains.\nIt is Monday.\nNobody knows ${CANARY}.`
  await openClaim(db, { on: await publishedArticle(db, { text }) })
  const said = { translation: 'Forty ships.', saidAddress: 'https://paper.example/said' }
  await openClaim(db, { claim: { ...NAMED, ...said } })
  const source = { title: 'A letter', owner: 'Nobody', publisher: 'A desk', author: 'Ada', interest: 'Some' }
  const kept = { ...source, visibility: 'internal', note: 'Kept back.', locator: 'Page 3' } as const
  const letter = { ...kept, address: 'https://paper.example/letter' }
  await publishedClaim(db, { claim: NAMED, evidence: [...TWO_SOURCES, letter] })
  await correctedClaim(db, { kind: 'typo', now: { ratingId: 'mostly_true' } })
  const { claimId } = await correctedClaim(db, { claim: NAMED })
  const submission = { id: crypto.randomUUID(), digest: '' }
  done(await askWithdrawal(db, { actor: editor, submission }, { claimId, reason: 'It was a forgery.' }))
  done(await confirmWithdrawal(db, { actor: second }, { claimId, reason: null }))
}

/** The address every article and claim has or would have, also the hidden ones, beside the fixed pages. */
async function addressesOf({ sql }: OpenDatabase): Promise<string[]> {
  const claims = await sql<{ words: string; publicId: string }[]>`
    select words, public_id as "publicId" from claims where public_id is not null`
  const articles = await sql<{ words: string; publicId: string }[]>`
    select words, public_id as "publicId" from articles`
  const fixed = [
    '/',
    '/articles',
    '/corrections',
    '/checks',
    '/methodology',
    '/robots.txt',
    '/sitemap.xml',
    '/no/such/page',
  ]
  const ofClaims = claims.map(claimPath).flatMap((path) => [path, `${path}/history`])
  return [...fixed, ...ofClaims, ...articles.map(articlePath)]
}

test('every column with text is either hidden, and holds the canary, or open to readers', async () => {
  expect(await unlistedColumns(open)).toEqual([])
})

test('no address of readers shows what is hidden, as a page or as what the router asks for', async () => {
  const { seen, holding } = await crawl(app.address, seeds, CANARY)
  for (const house of [/^\/claims\/[^/]+$/, /^\/claims\/[^/]+\/history$/, /^\/articles\/[^/]+$/])
    expect(seen.filter((path) => house.test(path)).length).toBeGreaterThan(2)
  expect(holding).toEqual([])
})

const FILTERS: readonly (readonly [view: string, filter: RegExp, leadsTo: RegExp])[] = [
  ['evidence', /e\.visibility = 'public'::text/, /^\/claims\//],
  ['sentences', /r\.ground IS NOT NULL/, /^\/articles\//],
  ['corrections', /k\.kind = ANY \(ARRAY\[[^\]]*\]\)/, /^\/(corrections)?$/],
]

for (const [view, filter, leadsTo] of FILTERS)
  test(`the same crawl finds it where the view of ${view} lacks its filter`, async () => {
    const name = `reading.${view}`
    const [row] = await open.sql`select pg_get_viewdef(${name}::regclass, true) as text`
    const whole = String(row?.text)
    expect(whole).toMatch(filter)
    await swapIn(name, whole.replace(filter, 'true'))
    const { holding } = await crawl(app.address, seeds, CANARY, true)
    expect(holding).toEqual([expect.stringMatching(leadsTo)])
    await swapIn(name, whole)
  })

async function swapIn(view: string, text: string): Promise<void> {
  await open.sql.unsafe(`create or replace view ${view} as ${text}`)
  await open.db.transaction((tx) => raiseTags(tx, [SITE_TAG]))
  const acks = new PageAcks(database.desk)
  await acks.untilSeen()
  await acks.close()
}
