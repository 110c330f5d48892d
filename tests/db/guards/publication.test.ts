import { describe, expect, it } from 'vitest'
import type { OpenDatabase } from '@/db/client'
import { requestReview } from '@/db/mutations/request-review'
import { testDesk } from '@/tests/support/desk'
import {
  approve,
  approvedClaim,
  attached,
  claimInReview,
  correctedClaim,
  done,
  draftedClaim,
  hashOf,
  published,
  publishedClaim,
  reopenedClaim,
  unreviewedClaim,
  withdrawnClaim,
} from '@/tests/support/factories'
import { asInterview, asSearch, keptCopy, translated } from '@/tests/support/whole-evidence'

const { db, desk, owner, people } = await testDesk()

const roles: [string, OpenDatabase][] = [
  ['the desk’s role', desk],
  ['the owner', owner],
]

/** The publication the mutation would write, as plain SQL; `changed` columns take other expressions. */
function publication(claimId: string, changed: Record<string, string> = {}): string {
  const columns: Record<string, string> = {
    ...{
      claim_id: 'c.id',
      revision_id: 'v.id',
      series: 'c.series',
      statement: 'c.statement',
      language: 'c.language',
    },
    number: '1 + (select count(*) from publications where claim_id = c.id)',
    review_id: 'r.id',
    approved_hash: `coalesce(r.approved_hash, repeat('0', 64))`,
    ...{ attribution: 'c.attribution', claimant_name: 'p.name', claimant_kind: 'p.kind', kind: 'c.kind' },
    ...{ claim_made_on: 'c.claim_made_on', scale_version: 'v.scale_version', rating_id: 'v.rating_id' },
    ...{ rating_word: `'A word'`, rating_definition: `'A definition'`, conclusion_id: 'v.conclusion_id' },
    ...{
      reasoning_id: 'v.reasoning_id',
      known_id: 'v.known_id',
      unknown_id: 'v.unknown_id',
      confidence: 'v.confidence',
    },
    ...{
      confidence_reason_id: 'v.confidence_reason_id',
      qualifiers: 'v.qualifiers',
      source_rule: `coalesce(r.source_rule, 'two_independent')`,
    },
    ...{ byline: `'Somebody'`, published_by: `'${people.editor.id}'` },
    ...changed,
  }
  return `insert into publications (${Object.keys(columns).join(', ')}) select ${Object.values(columns).join(', ')}
    from claims c left join claimants p on p.id = c.claimant_id
    join lateral (select * from verdict_revisions where claim_id = c.id order by number desc limit 1) v on true
    left join lateral (select * from reviews where claim_id = c.id order by created_at desc limit 1) r on true
    where c.id = '${claimId}'`
}

