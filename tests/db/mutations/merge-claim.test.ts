import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { acceptClaim } from '@/db/mutations/accept-claim'
import { addVersion } from '@/db/mutations/add-version'
import { declineClaim, reopenDeclined } from '@/db/mutations/decline-claim'
import { undoDecision } from '@/db/mutations/undo-decision'
import { listPlacedClaims } from '@/db/queries/desk/placed-claims'
import { listCoverage } from '@/db/queries/desk/workspace'
import { events } from '@/db/schema'
import { addVersionInput } from '@/domain/anchoring/anchoring'
import { span } from '@/domain/position'
import { isRefusal } from '@/domain/refusal'
import { type MadeArticle, ownArticle } from '@/tests/support/articles'
import { testDesk } from '@/tests/support/desk'
import { done, importedArticle, openClaim } from '@/tests/support/factories'

const { db, as, claimRow, owner, people, refused, told } = await mergeDesk()

/** An article with one suggestion for each of its four sentences, their ids in the text's order, and the ways to work on them. */
async function suggestedIn() {
  const article = await importedArticle(db)
  const ids = (await listPlacedClaims(db, article.versionId)).map(({ id }) => id)
  const [a = '', b = '', c = ''] = ids
  return { article, a, b, c }
}

/** An article in which two suggestions stand at its first sentence, a third and a fourth at a later one each. */
async function standingAlike() {
  const said = { attribution: 'article', claimant: null, kind: 'fact' } as const
  const text = 'Forty ships lie in the port. The mayor counted them on Monday. Most of them carry grain.'
  const title = `The port (${randomUUID()})`
  const place = (words: string) => {
    const start = `${title}\n${text}`.indexOf(words)
    return { ...span(start, start + words.length), ...said, statement: words }
  }
  const [forty, mayor, most] = [place('Forty ships'), place('The mayor counted'), place('Most of them')]
  const suggested = [forty, { ...forty, statement: 'Forty' }, mayor, most]
  const article = await importedArticle(db, { title, text, suggested })
  const ids = (await listPlacedClaims(db, article.versionId)).map(({ id }) => id)
  const [first = '', same = '', later = '', last = ''] = ids
  return { article, first, same, later, last }
}

async function mergeDesk() {
  const desk = await testDesk()
  const told = async (claimId: string) =>
    (
      await desk.db
        .select({ type: events.type, payload: events.payload })
        .from(events)
        .where(eq(events.claimId, claimId))
        .orderBy(events.sequence)
    ).filter(({ type }) => type.endsWith('merged'))
  return { ...desk, told }
}

const merge = (claimId: string, into: string) =>
  declineClaim(db, as('reviewer'), { claimId, reason: 'duplicate', duplicateOf: into, note: null })
const reopen = (claimId: string) =>
  reopenDeclined(db, as('editor'), { claimId, reason: 'They differ after all.' })
const accept = (claimId: string) => acceptClaim(db, as('reviewer'), { claimId, selectionReason: null })

/** How many sessions wait for a lock that another one holds. */
const waiting = async () => {
  const sessions = await owner.sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  return sessions.length
}

/** The quotes at which a claim stands in a version, in the text's order. */
async function quotesOf(claimId: string, { versionId, text }: Pick<MadeArticle, 'versionId' | 'text'>) {
  const placed = await listPlacedClaims(db, versionId)
  const places = placed.find(({ id }) => id === claimId)?.places ?? []
  return places.map(({ start, end }) => text.slice(start, end).split(' ')[0])
}

