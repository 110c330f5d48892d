import { expect, test } from '@playwright/test'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { inviteOwner } from '@/db/mutations/invite-owner'
import { raiseTags, SITE_TAG } from '@/db/mutations/raise-tags'
import { requestReview } from '@/db/mutations/request-review'
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
  approve,
  correctedClaim,
  done,
  draftedClaim,
  hashOf,
  importedArticle,
  openClaim,
  published,
  publishedArticle,
  publishedClaim,
  TWO_SOURCES,
} from '@/tests/support/factories'
import type { PersonName } from '@/tests/support/people'
import { placesOfSecret, plantSecret, SECRET, SECRET_SHA256, type Secret } from '@/tests/support/secret'
import { SESSION_COOKIE, sessionOf } from '@/tests/support/session'
import { workOnEvidence } from '@/tests/support/whole-evidence'

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

const NAMED = { attribution: 'named', claimantName: 'The mayor' } as const
const WHERE = { publisher: 'A paper', author: 'Ada Writer', address: 'https://paper.example/hidden' }

let database: Addresses
let open: OpenDatabase
let app: TestApp
let seeds: string[] = []
let secret: Secret

test.beforeAll(async () => {
  test.setTimeout(180_000)
  database = await createDatabase()
  open = openDatabase(database.owner)
  await inviteOwner(open.db)
  await seedIfEmpty(open.db)
  await hiddenWork(open)
  secret = await plantSecret(open.db)
  seeds = await addressesOf(open)
  app = await startApp(database)
})
test.afterAll(async () => {
  await app.stop()
  await open.close()
  await dropDatabase(database)
})

/** Work in every state in which something of it is hidden, beside the sample's. */
async function hiddenWork({ db }: OpenDatabase): Promise<void> {
  const { reviewer, editor, 'second.editor': second } = await deskPeople(db)
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
  const worked = await draftedClaim(db)
  await workOnEvidence(db, worked)
  done(await requestReview(db, { actor: reviewer }, worked))
  const reviewed = { ...worked, approvedHash: await hashOf(db, worked) }
  await approve(db, reviewed, {})
  await published(db, reviewed, {})
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

/** The desk's pages that could tell of the secret: its claims, every list, search by each of its words, and its own addresses, guessed. */
function deskAddresses({ claims, sourceIds, fileIds, captureIds }: Secret): string[] {
  const tabs = ['', '/verdict', '/review', '/publication', '/discussion', '/history']
  const found = `q=${SECRET}`
  return [
    ...claims.flatMap(({ claimId }) => tabs.map((tab) => `/desk/claims/${claimId}${tab}`)),
    ...['/desk', '/desk/queue', '/desk/sources', '/desk/history', '/admin', '/admin/jobs'],
    ...[`/desk/queue?${found}`, `/desk/sources?${found}`, `/desk/sources?q=${SECRET_SHA256}`],
    ...sourceIds.map((id) => `/desk/sources/${id}`),
    ...fileIds.map((id) => `/desk/files/${id}`),
    ...captureIds.map((id) => `/desk/captures/${id}`),
  ]
}

/** Those of the addresses whose answer tells this person of the secret. */
async function tellingOf(paths: readonly string[], name: PersonName): Promise<string[]> {
  const cookie = `${SESSION_COOKIE}=${await sessionOf(open.db, name)}`
  const told: string[] = []
  for (const path of paths) {
    const answer = await fetch(`${app.address}${path}`, { headers: { cookie } })
    const text = `${await answer.text()} ${JSON.stringify([...answer.headers])}`
    const unasked = path.includes('q=') ? text.replaceAll(path.split('=').at(-1) ?? '', '') : text
    const words = [SECRET, SECRET_SHA256, ...secret.sourceIds].filter((word) => !path.includes(word))
    if (words.some((word) => unasked.includes(word))) told.push(path)
  }
  return told
}

test('restricted evidence is told to who is named for it, and to nobody else of the desk', async () => {
  const paths = deskAddresses(secret)
  const named = await tellingOf(paths, 'reviewer')
  for (const { claimId } of secret.claims) expect(named).toContain(`/desk/claims/${claimId}`)
  expect(named).toContain(`/desk/sources/${secret.sourceIds[0]}`)
  for (const name of ['reader', 'second.reviewer', 'editor', 'admin'] as const)
    expect(await tellingOf(paths, name), name).toEqual([])
  expect(await placesOfSecret(open.db)).toEqual([])
  expect(app.log()).not.toContain(SECRET)
})

test('the canary is planted wherever readers may see nothing', async () => {
  expect(await plantCanary(open)).toEqual([])
  await allPagesAreOld()
})

test('every column with text is either hidden, and holds the canary, or open to readers', async () => {
  expect(await unlistedColumns(open)).toEqual([])
})

test('no address of readers shows what is hidden, as a page or as what the router asks for', async () => {
  const { seen, holding } = await crawl(app.address, seeds, [CANARY, SECRET, SECRET_SHA256])
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
    const { holding } = await crawl(app.address, seeds, [CANARY], true)
    expect(holding).toEqual([expect.stringMatching(leadsTo)])
    await swapIn(name, whole)
  })

async function swapIn(view: string, text: string): Promise<void> {
  await open.sql.unsafe(`create or replace view ${view} as ${text}`)
  await allPagesAreOld()
}

async function allPagesAreOld(): Promise<void> {
  await open.db.transaction((tx) => raiseTags(tx, [SITE_TAG]))
  const acks = new PageAcks(database.desk)
  await acks.untilSeen()
  await acks.close()
}
