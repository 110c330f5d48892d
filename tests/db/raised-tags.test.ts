import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { addClaim } from '@/db/mutations/add-claim'
import { attachEvidence } from '@/db/mutations/attach-evidence'
import { editClaim } from '@/db/mutations/edit-claim'
import { postComment } from '@/db/mutations/post-comment'
import { publishVerdict } from '@/db/mutations/publish-verdict'
import { reopenVerdict } from '@/db/mutations/reopen-verdict'
import { takeClaim } from '@/db/mutations/take-claim'
import { askWithdrawal, confirmWithdrawal } from '@/db/mutations/withdraw-claim'
import { PAGE_CHANNEL } from '@/db/page-cache/protocol.mjs'
import { addClaimInput, editClaimInput } from '@/domain/claim'
import { attachEvidenceInput } from '@/domain/evidence-input'
import { testDesk } from '@/tests/support/desk'
import {
  approvedClaim,
  checkingClaim,
  done,
  importedArticle,
  openClaim,
  publishedArticle,
  publishedClaim,
  TWO_SOURCES,
} from '@/tests/support/factories'

const { db, as, owner } = await testDesk()
const heard: string[] = []
const listening = await owner.sql.listen(PAGE_CHANNEL, (notice) => heard.push(notice))
afterAll(() => listening.unlisten())

/** Waits until everything committed so far has been heard: notices come in the order of the commits. */
async function allHeard() {
  const mark = JSON.stringify({ ask: randomUUID() })
  await owner.sql.notify(PAGE_CHANNEL, mark)
  await expect.poll(() => heard).toContain(mark)
}

/** The tags that a change raised, sorted. */
async function raisedBy(change: () => Promise<unknown>): Promise<string[]> {
  await allHeard()
  heard.length = 0
  done(await change())
  await allHeard()
  return heard.flatMap((notice) => JSON.parse(notice).raise ?? []).sort()
}

const shown = await publishedArticle(db)
const pageTag = `article:${shown.publicId}`

describe('readers’ pages are old when what they show has changed', () => {
  it('by a claim that is added to a published page, and by its check beginning', async () => {
    const given = {
      versionId: shown.versionId,
      start: 0,
      end: 5,
      statement: 'Ports are full.',
      language: 'en',
    }
    const input = addClaimInput.parse({ ...given, attribution: 'article' })
    expect(await raisedBy(() => addClaim(db, as('editor'), input))).toEqual([
      pageTag,
      expect.stringMatching(/^claim:/),
      'publication',
    ])
    const { claimId, publicId } = await openClaim(db, { on: shown })
    const taking = () => takeClaim(db, as('reviewer'), { claimId, reason: null })
    expect(await raisedBy(taking)).toEqual([pageTag, `claim:${publicId}`, 'publication'])
  })

  it('by a publication and by a withdrawal', async () => {
    const { claimId, publicId, approvedHash } = await approvedClaim(db)
    const tags = [`claim:${publicId}`, 'publication']
    expect(await raisedBy(() => publishVerdict(db, as('editor'), { claimId, approvedHash }))).toEqual(tags)
    const asked = await raisedBy(() => askWithdrawal(db, as('editor'), { claimId, reason: 'It was a joke.' }))
    expect(asked).toEqual([])
    expect(
      await raisedBy(() => confirmWithdrawal(db, as('second.editor'), { claimId, reason: null })),
    ).toEqual(tags)
  })
})

describe('readers’ pages stand, and tell nothing of the work', () => {
  it('while the desk talks about a claim they show, and gathers evidence for it', async () => {
    const { claimId } = await checkingClaim(db, { on: shown })
    const comment = { claimId, threadId: null, body: 'Which register?' }
    expect(await raisedBy(() => postComment(db, as('reviewer'), comment))).toEqual([])
    const piece = attachEvidenceInput.parse({
      claimId,
      stance: 'supports',
      title: 'Register',
      ...TWO_SOURCES[0],
    })
    expect(await raisedBy(() => attachEvidence(db, as('reviewer'), piece))).toEqual([])
  })

  it('while a published claim is taken up again and its wording worked on', async () => {
    const { claimId } = await publishedClaim(db)
    const again = { claimId, kind: 'update', reason: 'A new register is out.' } as const
    expect(await raisedBy(() => reopenVerdict(db, as('editor'), again))).toEqual([])
    const words = { claimId, version: '1', statement: 'Other words.', language: 'en', attribution: 'unnamed' }
    expect(await raisedBy(() => editClaim(db, as('reviewer'), editClaimInput.parse(words)))).toEqual([])
  })

  it('while a claim is worked on that no page of theirs shows', async () => {
    const { claimId } = await openClaim(db, { on: await importedArticle(db) })
    expect(await raisedBy(() => takeClaim(db, as('reviewer'), { claimId, reason: null }))).toEqual([])
  })
})
