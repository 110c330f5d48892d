import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { findShownToReaders } from '@/db/queries/desk/shown-to-readers'
import { appearances, articles, articleVersions, claims } from '@/db/schema'
import { publicId, slugWords } from '@/domain/address'
import { selectorOf } from '@/domain/anchoring/quote-selector'
import type { AddClaimInput, RecordClaimInput } from '@/domain/claim'
import { worthKept } from '@/domain/extraction/worth'
import { may } from '@/domain/permissions'
import { span, TextPositions } from '@/domain/position'
import { type Refusal, refuse } from '@/domain/refusal'
import { claimantId } from './claimant-id'
import { type Act, deskTransaction } from './desk-transaction'
import { queueCapture } from './queue-capture'
import { raiseTags } from './raise-tags'
import { recordEvent } from './record-event'
import { settleCoverage } from './settle-coverage'
import { writeOptionalText, writeText } from './write-text'

type Added = { claimId: string; publicId: string }

/** Adds an open claim on any passage of a version; it may overlap other claims. */
export async function addClaim(db: Database, act: Act, input: AddClaimInput): Promise<Added | Refusal> {
  const denied = may(act.actor, 'add_claim')
  if (denied) return denied
  return deskTransaction(db, act, 'add_claim', async (tx) => {
    const [found] = await tx
      .select({ version: articleVersions, article: articles })
      .from(articleVersions)
      .innerJoin(articles, eq(articles.id, articleVersions.articleId))
      .where(eq(articleVersions.id, input.versionId))
    if (!found || found.article.removedAt) return refuse('not_found')
    if (found.article.mode === 'own') return refuse('own_article')
    if (input.end <= input.start || input.end > found.version.length) return refuse('outside_text')
    const { exact, prefix, suffix } = selectorOf(
      new TextPositions(found.version.text),
      span(input.start, input.end),
    )
    const claim = await insertClaim(tx, act, input, { articleId: found.article.id, mode: found.article.mode })
    const place = {
      versionId: input.versionId,
      versionLength: found.version.length,
      start: input.start,
      end: input.end,
    }
    return appear(tx, act, claim, found.article.id, {
      ...place,
      quote: exact,
      prefix,
      suffix,
      quoteLanguage: found.version.language,
    })
  })
}

/** Records an open claim without an article: what was said, where and when, with the quote in its own language. */
export async function recordClaim(db: Database, act: Act, input: RecordClaimInput): Promise<Added | Refusal> {
  const denied = may(act.actor, 'add_claim')
  if (denied) return denied
  return deskTransaction(db, act, 'record_claim', async (tx) => {
    const selectionReasonId = await writeOptionalText(tx, input.selectionReason)
    const claim = await insertClaim(tx, act, input, { mode: 'published_elsewhere', selectionReasonId })
    const { quote, quoteLanguage, translation, saidWhere, saidAddress, language } = input
    const translatedBy = translation ? act.actor.name : null
    return appear(tx, act, claim, undefined, {
      quote,
      translation,
      translatedBy,
      saidWhere,
      saidAddress,
      quoteLanguage: quoteLanguage ?? language,
    })
  })
}

async function insertClaim(
  tx: Transaction,
  act: Act,
  input: AddClaimInput | RecordClaimInput,
  more: Pick<typeof claims.$inferInsert, 'articleId' | 'mode' | 'selectionReasonId'>,
): Promise<Added & { statement: string }> {
  const { statement, language, attribution, kind, claimMadeOn } = input
  const id = publicId(randomBytes(10))
  const claimant = input.claimantName ? await claimantId(tx, input.claimantName, input.claimantKind) : null
  const [made] = await tx
    .insert(claims)
    .values({
      ...more,
      publicId: id,
      words: slugWords(statement),
      statement,
      language,
      attribution,
      kind,
      claimMadeOn,
      claimantId: claimant,
      worth: worthKept(input),
      stage: 'open',
      createdBy: act.actor.id,
    })
    .returning({ id: claims.id })
  if (!made) throw new Error('The claim was not written.')
  return { claimId: made.id, publicId: id, statement }
}

async function appear(
  tx: Transaction,
  act: Act,
  { statement, ...added }: Added & { statement: string },
  articleId: string | undefined,
  place: Omit<typeof appearances.$inferInsert, 'claimId' | 'createdBy'>,
): Promise<Added> {
  const { claimId } = added
  const [made] = await tx
    .insert(appearances)
    .values({ ...place, claimId, createdBy: act.actor.id })
    .returning({ id: appearances.id })
  if (!made) throw new Error('The appearance was not written.')
  if (place.saidAddress)
    await queueCapture(tx, {
      appearanceId: made.id,
      address: place.saidAddress,
      requestedBy: act.actor.id,
    })
  await settleCoverage(tx, act.actor.id, claimId, 'accepted')
  const shown = await findShownToReaders(tx, claimId)
  if (shown.hash !== null) await raiseTags(tx, shown.tags)
  const payload = { appearanceId: made.id, statement: await writeText(tx, statement) }
  await recordEvent(tx, { actorId: act.actor.id, articleId, claimId }, { type: 'claim.added', payload })
  return added
}
