import { randomUUID } from 'node:crypto'
import type { Database, OpenDatabase } from '@/db/client'
import { acceptClaim } from '@/db/mutations/accept-claim'
import { declineClaim } from '@/db/mutations/decline-claim'
import { editClaim } from '@/db/mutations/edit-claim'
import { postComment } from '@/db/mutations/post-comment'
import { publishVerdict } from '@/db/mutations/publish-verdict'
import { returnVerdict } from '@/db/mutations/return-verdict'
import { startSession } from '@/db/mutations/start-session'
import { waiveSourceRule } from '@/db/mutations/waive-source-rule'
import { askWithdrawal, reinstateClaim } from '@/db/mutations/withdraw-claim'
import { acceptClaimInput, declineClaimInput, editClaimInput } from '@/domain/claim'
import type { Actor } from '@/domain/permissions'
import { addedClaim, type MadeArticle } from './articles'
import * as make from './factories'
import { newPerson } from './people'

/** The word that stands in every column readers may not see. What follows it says which one it is. */
export const CANARY = 'kanariya'

const canary = (where: string) => `${CANARY} ${where}`

/** Everything in a text that is a canary: each with the words that say where it stood. */
export function canariesIn(text: string): string[] {
  return [...new Set(text.match(new RegExp(`${CANARY}[\\p{L} -]*`, 'giu')) ?? [])]
}

/**
 * Fills a desk with claims and articles in every state a reader may not see whole, with a canary in each text that is not for readers, and
 * switches the names of the desk off: played by people, where canary.ts writes columns. Takes the owner's handle; readers' pages stored before this are old.
 */
export async function plantCanaries({ db, sql }: OpenDatabase): Promise<void> {
  const people = {
    writer: await canaryPerson(db, 'writer', 'reviewer'),
    approver: await canaryPerson(db, 'approver', 'editor'),
    second: await canaryPerson(db, 'second editor', 'editor'),
  }
  await sql`update desk_settings set show_byline = false`
  const session = { userId: people.writer.id, agent: canary('browser'), attempt: null }
  await startSession(db, session)
  const page = await plantArticles(db, people.approver, sql)
  await plantSuggestion(sql, page)
  await plantWork(db, page, people)
  await plantPublished(db, page, people)
  await plantGone(db, page, people)
}

type People = Readonly<Record<'writer' | 'approver' | 'second', Actor>>

const canaryPerson = (db: Database, name: string, role: 'reviewer' | 'editor') =>
  newPerson(db, {
    name: canary(`name of the ${name}`),
    email: `${CANARY}.${randomUUID()}@claimdesk.example`,
    role,
  })

const source = (where: string) => ({
  title: canary(`title of ${where}`),
  publisher: canary(`publisher of ${where}`),
  author: canary(`author of ${where}`),
  owner: canary(`owner of ${where}`),
  interest: canary(`interest of ${where}`),
  address: `https://${CANARY}-${randomUUID()}.example/`,
  quote: canary(`quote of ${where}`),
  note: canary(`note of ${where}`),
  locator: canary(`locator of ${where}`),
  ...translated(canary(`translation of ${where}`), canary(`translator of ${where}`)),
})

const translated = (translation: string, translatedBy: string) => ({
  ...{ translation, translatedBy, translationLanguage: 'de' },
})

const interview = (where: string) => ({
  ...{
    kind: 'interview' as const,
    quote: canary(`words of ${where}`),
    personName: canary(`person of ${where}`),
  },
  ...{ personBody: canary(`body of ${where}`), personRole: canary(`role of ${where}`), title: undefined },
  ...{ askedBy: canary(`asker of ${where}`), heldOn: '2025-03-03', channel: 'mail' as const },
})

const search = (where: string) => ({
  ...{ kind: 'search' as const, searchedWhere: canary(`place of ${where}`), title: undefined },
  ...{ quote: undefined, searchWords: canary(`words of ${where}`), searchedOn: '2025-03-04' },
})

const verdict = (where: string) => ({
  ratingId: 'false' as const,
  conclusion: canary(`conclusion of ${where}`),
  reasoning: canary(`reasoning of ${where}`),
  known: canary(`known of ${where}`),
  unknown: canary(`unknown of ${where}`),
  confidenceReason: canary(`confidence of ${where}`),
})