describe.each(roles)('by SQL as %s', (_, { sql }) => {
  it('only what a second person approved is published, once', async () => {
    for (const { claimId } of [await claimInReview(db), await draftedClaim(db)])
      await expect(sql.unsafe(publication(claimId))).rejects.toThrow()
    const { claimId } = await approvedClaim(db)
    await sql.unsafe(publication(claimId))
    await expect(sql.unsafe(publication(claimId))).rejects.toThrow('publications_once_a_series')
  })

  it('it is published as it was approved, to the letter', async () => {
    const { claimId } = await approvedClaim(db)
    const other = await approvedClaim(db)
    const changes: Record<string, string>[] = [
      { rating_id: `'true'` },
      { statement: `'Another statement.'` },
      { confidence: `'low'` },
      { claimant_name: `'Somebody else'` },
      { claimant_kind: `'body'` },
      { conclusion_id: `(select conclusion_id from verdict_revisions where claim_id = '${other.claimId}')` },
      { approved_hash: `repeat('f', 64)` },
      { qualifiers: `'{satire}'::text[]` },
      { series: '2' },
      { number: '7' },
      { source_rule: `'not_needed'` },
      { waiver_reason_id: 'v.reasoning_id' },
      { review_id: `(select id from reviews where claim_id = '${other.claimId}')` },
    ]
    for (const change of changes) await expect(sql.unsafe(publication(claimId, change))).rejects.toThrow()
    await sql.unsafe(publication(claimId))
  })

  it('without a review only a first verdict goes out, unverifiable, by the emergency rule', async () => {
    const emergency = {
      review_id: 'null',
      emergency_reason_id: 'v.reasoning_id',
      review_due_at: `now() + interval '1 day'`,
    }
    const { claimId } = await draftedClaim(db)
    await expect(sql.unsafe(publication(claimId, emergency))).rejects.toThrow(
      'publications_reviewed_or_emergency',
    )
    const called = { ...emergency, rating_id: `'unverifiable'` }
    await expect(sql.unsafe(publication(claimId, called))).rejects.toThrow('what was approved')
    const unverifiable = { ratingId: 'unverifiable', known: 'Ships.', unknown: 'Whose.' } as const
    const { claimId: open } = await draftedClaim(db, { verdict: unverifiable })
    const undated = { ...emergency, review_due_at: 'null' }
    await expect(sql.unsafe(publication(open, undated))).rejects.toThrow('publications_reviewed_or_emergency')
    await sql.unsafe(publication(open, emergency))
    const { claimId: again } = await unreviewedClaim(db)
    await sql`update claims set stage = 'checking' where id = ${again}`
    await expect(sql.unsafe(publication(again, emergency))).rejects.toThrow(
      'publications_reviewed_or_emergency',
    )
  })

  it('a claim points at its newest publication, and at no other claim’s', async () => {
    const { claimId, publicationId } = await correctedClaim(db)
    const other = await publishedClaim(db)
    const [first] = await sql`select id from publications where claim_id = ${claimId} and number = 1`
    for (const pointer of [first?.id, other.publicationId, null]) {
      const move = sql`update claims set publication_id = ${pointer} where id = ${claimId}`
      await expect(move).rejects.toThrow(/only publishing moves|claims_publication_own|has_publication/)
    }
    const reopened = await reopenedClaim(db)
    const hide = sql`update claims set publication_id = null where id = ${reopened.claimId}`
    await expect(hide).rejects.toThrow('only publishing moves')
    const approved = await approvedClaim(db)
    const show = sql`update claims set stage = 'published', series = 2, publication_id = ${publicationId} where id = ${approved.claimId}`
    await expect(show).rejects.toThrow('newest publication')
  })

  it('a withdrawn claim has no publication before readers, and gets none but by the whole way', async () => {
    const { claimId, publicationId } = await withdrawnClaim(db)
    const back = sql`update claims set publication_id = ${publicationId} where id = ${claimId}`
    await expect(back).rejects.toThrow()
    const jump = sql`update claims set stage = 'published', publication_id = ${publicationId} where id = ${claimId}`
    await expect(jump).rejects.toThrow('from withdrawn to published')
  })

  it('over a standing one the change is announced in the same transaction, with the true ratings', async () => {
    const claim = await correctedClaim(db)
    expect(await hashOf(db, claim)).toBe(claim.approvedHash)
    const { claimId } = await reopenedClaim(db)
    await sql`insert into verdict_revisions (claim_id, series, number, scale_version, rating_id, conclusion_id, reasoning_id, confidence,
        confidence_reason_id, created_by)
      select claim_id, 2, 2, 1, 'false', conclusion_id, reasoning_id, confidence, confidence_reason_id, created_by
      from verdict_revisions where claim_id = ${claimId}`
    await sql`update claims set stage = 'in_review' where id = ${claimId}`
    await sql`insert into reviews (claim_id, revision_id, series, decision, approved_hash, source_rule, created_by)
      select ${claimId}, id, 2, 'approved', repeat('b', 64), 'two_independent', ${people.editor.id} from verdict_revisions where claim_id = ${claimId} and number = 2`
    await sql`update claims set stage = 'approved' where id = ${claimId}`
    await expect(sql.unsafe(publication(claimId))).rejects.toThrow('is announced')
    const announced = (oldRating: string) =>
      sql.begin(async (tx) => {
        await tx.unsafe(publication(claimId))
        await tx`insert into corrections (claim_id, publication_id, previous_publication_id, kind, old_rating_id, old_rating_word,
            new_rating_id, new_rating_word, note_id, created_by)
          select p.claim_id, p.id, b.id, 'correction', ${oldRating}, 'Was', p.rating_id, 'Is', p.conclusion_id, p.published_by
          from publications p join publications b on b.claim_id = p.claim_id and b.number = 1 where p.claim_id = ${claimId} and p.number = 2`
      })
    await expect(announced('true')).rejects.toThrow('is announced')
    await announced('mostly_true')
  })

  it('its evidence is frozen to the letter, once, whole, and before readers see it', async () => {
    const [one, { claimId }] = [await withEveryKind(), await withEveryKind()]
    const { publicationId } = await published(db, one, {})
    const show = sql`update claims set stage = 'published', series = 2, publication_id = p.id from publications p
      where claims.id = ${claimId} and p.claim_id = ${claimId}`
    await sql.unsafe(publication(claimId))
    await expect(show).rejects.toThrow('leaves out no evidence')
    const copy = (changed: Record<string, string> = {}, of = 'true') =>
      sql.unsafe(frozen(publicationId, claimId, changed, of))
    const another = `(select conclusion_id from publications where id = '${publicationId}')`
    const changes: [string, Record<string, string>][] = [
      ...['quote_id', 'note_id', 'translation_id'].map((name): [string, Record<string, string>] => [
        name,
        { [name]: another },
      ]),
      ...WORDS.map((name): [string, Record<string, string>] => [name, { [name]: `'x'` }]),
      ['interview', { interview: `interview || '{"role": "Minister"}'` }],
      ['interview', { interview: 'null' }],
      ['searched_on', { searched_on: `'2020-01-01'` }],
      ['capture_sha256', { capture_sha256: `repeat('0', 64)` }],
      ['captured_at', { captured_at: `captured_at - interval '1 day'` }],
    ]
    for (const [name, changed] of changes)
      await expect(copy(changed, `k.${name} is not null and visibility = 'public'`), name).rejects.toThrow(
        'that was approved',
      )
    for (const name of [...WORDS, 'visibility'])
      await expect(copy({ [name]: `'public'` }, `visibility = 'restricted'`), name).rejects.toThrow(
        'that was approved',
      )
    await copy()
    await expect(copy()).rejects.toThrow('that was approved')
    await sql`update claims set stage = 'published', series = 2, publication_id = p.id from publications p
      where claims.id = ${claimId} and p.claim_id = ${claimId}`
  })
})

