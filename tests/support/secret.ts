import { and, eq, inArray, like, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { editEvidence, removeEvidence } from '@/db/mutations/edit-evidence'
import { restoreEvidence } from '@/db/mutations/restore-evidence'
import { ruleIndependence } from '@/db/mutations/rule-independence'
import { captures, evidence, files } from '@/db/schema'
import { editEvidenceInput } from '@/domain/evidence-input'
import { ruleIndependenceInput } from '@/domain/ruling'
import { deskPeople } from './desk-people'
import {
  attached,
  done,
  draftedClaim,
  type MadeClaim,
  publishedClaim,
  TWO_SOURCES,
  type Wishes,
} from './factories'

/** The word that only the reviewer is told: it stands in every field of evidence restricted to them. */
export const SECRET = 'xkgeheimxk'
/** The SHA-256 of every file of the secret. */
export const SECRET_SHA256 = 'ec'.repeat(32)

/** Where the secret stands, and what somebody would have to guess to get at it. */
export type Secret = {
  readonly claims: readonly MadeClaim[]
  readonly sourceIds: readonly string[]
  readonly fileIds: readonly string[]
  readonly captureIds: readonly string[]
}

/** Restricted evidence of every kind on a claim in work and on a published one, changed, removed and put back, with files, copies and a ruling. */
export async function plantSecret(db: Database): Promise<Secret> {
  const inWork = await draftedClaim(db, { evidence: [...TWO_SOURCES, cited(0)] })
  const standing = await publishedClaim(db, { evidence: [...TWO_SOURCES, cited(1)] })
  const { reviewer } = await deskPeople(db)
  const act = { actor: reviewer }
  const recordingId = await fileNamed(db, reviewer.id, 'recording.mp3')
  const fileId = await fileNamed(db, reviewer.id, 'letter.pdf')
  const { evidenceId } = await attached(db, inWork, cited(2))
  await attached(db, inWork, { ...cited(3), address: undefined, fileId })
  await attached(db, inWork, { ...INTERVIEW, fileId: recordingId })
  await attached(db, inWork, SEARCH)
  const change = { ...SAID, evidenceId, version: 1, stance: 'partly', quote: word('quote anew') } as const
  done(await editEvidence(db, act, editEvidenceInput.parse(change)))
  done(await removeEvidence(db, act, { evidenceId, reason: word('who lied') }))
  done(await restoreEvidence(db, act, { evidenceId }))
  const ruling = { evidenceId, counts: 'apart', reason: word('owns neither') }
  done(await ruleIndependence(db, act, ruleIndependenceInput.parse(ruling)))

  const ofThese = inArray(evidence.claimId, [inWork.claimId, standing.claimId])
  const pieces = await db
    .select({ sourceId: evidence.sourceId })
    .from(evidence)
    .where(and(ofThese, eq(evidence.visibility, 'restricted')))
  const sourceIds = pieces.map(({ sourceId }) => sourceId)
  const copies = []
  for (const sourceId of sourceIds) copies.push(await copyByHand(db, sourceId, reviewer.id))
  const known = await db
    .select({ id: files.id })
    .from(files)
    .where(like(files.name, `${SECRET}%`))
  const fileIds = known.map(({ id }) => id)
  return { claims: [inWork, standing], sourceIds, fileIds, captureIds: copies }
}

const word = (field: string) => `${SECRET} ${field}`

const TOLD = { publisher: word('publisher'), owner: word('owner'), interest: word('interest') }
const TRANSLATED = { translation: word('translation'), translatedBy: word('translator') }
type Piece = NonNullable<Wishes['evidence']>[number]

const SAID: Piece = {
  ...{ stance: 'supports', quote: word('quote'), note: word('note'), locator: word('locator') },
  ...{ ...TRANSLATED, translationLanguage: 'de', visibility: 'restricted' },
}
const INTERVIEW: Piece = {
  ...{ ...SAID, kind: 'interview', title: undefined, personName: word('person'), personBody: word('body') },
  ...{ personRole: word('role'), askedBy: word('asker'), heldOn: '2025-03-03', channel: 'telephone' },
  terms: 'background',
}
const SEARCH: Piece = {
  ...{ kind: 'search', visibility: 'restricted', title: undefined, quote: undefined, note: word('note') },
  ...{ searchedWhere: word('where'), searchWords: word('searched'), searchedOn: '2025-03-04' },
}

const cited = (n: number): Piece => ({
  ...{ ...SAID, ...TOLD, title: word(`title ${n}`), author: word('author') },
  address: `https://${SECRET}.example/${n}`,
})

async function copyByHand(db: Database, sourceId: string, requestedBy: string): Promise<string> {
  const address = `https://${SECRET}.example/`
  const told = { address, finalAddress: address, headers: { server: SECRET }, readable: word('readable') }
  const [made] = await db
    .insert(captures)
    .values({
      ...{ ...told, sourceId, requestedBy, way: 'by_hand', state: 'saved', endedAt: new Date() },
      archiveAddress: `https://archive.example/${SECRET}`,
      bodyId: await fileNamed(db, requestedBy, 'page.html'),
    })
    .returning({ id: captures.id })
  return made?.id ?? ''
}

async function fileNamed(db: Database, createdBy: string, name: string): Promise<string> {
  const key = Array.from(crypto.getRandomValues(new Uint8Array(32)), (n) => 'abcdefgh'[n % 8]).join('')
  const told = { sha256: SECRET_SHA256, bytes: 12, mediaType: 'application/pdf', name: `${SECRET} ${name}` }
  const [file] = await db
    .insert(files)
    .values({ key, createdBy, ...told })
    .returning({ id: files.id })
  return file?.id ?? ''
}

/** Every row beside the evidence itself in which the secret stands: of the history, of what is queued, kept or frozen. */
export async function placesOfSecret(db: Database): Promise<string[]> {
  const holds = (table: string) => sql`(${sql.raw(table)}::text like ${`%${SECRET}%`}
    or ${sql.raw(table)}::text like ${`%${SECRET_SHA256}%`})`
  const rows = await db.execute<{ place: string }>(sql`
    select 'event ' || type as place from events e where ${holds('e')}
    union select 'job' from graphile_worker._private_jobs j where ${holds('j')}
    union select 'submission' from submissions s where ${holds('s')}
    union select 'publication' from publications p where ${holds('p')}
    union select 'frozen evidence' from publication_evidence k where ${holds('k')}
    union select 'open source' from sources o where not o.restricted and ${holds('o')}
    union select 'claim' from claims c where ${holds('c')}`)
  return rows.map(({ place }) => place)
}