const wording = (where: string) => ({
  statement: canary(`statement of ${where}`),
  language: 'en',
  attribution: 'named' as const,
  claimantName: canary(`claimant of ${where}`),
})

/** One page in quotations only, whose last sentence nobody quotes; an article without a page; one of the newsroom's own. */
async function plantArticles(db: Database, { id }: Actor, sql: OpenDatabase['sql']): Promise<MadeArticle> {
  const far = 'One. Two. Three.'
  const text = `Forty ships lie in the port. Grain is in most. ${far} ${canary('text nobody quotes')}.`
  const page = await make.publishedArticle(db, { text })
  const hidden = 'an article without a page'
  await make.importedArticle(db, {
    title: canary(`title of ${hidden}`),
    text: canary(`text of ${hidden}`),
    publisher: canary(`publisher of ${hidden}`),
    author: canary(`author of ${hidden}`),
    address: `https://${CANARY}-article.example/`,
  })
  const ours = canary('text of our own article')
  await sql`
    with ours as (insert into articles (public_id, words, mode, title, language, created_by)
      values ('ourownhere', ${CANARY}, 'own', ${canary('title of our own article')}, 'en', ${id}) returning id)
    insert into article_versions (article_id, number, text, length, digest, blocks, language, created_by)
    select id, 1, ${ours}::text, char_length(${ours}), encode(sha256(convert_to(${ours}, 'UTF8')), 'hex'), '[]', 'en', ${id} from ours`
  await sql`
    insert into claims (public_id, words, article_id, mode, statement, language, attribution, kind, stage, created_by)
    select 'ourclaimhe', ${CANARY}, id, 'own', ${canary('claim of our own article')}, 'en', 'article', 'fact', 'open', ${id}
    from articles where public_id = 'ourownhere'`
  return page
}

/** A suggestion on the page, in other words than the page's. */
async function plantSuggestion(sql: OpenDatabase['sql'], { versionId }: MadeArticle): Promise<void> {
  await sql`
    update claims set statement = ${canary('statement of a suggestion')} where stage = 'suggested'
    and id in (select claim_id from appearances where version_id = ${versionId})`
}

/** What is still being worked on: accepted without a page, checked, in review, returned. */
async function plantWork(db: Database, page: MadeArticle, { writer, approver }: People): Promise<void> {
  const act = { actor: writer }
  const said = { quote: canary('quote off the page'), saidWhere: canary('place off the page') }
  const translated = { translation: canary('translation off the page') }
  await make.openClaim(db, { claim: { ...wording('a claim off the page'), ...said, ...translated } })

  const accepted = await make.suggestedClaim(db)
  const why = acceptClaimInput.parse({
    claimId: accepted.claimId,
    selectionReason: canary('selection reason'),
  })
  make.done(await acceptClaim(db, act, why))
  const checked = { on: page, writer, evidence: [source('evidence of a draft')], verdict: verdict('a draft') }
  const drafted = await make.draftedClaim(db, checked)
  make.done(
    await waiveSourceRule(
      db,
      { actor: approver },
      { claimId: drafted.claimId, reason: canary('early waiver') },
    ),
  )
  const comment = { claimId: drafted.claimId, threadId: null, body: canary('comment') }
  make.done(await postComment(db, act, comment))
  const two = [source('evidence in review'), source('more evidence in review')]
  const reviewed = { on: page, writer, evidence: two, verdict: verdict('a verdict in review') }
  const { claimId } = await make.claimInReview(db, reviewed)
  make.done(await returnVerdict(db, { actor: approver }, { claimId, note: canary('note of a return') }))
  await make.approvedClaim(db, { ...reviewed, approver, verdict: verdict('an approved verdict') })
}