const WORDS = [
  'kind',
  'quote_language',
  'translation_language',
  'translated_by',
  'locator',
  'title',
  'publisher',
  'owner',
  'source_kind',
  'access',
  'search_words',
]

/** An approved claim with evidence of every kind, a copy kept, and a restricted piece. */
async function withEveryKind() {
  const made = await draftedClaim(db)
  const source = {
    title: 'The harbour master',
    publisher: 'The port',
    owner: 'The port',
    locator: 'Minute 3',
    note: 'By telephone.',
  }
  const { evidenceId: told } = await attached(db, made, source)
  await asInterview(db, told)
  await translated(db, told)
  await keptCopy(db, told, { at: new Date('2025-01-01T10:00Z'), archiveAddress: 'https://archive.example/1' })
  const { evidenceId: sought } = await attached(db, made, { title: 'The land register' })
  await asSearch(db, sought)
  await attached(db, made, { title: 'A clerk', visibility: 'restricted' })
  done(await requestReview(db, { actor: people.reviewer }, made))
  const claim = { ...made, approvedHash: await hashOf(db, made) }
  await approve(db, claim, {})
  return claim
}

/** The pieces that another claim's like publication froze, as plain SQL that freezes them for this claim's newest one. */
function frozen(publicationId: string, claimId: string, changed: Record<string, string>, of: string): string {
  const same =
    `visibility stance quote_id quote_language note_id locator decisive_primary title address publisher author published_on owner
    source_kind interest consulted_at kind access translation_id translation_language translated_by interview search_words searched_on
    captured_at capture_sha256 archive_address`.split(/\s+/)
  const columns = {
    ...Object.fromEntries(['position', ...same].map((name) => [name, name])),
    publication_id: `(select id from publications where claim_id = '${claimId}')`,
    evidence_id: `(select id from evidence where claim_id = '${claimId}' order by created_at, id offset k.position limit 1)`,
    ...changed,
  }
  return `insert into publication_evidence (${Object.keys(columns).join(', ')}) select ${Object.values(columns).join(', ')}
    from publication_evidence k where publication_id = '${publicationId}' and (${of})`
}