describe('merging a suggestion', () => {
  it('gives its places to the suggestion that is kept, and points at it', async () => {
    const { article, a, b } = await suggestedIn()
    done(await merge(b, a))
    expect(await claimRow(b)).toMatchObject({ stage: 'declined', declineReason: 'duplicate', duplicateOf: a })
    expect(await quotesOf(a, article)).toEqual(['The', 'Forty'])
    expect(await told(a)).toMatchObject([
      { type: 'claim.merged', payload: { mergedId: b, appearanceIds: [expect.any(String)] } },
    ])
    // Another that stands at the same place brings nothing new, and is told all the same.
    done(await reopen(b))
    done(await merge(b, a))
    expect(await quotesOf(a, article)).toEqual(['The', 'Forty'])
  })

  it('into a claim of the article that is accepted settles its sentence', async () => {
    const { article, a, b } = await suggestedIn()
    done(await accept(a))
    done(await merge(b, `https://desk.example/desk/claims/${a}/history`))
    const [, second] = await listCoverageOf(article)
    expect(second).toBe('claim')
  })

  it('into a claim of another article gives it its places there: one claim then stands in both', async () => {
    const { article, a } = await suggestedIn()
    const other = await suggestedIn()
    done(await accept(other.a))
    done(await merge(a, other.a))
    expect(await claimRow(a)).toMatchObject({ duplicateOf: other.a })
    expect(await quotesOf(other.a, article)).toEqual(['The'])
    expect(await quotesOf(other.a, other.article)).toEqual(['The'])
    expect((await listCoverageOf(article))[0]).toBe('claim')
    expect(await told(other.a)).toMatchObject([{ type: 'claim.merged', payload: { mergedId: a } }])
    done(await reopen(a))
    expect(await quotesOf(other.a, article)).toEqual([])
    expect(await quotesOf(other.a, other.article)).toEqual(['The'])
  })

  it('into a claim that was heard, not read, gives it its places too', async () => {
    const { article, a } = await suggestedIn()
    const heard = await openClaim(db)
    done(await merge(a, heard.publicId))
    expect(await quotesOf(heard.claimId, article)).toEqual(['The'])
  })

  it('hands on what a claim that was heard had been given, and takes it back through both', async () => {
    const { article, a } = await suggestedIn()
    const [heard, kept] = [await openClaim(db), await openClaim(db)]
    done(await merge(a, heard.publicId))
    expect(done(await merge(heard.claimId, kept.publicId)).into).toBe(kept.claimId)
    expect(await quotesOf(kept.claimId, article)).toEqual(['The'])
    expect((await listCoverageOf(article))[0]).toBe('claim')
    done(await reopen(a))
    expect(await quotesOf(kept.claimId, article)).toEqual([])
    // One that stands in no article has nothing to give.
    const bare = await openClaim(db)
    expect(done(await merge(bare.claimId, kept.publicId)).into).toBeNull()
    expect((await told(kept.claimId)).map(({ type }) => type)).toEqual(['claim.merged', 'claim.unmerged'])
  })

  it('passes nothing between an article of the newsroom’s own and what readers may see', async () => {
    const { versionId } = await ownArticle(owner, people.editor.id)
    const [ours] = await owner.sql<{ id: string }[]>`
      with claim as (
        insert into claims (public_id, words, article_id, mode, statement, language, attribution, kind, stage, created_by)
        select 'oursishere', '', article_id, 'own', 'Ours is here.', 'en', 'article', 'fact', 'open', ${people.editor.id}
        from article_versions where id = ${versionId} returning id)
      insert into appearances (claim_id, version_id, version_length, start, "end", quote, prefix, suffix, quote_language, created_by)
      select id, ${versionId}, 13, 0, 13, 'Ours is here.', '', '', 'en', ${people.editor.id} from claim returning claim_id as id`
    const heard = await openClaim(db)
    done(await merge(ours?.id ?? '', heard.publicId))
    expect(await claimRow(ours?.id ?? '')).toMatchObject({ duplicateOf: heard.claimId })
    expect(await quotesOf(heard.claimId, { versionId, text: 'Ours is here.' })).toEqual([])
    expect(await told(heard.claimId)).toEqual([])
  })

  it('into itself, or into one that was declined, is refused', async () => {
    const { a, b, c } = await suggestedIn()
    done(await merge(b, a))
    for (const into of [c, b]) {
      const { fieldErrors } = await refused('invalid', () => merge(c, into))
      expect(fieldErrors).toHaveProperty('duplicateOf')
    }
  })

  it('two into each other at the same moment leaves one of them', async () => {
    const { a, b } = await suggestedIn()
    const answers = await Promise.all([merge(a, b), merge(b, a)])
    expect(answers.filter(isRefusal)).toHaveLength(1)
    const stages = [await claimRow(a), await claimRow(b)].map((claim) => claim?.stage)
    expect(stages.toSorted()).toEqual(['declined', 'suggested'])
  })
})