/** Published verdicts with what their publication did not show, and what has been written over them since. */
async function plantPublished(db: Database, page: MadeArticle, people: People): Promise<void> {
  const { writer, approver } = people
  const hidden = [
    { ...source('internal evidence'), visibility: 'internal' as const },
    { ...source('restricted evidence'), visibility: 'restricted' as const },
    { ...interview('an internal interview'), visibility: 'internal' as const, terms: 'background' as const },
    { ...interview('a restricted one'), visibility: 'restricted' as const, terms: 'off_record' as const },
    { ...search('an internal search'), visibility: 'internal' as const },
    { ...search('a restricted search'), visibility: 'restricted' as const },
  ]
  const shown = make.TWO_SOURCES.map((piece) => ({
    ...piece,
    owner: canary(`owner ${piece.owner} of shown evidence`),
    ...translated('Vierzig Schiffe.', canary('translator of shown evidence')),
  }))
  const wishes = { on: page, writer, approver, evidence: [...shown, ...hidden] }
  const claim = await make.claimInReview(db, wishes)
  const { claimId, approvedHash } = claim
  make.done(
    await waiveSourceRule(db, { actor: approver }, { claimId, reason: canary('waiver that was not needed') }),
  )
  await make.approve(db, claim, { approver }, { note: canary('note of an approval') })
  make.done(await publishVerdict(db, { actor: approver }, { claimId, approvedHash }))
  make.done(
    await postComment(db, { actor: writer }, { claimId, threadId: null, body: canary('late comment') }),
  )
  make.done(
    await askWithdrawal(db, { actor: approver }, { claimId, reason: canary('notice nobody confirmed') }),
  )

  const reopened = await make.reopenedClaim(db, { ...wishes, reason: canary('reason of reopening') })
  await make.attached(db, reopened, source('evidence since'), writer)
  await make.drafted(db, reopened, 1, { writer, verdict: verdict('a draft over a standing verdict') })
  const again = editClaimInput.parse({
    claimId: reopened.claimId,
    version: 1,
    ...wording('a standing claim since'),
  })
  make.done(await editClaim(db, { actor: writer }, again))
  const same = { ratingId: 'mostly_true', conclusion: 'The figure is right; the year is not.' } as const
  await make.correctedClaim(db, {
    ...wishes,
    kind: 'typo',
    now: same,
    notice: canary('notice of a typing error'),
  })
  await plantTranslation(db, people)
  await plantSharedAddress(db, wishes)
}

/** Restricted evidence whose address somebody else cites, with details of their own, for a verdict that is published. */
async function plantSharedAddress(db: Database, wishes: make.Wishes): Promise<void> {
  const secret = { ...source('a source at a shared address'), address: 'https://shared.example/' }
  const claim = await make.checkingClaim(db, wishes)
  await make.attached(db, claim, { ...secret, visibility: 'restricted' }, wishes.writer)
  const [first, second] = make.TWO_SOURCES
  const cited = { ...first, title: 'The register', address: secret.address }
  await make.publishedClaim(db, { ...wishes, evidence: [cited, second] })
}

/** A quote whose translator's name is a canary. */
async function plantTranslation(db: Database, { writer, approver }: People): Promise<void> {
  const claim = { quote: 'Vierzig Schiffe.', translation: 'Forty ships.', saidWhere: 'On the quay' }
  await make.publishedClaim(db, { writer, approver, recorder: writer, claim })
}

/** What is no more: declined, withdrawn, and withdrawn but taken up again. */
async function plantGone(
  db: Database,
  page: MadeArticle,
  { writer, approver, second }: People,
): Promise<void> {
  const declined = await addedClaim(db, page, wording('a declined claim'))
  const no = { claimId: declined.claimId, reason: 'not_checkable', note: canary('note of declining') }
  make.done(await declineClaim(db, { actor: writer }, declineClaimInput.parse(no)))
  const two = [source('withdrawn evidence'), source('more withdrawn evidence')]
  const wishes = { on: page, writer, approver, evidence: two }
  await make.withdrawnClaim(db, { ...wishes, verdict: verdict('a withdrawn verdict') })
  const back = await make.withdrawnClaim(db, {
    ...wishes,
    verdict: verdict('a verdict taken up again'),
  })
  const reason = canary('reason of taking up again')
  make.done(await reinstateClaim(db, { actor: second }, { claimId: back.claimId, reason }))
  const anew = { claimId: back.claimId, version: 1, ...wording('a claim taken up again') }
  make.done(await editClaim(db, { actor: writer }, editClaimInput.parse(anew)))
}
