import { describe, expect, it } from 'vitest'
import { STAGES, type Stage } from '@/domain/claim'
import { TRANSITIONS } from '@/domain/workflow'
import { testDesk } from '@/tests/support/desk'
import * as make from '@/tests/support/factories'

const { db, desk, owner, people } = await testDesk()

const MADE: Record<Stage, () => Promise<{ claimId: string }>> = {
  suggested: () => make.suggestedClaim(db),
  open: () => make.openClaim(db),
  checking: () => make.draftedClaim(db),
  in_review: () => make.claimInReview(db),
  approved: () => make.approvedClaim(db),
  published: () => make.publishedClaim(db),
  declined: () => make.declinedClaim(db),
  withdrawn: () => make.withdrawnClaim(db),
}

/** The stages that some command of the workflow, or the emergency rule, leads to. */
function reachable(from: Stage): Stage[] {
  const rows: { from: readonly Stage[]; to: string }[] = Object.values(TRANSITIONS)
  const named = rows
    .filter((row) => row.from.includes(from))
    .flatMap(({ to }) => STAGES.filter((stage) => stage === to))
  const back: Stage[] = from === 'approved' ? ['checking'] : []
  return [...named, ...back, ...(from === 'checking' || from === 'in_review' ? (['published'] as const) : [])]
}

describe('a claim’s stage by SQL', () => {
  it.each(STAGES)('goes from %s nowhere but where a command of the desk leads', async (from) => {
    const { claimId } = await MADE[from]()
    for (const to of STAGES.filter((stage) => stage !== from && !reachable(from).includes(stage)))
      for (const { sql } of [desk, owner]) {
        const jump = sql`update claims set stage = ${to} where id = ${claimId}`
        await expect(jump, `${from} to ${to}`).rejects.toThrow(/does not go from|claims_/)
      }
  })

  it('of no known name is refused', async () => {
    const { claimId } = await make.openClaim(db)
    const jump = desk.sql`update claims set stage = 'verified' where id = ${claimId}`
    await expect(jump).rejects.toThrow(/does not go from open to verified|stage_known/)
  })
})

/** A new claim by SQL; `changed` columns take other expressions. */
const claim = (changed: Record<string, string>) => {
  const columns: Record<string, string> = {
    ...{
      public_id: `'aaaaaaaaaa'`,
      words: `''`,
      mode: `'published_elsewhere'`,
      statement: `'Ships.'`,
      language: `'en'`,
    },
    ...{
      attribution: `'article'`,
      kind: `'fact'`,
      stage: `'open'`,
      created_by: `'${people.editor.id}'`,
      ...changed,
    },
  }
  return `insert into claims (${Object.keys(columns).join(', ')}) values (${Object.values(columns).join(', ')})`
}

describe('a new claim by SQL', () => {
  it.each<[string, Record<string, string>]>([
    ['published', { stage: `'published'` }],
    ['approved', { stage: `'approved'` }],
    ['in a later series', { series: '2' }],
    ['open without its address', { public_id: 'null' }],
    ['with an address of another form', { public_id: `'AAAA1'` }],
    ['declined without a reason', { stage: `'declined'` }],
    ['a duplicate of nothing', { decline_reason: `'duplicate'` }],
    ['named without a claimant', { attribution: `'named'` }],
    ['without a word', { statement: `''` }],
    ['too long', { statement: `repeat('x', 1001)` }],
    ['of an unknown mode', { mode: `'secret'` }],
    ['of an unknown kind', { kind: `'rumour'` }],
  ])('%s is refused', async (_, changed) => {
    await expect(desk.sql.unsafe(claim(changed))).rejects.toThrow(/claims_|begins suggested or open/)
  })
})

