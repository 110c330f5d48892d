import { describe, expect, it } from 'vitest'
import type { OpenDatabase } from '@/db/client'
import { testDesk } from '@/tests/support/desk'
import {
  approvedClaim,
  attached,
  claimInReview,
  claimToWithdraw,
  draftedClaim,
  publishedClaim,
  unreviewedClaim,
} from '@/tests/support/factories'

const { db, desk, owner, people } = await testDesk()

const roles: [string, OpenDatabase][] = [
  ['the desk’s role', desk],
  ['the owner', owner],
]
const { reviewer, editor } = people
const writer = reviewer.id

/** A review of the claim's latest revision, as plain SQL. */
const review = (claimId: string, by: string, more = '') => `
  insert into reviews (claim_id, revision_id, series, decision, approved_hash, source_rule, created_by ${more && ', created_at'})
  select c.id, v.id, c.series, 'approved', repeat('a', 64), 'two_independent', '${by}' ${more}
  from claims c join verdict_revisions v on v.claim_id = c.id where c.id = '${claimId}' order by v.number desc limit 1`

describe.each(roles)('by SQL as %s', (_, { sql }) => {
  it('a part-author cannot approve, whatever their role', async () => {
    for (const name of ['editor', 'admin'] as const) {
      const { claimId } = await claimInReview(db, { writer: name })
      await expect(sql.unsafe(review(claimId, people[name].id))).rejects.toThrow('part-author')
    }
  })

  it('nor by dating the approval, copying somebody else’s, or writing several rows at once', async () => {
    const { claimId } = await claimInReview(db, { writer: 'editor' })
    await expect(sql.unsafe(review(claimId, editor.id, ", now() + interval '9 years'"))).rejects.toThrow(
      'part-author',
    )
    const other = await approvedClaim(db)
    const copied = `insert into reviews (claim_id, revision_id, series, decision, approved_hash, created_by)
      select '${claimId}', revision_id, series, decision, approved_hash, created_by from reviews where claim_id = '${other.claimId}'`
    await expect(sql.unsafe(copied)).rejects.toThrow('part-author')
    const both = `insert into reviews (claim_id, revision_id, series, decision, approved_hash, created_by)
      select v.claim_id, v.id, v.series, 'approved', repeat('a', 64), u.id from verdict_revisions v cross join users u
      where v.claim_id = '${claimId}' and u.role = 'editor'`
    await expect(sql.unsafe(both)).rejects.toThrow('part-author')
  })

  it('a reviewer cannot approve, nor anybody who was removed', async () => {
    const { claimId } = await claimInReview(db)
    await expect(sql.unsafe(review(claimId, people['second.reviewer'].id))).rejects.toThrow('may not review')
    const [gone] = await owner.sql`insert into users (email, name, role, password_hash, removed_at)
      values (${`${claimId}@gone.example`}, 'Gone', 'editor', 'x', now()) returning id`
    await expect(sql.unsafe(review(claimId, gone?.id))).rejects.toThrow('may not review')
  })

  it('nobody stops being a part-author', async () => {
    const { claimId } = await claimInReview(db)
    for (const change of [
      'delete from verdict_authors',
      `update verdict_authors set user_id = '${editor.id}'`,
    ])
      await expect(sql.unsafe(`${change} where claim_id = '${claimId}'`)).rejects.toThrow(
        /append-only|permission denied/,
      )
    await expect(sql.unsafe(`update claims set series = 2 where id = '${claimId}'`)).rejects.toThrow(
      'only publishing moves',
    )
  })

  it('a change of the stage approves nothing', async () => {
    const { claimId } = await claimInReview(db)
    const approve = `update claims set stage = 'approved' where id = '${claimId}'`
    await expect(sql.unsafe(approve)).rejects.toThrow('approved by the review of a second person')
    await expect(sql.unsafe(approve.replace("'approved'", "'published'"))).rejects.toThrow()
  })

  it('an approval is used once: after a return, and after new work, it approves nothing', async () => {
    const { claimId } = await approvedClaim(db)
    const stage = (to: string, more = '') =>
      sql.unsafe(`update claims set stage = '${to}' ${more} where id = '${claimId}'`)
    await stage('checking')
    await stage('in_review')
    await expect(stage('approved')).rejects.toThrow('approved by the review of a second person')
    await stage('in_review', ", stage_since = '2000-01-01'")
    await expect(stage('approved')).rejects.toThrow('approved by the review of a second person')
  })

  it('an approval decides on the latest revision alone', async () => {
    const { claimId } = await approvedClaim(db)
    await sql.unsafe(`update claims set stage = 'checking' where id = '${claimId}'`)
    const [old] = await sql`select id from verdict_revisions where claim_id = ${claimId}`
    await sql`insert into verdict_revisions (claim_id, series, number, scale_version, created_by)
      values (${claimId}, 1, 2, 1, ${writer})`
    await sql.unsafe(`update claims set stage = 'in_review' where id = '${claimId}'`)
    const late = sql`insert into reviews (claim_id, revision_id, series, decision, approved_hash, created_by)
      values (${claimId}, ${old?.id}, 1, 'approved', repeat('a', 64), ${editor.id})`
    await expect(late).rejects.toThrow('latest revision')
  })

  it('nothing is approved that is not in review', async () => {
    for (const { claimId } of [await draftedClaim(db), await approvedClaim(db), await publishedClaim(db)])
      await expect(sql.unsafe(review(claimId, people['second.editor'].id))).rejects.toThrow(
        /not in review|latest revision/,
      )
  })

  it('the wording stays as it was approved', async () => {
    for (const { claimId } of [await approvedClaim(db), await publishedClaim(db)]) {
      const edit = sql`update claims set statement = 'Something else.' where id = ${claimId}`
      await expect(edit).rejects.toThrow('approved as it is')
    }
  })

  it('whoever changes the wording of a begun verdict is a part-author, named, and takes it out of review', async () => {
    const reworded = (claimId: string, more: string) =>
      sql.unsafe(`update claims set statement = 'Something else.' ${more} where id = '${claimId}'`)
    const by = `, changed_by = '${editor.id}'`
    const { claimId } = await claimInReview(db)
    await expect(reworded(claimId, by)).rejects.toThrow('while it is being checked')
    await expect(reworded(claimId, ", stage = 'checking'")).rejects.toThrow('nobody is named')
    await reworded(claimId, `, stage = 'checking' ${by}`)
    await sql.unsafe(`update claims set stage = 'in_review' where id = '${claimId}'`)
    await expect(sql.unsafe(review(claimId, editor.id))).rejects.toThrow('part-author')

    const opened = await draftedClaim(db)
    const stage = (to: string) => sql.unsafe(`update claims set ${to} where id = '${opened.claimId}'`)
    await stage("stage = 'declined', decline_reason = 'not_checkable'")
    await stage("stage = 'open', decline_reason = null")
    await reworded(opened.claimId, by)
    for (const to of ['checking', 'in_review']) await stage(`stage = '${to}'`)
    await expect(sql.unsafe(review(opened.claimId, editor.id))).rejects.toThrow('part-author')
  })

  it.each([
    ['takes it away', 'removed_at = now(), removed_by = changed_by'],
    ['makes it context', "stance = 'context', visibility = 'internal'"],
    ['rewrites it', "quote = 'No ships.'"],
  ])('whoever %s is a part-author, where the evidence counts', async (_, change) => {
    const counting = await claimInReview(db)
    const context = await claimInReview(db)
    await attached(db, context, { stance: 'context', note: 'How ports count.' })
    const changed = (claimId: string, where: string) =>
      sql.unsafe(`with who as (select '${editor.id}'::uuid as id)
        update evidence e set changed_by = who.id, ${change.replace('= changed_by', '= who.id')}
        from who where claim_id = '${claimId}' and ${where}`)
    await changed(counting.claimId, "stance <> 'context'")
    await changed(context.claimId, "stance = 'context'")
    await expect(sql.unsafe(review(counting.claimId, editor.id))).rejects.toThrow('part-author')
    await sql.unsafe(review(context.claimId, editor.id))
  })

  it('what went out unreviewed stays its authors’, so that its review is somebody else’s', async () => {
    const { claimId } = await unreviewedClaim(db)
    const stage = (to: string) => sql.unsafe(`update claims set stage = '${to}' where id = '${claimId}'`)
    await stage('checking')
    await sql`insert into verdict_revisions (claim_id, series, number, scale_version, created_by)
      values (${claimId}, 2, 2, 1, ${writer})`
    await stage('in_review')
    await expect(sql.unsafe(review(claimId, editor.id))).rejects.toThrow('part-author')
    await sql.unsafe(review(claimId, people['second.editor'].id))
  })

  it('nobody confirms the withdrawal they asked for, nor makes it somebody else’s', async () => {
    const { claimId } = await claimToWithdraw(db)
    const own = sql`update withdrawals set confirmed_by = asked_by, confirmed_at = now() where claim_id = ${claimId}`
    await expect(own).rejects.toThrow('withdrawals_second_person')
    const exchanged = sql`update withdrawals set asked_by = ${people.admin.id}, confirmed_by = asked_by, confirmed_at = now()
      where claim_id = ${claimId}`
    await expect(exchanged).rejects.toThrow('is fixed')
    const reviewers = sql`update withdrawals set confirmed_by = ${writer}, confirmed_at = now() where claim_id = ${claimId}`
    await expect(reviewers).rejects.toThrow('two editors')
    const alone = sql`update claims set stage = 'withdrawn', publication_id = null where id = ${claimId}`
    await expect(alone).rejects.toThrow('two editors')
    const born = sql`insert into withdrawals (claim_id, publication_id, reason_id, asked_by, confirmed_by, confirmed_at)
      select claim_id, publication_id, reason_id, asked_by, ${people.admin.id}, now() from withdrawals where claim_id = ${claimId}`
    await expect(born).rejects.toThrow('begins with asking')
  })
})
