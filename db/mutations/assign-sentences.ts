import { and, asc, between, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { articles, articleVersions, sentences, users } from '@/db/schema'
import {
  type AssignSentencesInput,
  changesHands,
  refuseAssigning,
  refuseUnassigned,
} from '@/domain/assignment'
import { PERMISSIONS } from '@/domain/permissions'
import { type Refusal, refuse } from '@/domain/refusal'
import { sentencesInWords } from '@/domain/sentence-numbers'
import { type Act, deskTransaction } from './desk-transaction'
import { recordEvents } from './record-event'

/** The sentences that changed hands, and the others asked for. */
export type AssignedSentences = { changed: number[]; left: number[] }

/**
 * Gives a range of a version's sentences to a person, or takes it back: an editor to anybody of the desk, also from somebody else; everybody
 * for themselves, what is nobody's. Each former holder is told of in an event of its own.
 */
export async function assignSentences(
  db: Database,
  act: Act,
  input: AssignSentencesInput,
): Promise<AssignedSentences | Refusal> {
  const { versionId, from, to, personId, decision } = input
  const denied = refuseAssigning(act.actor, input)
  if (denied) return denied
  return deskTransaction(db, act, 'assign_sentences', async (tx) => {
    const articleId = await findArticle(tx, versionId)
    if (typeof articleId !== 'string') return articleId
    if (decision === 'give' && !(await worksHere(tx, personId)))
      return faulty('personId', 'This person does not work at this desk.')
    const asked = await tx
      .select({ number: sentences.number, holder: sentences.assignedTo, at: sentences.assignedAt })
      .from(sentences)
      .where(and(eq(sentences.versionId, versionId), between(sentences.number, from, to)))
      .orderBy(asc(sentences.number))
      .for('update')
    if (asked.length === 0) return faulty('from', 'The text has no such sentence.')
    const changing = asked.filter(({ holder }) => changesHands(act.actor, input, holder))
    const unseen = changing.filter(({ holder, at }) => holder !== act.actor.id && Number(at) > input.seen)
    if (unseen.length > 0) return refuseUnseen(unseen)
    const changed = changing.map(({ number }) => number)
    if (changed.length === 0)
      return refuseUnassigned(
        decision,
        asked.map(({ number }) => number),
      )
    const given = decision === 'give' ? personId : null
    await tx
      .update(sentences)
      .set(
        given === null
          ? { assignedTo: null, assignedBy: null, assignedAt: null }
          : // One moment for all of them, so that whoever has seen one has seen the others.
            { assignedTo: given, assignedBy: act.actor.id, assignedAt: sql`statement_timestamp()` },
      )
      .where(and(eq(sentences.versionId, versionId), inArray(sentences.number, changed)))
    await recordEvents(
      tx,
      [...new Set(changing.map(({ holder }) => holder))].map((formerId) => {
        const these = changing.filter(({ holder }) => holder === formerId).map(({ number }) => number)
        const whose = { userId: given, formerId, self: (given ?? formerId) === act.actor.id }
        return {
          place: { actorId: act.actor.id, articleId },
          event: {
            type: 'sentences.assigned',
            payload: { versionId, numbers: these, ...whose },
          },
        }
      }),
    )
    const left = asked.filter((one) => !changing.includes(one)).map(({ number }) => number)
    return { changed, left }
  })
}

async function findArticle(tx: Transaction, versionId: string): Promise<string | Refusal> {
  const [found] = await tx
    .select({ id: articles.id, mode: articles.mode })
    .from(articleVersions)
    .innerJoin(articles, eq(articles.id, articleVersions.articleId))
    .where(and(eq(articleVersions.id, versionId), isNull(articles.removedAt)))
  if (!found) return refuse('not_found')
  return found.mode === 'own' ? refuse('own_article') : found.id
}

async function worksHere(tx: Transaction, personId: string): Promise<boolean> {
  const [person] = await tx
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        ...[eq(users.id, personId), isNull(users.removedAt)],
        inArray(users.role, [...PERMISSIONS.take_sentences]),
      ),
    )
  return person !== undefined
}

function refuseUnseen(unseen: readonly { readonly number: number; readonly at: Date | null }[]): Refusal {
  const these = sentencesInWords(unseen.map(({ number }) => number))
  return refuse('stale', {
    sentence: `${these}: somebody was given ${unseen.length === 1 ? 'this' : 'these'} after you opened the page. Send it again to hand them on all the same.`,
    theirs: { seen: String(Math.max(...unseen.map(({ at }) => Number(at)))) },
  })
}

function faulty(field: string, sentence: string): Refusal {
  return refuse('invalid', { fieldErrors: { [field]: [sentence] } })
}
