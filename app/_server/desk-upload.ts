import 'server-only'
import { randomUUID } from 'node:crypto'
import { deskDb, isDatabaseUnavailable } from '@/db/client'
import { takeInUpload } from '@/db/mutations/take-in-upload'
import type { SignedIn } from '@/db/queries/desk/session'
import { isRefusal, type Refusal, type RefusalCode, refuse } from '@/domain/refusal'
import { uploadQuery } from '@/domain/upload'
import { currentActor } from './actor'
import { refuseForeign } from './origin'
import { logSecurity } from './security-log'
import { uploadPlace } from './stored-files'

/** Uploads at once, of one person and in this process. */
const AT_ONCE = { person: 4, all: 16 }

const STATUS: Partial<Record<RefusalCode, number>> = {
  ...{ not_signed_in: 401, wrong_role: 403, not_found: 403, too_large: 413, too_many_tries: 429 },
  ...{ not_read: 415, unavailable: 503 },
}

const underWay = new Map<string, number>()

/**
 * A POST route that takes a file as its body, written to the disk as it arrives. Where it comes from, who sends it and whether there is room is asked before
 * the body is read. Answers 201 with what was kept, when it is kept; else `{code, message, id}`, and nothing of it stays.
 */
export function deskUpload(): (request: Request) => Promise<Response> {
  return answerUpload
}

async function answerUpload(request: Request): Promise<Response> {
  const id = randomUUID()
  const answer = (status: number, body: object) =>
    Response.json(body, { status, headers: { 'x-request-id': id, 'cache-control': 'private, no-store' } })
  const refused = (no: Refusal, status = STATUS[no.code] ?? 422) =>
    answer(status, { code: no.code, message: no.sentence, id })
  const foreign = refuseForeign(request.headers, process.env.APP_URL)
  if (foreign) {
    logSecurity({ type: 'action_foreign', reason: foreign })
    return refused(refuse('invalid', { sentence: foreign }), 403)
  }
  let actor: SignedIn | null = null
  try {
    actor = await currentActor()
    if (!actor) return refused(refuse('not_signed_in'))
    const busy = tooManyAtOnce(actor.id)
    if (busy) return refused(busy)
    const taken = await counted(actor, () => takeIn(request, actor as SignedIn))
    return isRefusal(taken) ? refused(taken) : answer(201, taken)
  } catch (error) {
    if (request.signal.aborted) return refused(BROKEN, 400)
    if (isDatabaseUnavailable(error))
      return refused(
        refuse('unavailable', {
          sentence: 'The database cannot be reached at the moment, so this file was not kept. Try again.',
        }),
      )
    if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT') return refused(FULL, 507)
    if (codeOf(error) === 'ECONNRESET' || codeOf(error) === 'ABORT_ERR') return refused(BROKEN, 400)
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    logSecurity({ type: 'action_failed', actorId: actor?.id ?? null, id, error: told })
    return refused(
      refuse('unavailable', {
        sentence: `Something went wrong on our side, so this file was not kept. Number of this fault: ${id}`,
      }),
      500,
    )
  }
}

const BROKEN = refuse('invalid', {
  sentence: 'The connection broke before the file had arrived whole, so nothing of it was kept.',
})
const FULL = refuse('too_large', {
  sentence: 'The disk of the desk is full, so this file was not kept. Tell your admin.',
})

async function takeIn(request: Request, actor: SignedIn) {
  const asked = uploadQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const octets = request.headers.get('content-type') === 'application/octet-stream'
  if (!asked.success || !octets || request.body === null)
    return refuse('invalid', { sentence: 'This is no file as the desk takes it, so nothing was kept.' })
  const { name, bytes, keepMetadata } = asked.data
  const stated = request.headers.get('content-length')
  if (stated !== null && Number(stated) !== bytes)
    return refuse('invalid', {
      sentence: 'This file is not as long as was said, so nothing of it was kept. Send it again.',
    })
  return takeInUpload(deskDb(), uploadPlace(), actor, { content: request.body, name, bytes, keepMetadata })
}

function tooManyAtOnce(actorId: string): Refusal | null {
  const all = [...underWay.values()].reduce((sum, count) => sum + count, 0)
  if (all < AT_ONCE.all && (underWay.get(actorId) ?? 0) < AT_ONCE.person) return null
  return refuse('too_many_tries', {
    sentence:
      'Too many files are on their way at once. Wait until one has arrived, then send this one again.',
  })
}

async function counted<T>({ id }: SignedIn, work: () => Promise<T>): Promise<T> {
  underWay.set(id, (underWay.get(id) ?? 0) + 1)
  try {
    return await work()
  } finally {
    const left = (underWay.get(id) ?? 1) - 1
    if (left === 0) underWay.delete(id)
    else underWay.set(id, left)
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null
}