describe('opening a merged claim again', () => {
  it('takes its places back, also from the claim into which the kept one was merged', async () => {
    const { article, a, b, c } = await suggestedIn()
    done(await merge(c, b))
    done(await merge(b, a))
    expect(await quotesOf(a, article)).toEqual(['The', 'Forty', 'The'])
    done(await reopen(c))
    expect(await quotesOf(a, article)).toEqual(['The', 'Forty'])
    expect(await quotesOf(b, article)).toEqual(['Forty'])
    expect((await told(a)).at(-1)).toMatchObject({ type: 'claim.unmerged', payload: { mergedId: c } })
    expect(await claimRow(c)).toMatchObject({ stage: 'open', duplicateOf: null })
  })

  it('as a suggestion takes them back too', async () => {
    const { article, a, b } = await suggestedIn()
    done(await merge(b, a))
    done(await undoDecision(db, as('reviewer'), { claimId: b }))
    expect(await claimRow(b)).toMatchObject({ stage: 'suggested', duplicateOf: null })
    expect(await quotesOf(a, article)).toEqual(['The'])
  })

  it('takes back what the kept one had been given on the way, and leaves its own', async () => {
    const { article, a, b, c } = await suggestedIn()
    done(await merge(c, b))
    done(await merge(b, a))
    done(await reopen(b))
    expect(await quotesOf(a, article)).toEqual(['The'])
    expect(await quotesOf(b, article)).toEqual(['Forty', 'The'])
  })

  it('takes them back also while the kept one is being merged into another', async () => {
    const { article, first, same, later, last } = await standingAlike()
    done(await merge(later, same))
    done(await merge(same, first))
    const { undoing } = await db.transaction(async (tx) => {
      const into = { reason: 'duplicate', duplicateOf: last, note: null } as const
      done(await declineClaim(tx, { actor: people.editor }, { claimId: first, ...into }))
      const undoing = undoDecision(db, as('reviewer'), { claimId: same })
      await expect.poll(waiting).toBe(1)
      return { undoing }
    })
    done(await undoing)
    expect(await quotesOf(same, article)).toEqual(['Forty', 'The'])
    expect(await quotesOf(first, article)).toEqual(['Forty'])
    expect(await quotesOf(last, article)).toEqual(['Most', 'Forty'])
  })

  it('leaves a place that another merged claim brought too, until that one is opened again', async () => {
    const { article, first, same, later, last } = await standingAlike()
    done(await merge(first, later))
    done(await merge(same, later))
    done(await merge(later, last))
    const everywhere = async () => [await quotesOf(later, article), await quotesOf(last, article)]
    done(await reopen(first))
    expect(await everywhere()).toEqual([
      ['The', 'Forty'],
      ['Most', 'Forty', 'The'],
    ])
    done(await reopen(same))
    expect(await everywhere()).toEqual([['The'], ['Most', 'The']])
  })

  it('two from one place at the same moment leaves it with neither of them', async () => {
    const { article, first, same, last } = await standingAlike()
    done(await merge(first, last))
    done(await merge(same, last))
    for (const answer of await Promise.all([reopen(first), reopen(same)])) done(answer)
    expect(await quotesOf(last, article)).toEqual(['Most'])
  })

  it('takes them back in a version that came after the merging', async () => {
    const { article, a, b } = await suggestedIn()
    done(await merge(b, a))
    const body = article.text.split('\n').slice(1).join('\n')
    const [title = ''] = article.text.split('\n')
    const input = addVersionInput.parse({
      articleId: article.articleId,
      title,
      text: `${body}\nNothing else.`,
    })
    const added = done(await addVersion(db, as('editor'), input))
    const next = { versionId: added.versionId, text: article.text }
    expect(await quotesOf(a, next)).toEqual(['The', 'Forty'])
    done(await reopen(b))
    expect(await quotesOf(a, next)).toEqual(['The'])
  })
})

async function listCoverageOf({ versionId }: MadeArticle) {
  return (await listCoverage(db, versionId)).map(({ coverage }) => coverage)
}