describe('the mode of an article and its claims', () => {
  const ownArticle = async () => {
    const [own] = await desk.sql`
      insert into articles (public_id, words, mode, title, language, created_by)
      values (substr(translate(md5(random()::text), '0189', 'wxyz'), 1, 10), '', 'own', 'Ours', 'en', ${people.editor.id}) returning id`
    return String(own?.id)
  }

  it('is fixed, as their addresses are', async () => {
    const { articleId } = await make.importedArticle(db)
    const { claimId } = await make.openClaim(db)
    for (const { sql } of [desk, owner]) {
      await expect(sql`update articles set mode = 'own' where id = ${articleId}`).rejects.toThrow('are fixed')
      await expect(sql`update articles set public_id = 'aaaaaaaaaa' where id = ${articleId}`).rejects.toThrow(
        'are fixed',
      )
      await expect(sql`update claims set mode = 'own' where id = ${claimId}`).rejects.toThrow('are fixed')
      await expect(sql`update claims set public_id = 'bbbbbbbbbb' where id = ${claimId}`).rejects.toThrow(
        'are fixed',
      )
      await expect(sql`update claims set words = 'other' where id = ${claimId}`).rejects.toThrow('are fixed')
    }
  })

  it('is one: a claim of the newsroom’s own article cannot pass for another’s', async () => {
    const own = await ownArticle()
    await expect(desk.sql.unsafe(claim({ article_id: `'${own}'` }))).rejects.toThrow('mode of its article')
    const { claimId } = await make.openClaim(db)
    const moved = desk.sql`update claims set article_id = ${own} where id = ${claimId}`
    await expect(moved).rejects.toThrow('article of a claim is fixed')
  })

  it('keeps own articles without a page', async () => {
    const own = await ownArticle()
    const [version] = await desk.sql`
      insert into article_versions (article_id, number, text, length, digest, blocks, language, created_by)
      values (${own}, 1, 'Ours', 4, encode(sha256('Ours'::bytea), 'hex'), '[]', 'en', ${people.editor.id}) returning id`
    const page = desk.sql`update articles set published_version_id = ${version?.id}, page_published_at = now() where id = ${own}`
    await expect(page).rejects.toThrow('articles_own_has_no_page')
  })

  it('shows no version of another article', async () => {
    const [one, other] = [await make.importedArticle(db), await make.importedArticle(db)]
    const page = desk.sql`update articles set published_version_id = ${other.versionId}, page_published_at = now()
      where id = ${one.articleId}`
    await expect(page).rejects.toThrow('articles_published_version_own')
  })
})

describe('positions', () => {
  it('lie inside the text of the version they count in', async () => {
    const { versionId, text } = await make.importedArticle(db)
    const { claimId } = await make.openClaim(db)
    const length = Array.from(text).length
    const place = (start: number, end: number, said = length) => desk.sql`
      insert into appearances (claim_id, version_id, version_length, start, "end", quote, quote_language, created_by)
      values (${claimId}, ${versionId}, ${said}, ${start}, ${end}, 'Ships', 'en', ${people.editor.id})`
    await place(0, length)
    for (const [start, end] of [
      [-1, 3],
      [3, 3],
      [5, 2],
      [0, length + 1],
      [length, length + 1],
    ] as const)
      await expect(place(start, end)).rejects.toThrow('appearances_inside_text')
    await expect(place(0, length + 1, length + 1)).rejects.toThrow('appearances_inside_version')
    const sentence = desk.sql`insert into sentences (version_id, version_length, number, start, "end")
      values (${versionId}, ${length}, 99, 0, ${length + 1})`
    await expect(sentence).rejects.toThrow('sentences_inside_text')
  })

  it('stand in a text or elsewhere, never both and never nowhere', async () => {
    const { claimId } = await make.openClaim(db)
    const { versionId, text } = await make.importedArticle(db)
    const length = Array.from(text).length
    const both = desk.sql`insert into appearances (claim_id, version_id, version_length, start, "end", said_where, quote, quote_language, created_by)
      values (${claimId}, ${versionId}, ${length}, 0, 5, 'A hall', 'Ships', 'en', ${people.editor.id})`
    await expect(both).rejects.toThrow('in_text_or_elsewhere')
    const nowhere = desk.sql`insert into appearances (claim_id, quote, quote_language, created_by)
      values (${claimId}, 'Ships', 'en', ${people.editor.id})`
    await expect(nowhere).rejects.toThrow('in_text_or_elsewhere')
  })

  it('a version has the length and the hash of its text', async () => {
    const { articleId } = await make.importedArticle(db)
    const version = (length: number, digest: string) => desk.sql`
      insert into article_versions (article_id, number, text, length, digest, blocks, language, created_by)
      values (${articleId}, 2, 'Ship 👩‍🔬', ${length}, ${digest}, '[]', 'en', ${people.editor.id})`
    const [hash] = await desk.sql`select encode(sha256(convert_to('Ship 👩‍🔬', 'UTF8')), 'hex') as digest`
    await expect(version(9, hash?.digest)).rejects.toThrow('length_true')
    await expect(version(8, 'a'.repeat(64))).rejects.toThrow('digest_true')
    await version(8, hash?.digest)
  })
})
