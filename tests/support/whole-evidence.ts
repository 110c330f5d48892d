import { eq, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { captures, claimPoints, evidence, files, interviews, searches, sources } from '@/db/schema'
import type { Access, Terms } from '@/domain/evidence'
import { attached, type MadeClaim } from './factories'

/** The SHA-256 of the copy that `keptCopy` writes unless another is wished for. */
export const COPY_SHA256 = 'c0'.repeat(32)

/** Makes a piece of evidence one that rests on an interview. */
export async function asInterview(db: Database, evidenceId: string, terms: Terms = 'on_record') {
  await db.transaction(async (tx) => {
    await tx.update(evidence).set({ kind: 'interview' }).where(eq(evidence.id, evidenceId))
    await tx.insert(interviews).values({
      ...{ evidenceId, terms, personRole: 'Harbour master', askedBy: 'Ada Asker' },
      ...{ heldOn: '2025-03-03', channel: 'telephone' },
    })
  })
}

/** Makes a piece of evidence a search that found nothing. */
export async function asSearch(db: Database, evidenceId: string) {
  await db.transaction(async (tx) => {
    await tx.update(evidence).set({ kind: 'search' }).where(eq(evidence.id, evidenceId))
    await tx.insert(searches).values({ evidenceId, words: 'ships 2024', searchedOn: '2025-03-04' })
  })
}

/** Gives the quote of a piece of evidence a translation. */
export async function translated(db: Database, evidenceId: string) {
  const words = { translation: 'Vierzig Schiffe.', translationLanguage: 'de', translatedBy: 'Bea Byron' }
  await db.update(evidence).set(words).where(eq(evidence.id, evidenceId))
}

/** Says of the source of a piece of evidence how others get at it. */
export async function withAccess(db: Database, evidenceId: string, access: Access) {
  const ofPiece = sql`${sources.id} = (select source_id from evidence where id = ${evidenceId})`
  const corrected = { version: sql`${sources.version} + 1`, changedBy: sql`${sources.createdBy}` }
  await db
    .update(sources)
    .set({ access, ...corrected })
    .where(ofPiece)
}

/** Writes a capture of the source of a piece of evidence as one that was saved, with its file; the bytes are nowhere. */
export async function keptCopy(
  db: Database,
  evidenceId: string,
  { sha256 = COPY_SHA256, archiveAddress, at = new Date() }: Partial<Copy> = {},
): Promise<void> {
  const [piece] = await db
    .select({ sourceId: sources.id, address: sources.address })
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .where(eq(evidence.id, evidenceId))
  const key = Array.from(crypto.getRandomValues(new Uint8Array(32)), (n) => 'abcdefgh'[n % 8]).join('')
  const kept = { key, sha256, bytes: 12, mediaType: 'text/html', name: 'page.html' }
  const [file] = await db.insert(files).values(kept).returning({ id: files.id })
  await db.insert(captures).values({
    ...{ sourceId: piece?.sourceId, address: piece?.address ?? 'https://register.example/' },
    ...{ way: 'fetched', state: 'saved', bodyId: file?.id, archiveAddress, startedAt: at, endedAt: at },
  })
}

/** Leaves rows of every table that work on evidence fills: pieces of every kind, none of them public, what was kept and what failed, a point, a person. */
export async function workOnEvidence(db: Database, claim: MadeClaim): Promise<void> {
  const kept = { title: 'Jo Masters', visibility: 'internal', author: 'Jo', interest: 'Some' } as const
  const { evidenceId: told } = await attached(db, claim, kept)
  await asInterview(db, told)
  await translated(db, told)
  await keptCopy(db, told, { archiveAddress: 'https://archive.example/jo' })
  const { evidenceId: sought } = await attached(db, claim, { title: 'A register', visibility: 'internal' })
  await asSearch(db, sought)
  const [row] = await db.select().from(evidence).where(eq(evidence.id, sought))
  if (!row) throw new Error('The evidence is gone.')
  const failed = {
    state: 'failed',
    reason: 'It did not answer.',
    archiveReason: 'Nor did the archive.',
  } as const
  const { sourceId, createdBy } = row
  const read = {
    headers: {},
    readable: 'Words.',
    readableDigest: 'a digest',
    finalAddress: 'https://a.example/',
  }
  await db.insert(captures).values({
    ...{ sourceId, address: 'https://a.example/', way: 'fetched', endedAt: new Date() },
    ...{ ...failed, ...read },
  })
  await db.insert(claimPoints).values({ claimId: claim.claimId, position: 0, words: 'Forty.', createdBy })
  await db.insert(sources).values({ title: 'Jo', kind: 'interview', personKey: 'jo', createdBy })
}

type Copy = { readonly sha256: string; readonly archiveAddress: string; readonly at: Date }
