import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { publishVerdict } from '@/db/mutations/publish-verdict'
import { requestReview } from '@/db/mutations/request-review'
import { returnVerdict } from '@/db/mutations/return-verdict'
import { findReviewSubject } from '@/db/queries/desk/review-subject'
import { publicationEvidence, texts } from '@/db/schema'
import { testDesk } from '@/tests/support/desk'
import {
  approve,
  approvedClaim,
  attached,
  done,
  draftedClaim,
  hashOf,
  type MadeClaim,
} from '@/tests/support/factories'
import { asInterview, asSearch, COPY_SHA256, keptCopy, translated } from '@/tests/support/whole-evidence'

const { as, db, owner, people, refused } = await testDesk()

const address = 'https://register.example/ships'
const archiveAddress = `https://archive.example/${address}`

async function sent(claim: MadeClaim) {
  done(await requestReview(db, as('reviewer'), claim))
  return { ...claim, approvedHash: await hashOf(db, claim) }
}

async function frozen(publicationId: string) {
  return db
    .select()
    .from(publicationEvidence)
    .where(eq(publicationEvidence.publicationId, publicationId))
    .orderBy(asc(publicationEvidence.position))
}

describe('what a publication freezes of a piece of evidence', () => {
  it('is its translation, its interview, its search, and the newest copy kept of its source', async () => {
    const claim = await draftedClaim(db)
    const { evidenceId: told } = await attached(db, claim, { title: 'The harbour master', address })
    await asInterview(db, told)
    await translated(db, told)
    const { evidenceId: sought } = await attached(db, claim, { title: 'The land register' })
    await asSearch(db, sought)
    await keptCopy(db, told, { sha256: 'ab'.repeat(32), archiveAddress, at: new Date('2025-01-01T10:00Z') })
    const toReview = await sent(claim)
    await approve(db, toReview, {})
    const at = new Date('2025-02-01T10:00Z')
    await keptCopy(db, told, { at })
    const { claimId, approvedHash } = toReview
    const { publicationId } = done(await publishVerdict(db, as('editor'), { claimId, approvedHash }))
    const rows = await frozen(publicationId)
    expect(rows[0]).toMatchObject({
      ...{ kind: 'cited', access: 'open', translationId: null, interview: null, capturedAt: null },
    })
    expect(rows[2]).toMatchObject({
      ...{ kind: 'interview', translationLanguage: 'de', translatedBy: 'Bea Byron' },
      interview: { role: 'Harbour master', heldOn: '2025-03-03', channel: 'telephone' },
      ...{ capturedAt: at, captureSha256: COPY_SHA256, archiveAddress },
    })
    const [words] = await db
      .select()
      .from(texts)
      .where(eq(texts.id, rows[2]?.translationId ?? ''))
    expect(words?.body).toBe('Vierzig Schiffe.')
    expect(rows[3]).toMatchObject({ kind: 'search', searchWords: 'ships 2024', searchedOn: '2025-03-04' })
  })

  it('is nothing but mark and stance of a restricted piece, nor is more shown to who may not read it', async () => {
    const claim = await draftedClaim(db)
    const { evidenceId } = await attached(db, claim, { address, visibility: 'restricted' })
    await asInterview(db, evidenceId, 'off_record')
    await translated(db, evidenceId)
    await keptCopy(db, evidenceId)
    const { claimId, approvedHash } = await sent(claim)
    const withheld = await findReviewSubject(db, claimId, people['second.editor'].id)
    expect(withheld?.set.evidence.at(-1)).toMatchObject({
      ...{ kind: 'cited', translation: null, interview: null, search: null, sourceId: null },
    })
    await approve(db, { ...claim, approvedHash }, {})
    const { publicationId } = done(await publishVerdict(db, as('editor'), { claimId, approvedHash }))
    expect((await frozen(publicationId))[2]).toMatchObject({
      ...{
        kind: 'cited',
        access: 'open',
        translationId: null,
        translationLanguage: null,
        translatedBy: null,
      },
      ...{ interview: null, searchWords: null, capturedAt: null, captureSha256: null, archiveAddress: null },
    })
  })
})

describe('an approval', () => {
  it('is bound to translation, interview and search as well, and not to copies that come later', async () => {
    const claim = await draftedClaim(db)
    const { evidenceId } = await attached(db, claim, { address: `${address}/2` })
    const { evidenceId: sought } = await attached(db, claim, { title: 'The land register' })
    const hashes = [await hashOf(db, claim)]
    for (const change of [asInterview, translated]) {
      await change(db, evidenceId)
      hashes.push(await hashOf(db, claim))
    }
    await asSearch(db, sought)
    hashes.push(await hashOf(db, claim))
    expect(new Set(hashes).size).toBe(4)
    await keptCopy(db, evidenceId)
    expect(await hashOf(db, claim)).toBe(hashes.at(-1))
  })

  it('of an earlier shape of the set is refused where it would publish, and given anew by way of a return', async () => {
    const claim = await approvedClaim(db)
    await owner.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`
      await sql`update reviews set approved_hash = repeat('3', 64) where claim_id = ${claim.claimId}`
    })
    const { claimId, approvedHash } = claim
    await refused('approval_changed', () => publishVerdict(db, as('editor'), { claimId, approvedHash }))
    done(await returnVerdict(db, as('editor'), { claimId, note: 'Approved before the set had this shape.' }))
    await approve(db, await sent(claim), {})
    done(await publishVerdict(db, as('editor'), { claimId, approvedHash: await hashOf(db, claim) }))
  })
})
