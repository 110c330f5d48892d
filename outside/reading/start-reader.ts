import { Worker } from 'node:worker_threads'
import { type Refusal, refuse } from '@/domain/refusal'
import type { PageReached, ReadArticle, ReadPage } from './article'
import type { Named } from './kind'

/**
 * Bounds of one reading: milliseconds, and megabytes of objects (what is unpacked has bounds of its own, see html-bounds, zip-bounds
 * and pdf-bounds); and how many readers of this process there may be at once.
 */
export const READING_LIMITS = { ms: 20_000, megabytes: 256, atOnce: 8 }
export type ReadingLimits = typeof READING_LIMITS

type Options = {
  readonly limits?: Partial<ReadingLimits>
  /** Ends the reading. */
  readonly signal?: AbortSignal
  /** Hears of each page that is begun, where there are several. */
  readonly tell?: (reached: PageReached) => void
}

/** Reads one article (see `readArticle`) or one page whole (see `readPage`); a refusal also says where the reading was ended. */
export type Reader = {
  read(bytes: Uint8Array, named: Named): Promise<ReadArticle | Refusal>
  readPage(bytes: Uint8Array, named: Named): Promise<ReadPage | Refusal>
  /** Lets go of it, whatever it does. Only a reader that read nothing has to be ended. */
  end(): void
}

/** What a reader is given, and what it says of it. */
export type ReadJob = { readonly bytes: Uint8Array; readonly named: Named; readonly whole: boolean }
export type Told<T = ReadArticle | ReadPage> = PageReached | { readonly read: T | Refusal }

const BUSY = 'The desk is reading other articles at the moment. Try again in a few seconds.'
const TOO_HEAVY =
  'Reading this takes more memory than the desk gives to one article, so it was ended. Paste the text.'
const CANCELLED = 'Reading was cancelled.'

let atWork = 0

/**
 * A reader in a thread of its own, so that no page and no file can hold up the desk or take its memory. It takes some tenths of a second of
 * processor to begin, so it is started when there is something to read.
 */
export function startReader({ limits: given, signal, tell }: Options = {}): Reader {
  const limits = { ...READING_LIMITS, ...given }
  if (atWork >= limits.atOnce)
    return { read: async () => ended(BUSY), readPage: async () => ended(BUSY), end: () => {} }
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    // Outside of the build the thread's file is TypeScript.
    execArgv: process.env.NEXT_RUNTIME ? [] : ['--import', new URL('./typescript.mjs', import.meta.url).href],
  })
  atWork += 1
  thread.once('exit', () => {
    atWork -= 1
  })
  const failed = new Promise<Error>((resolve) => thread.once('error', resolve))
  const end = () => void thread.terminate()
  const read = async <T>(job: ReadJob) => {
    if (signal?.aborted) {
      end()
      return ended(CANCELLED)
    }
    let late: NodeJS.Timeout | undefined
    const answer = new Promise<T | Refusal>((resolve, reject) => {
      signal?.addEventListener('abort', () => resolve(ended(CANCELLED)), { once: true })
      late = setTimeout(() => resolve(ended(tooLong(limits.ms))), limits.ms)
      thread.on('message', (told: Told<T>) => ('page' in told ? tell?.(told) : resolve(told.read)))
      void failed.then((error) => (isOutOfMemory(error) ? resolve(ended(TOO_HEAVY)) : reject(error)))
    })
    thread.postMessage(job)
    return answer.finally(() => {
      clearTimeout(late)
      end()
    })
  }
  return {
    read: (bytes, named) => read<ReadArticle>({ bytes, named, whole: false }),
    readPage: (bytes, named) => read<ReadPage>({ bytes, named, whole: true }),
    end,
  }
}

function ended(sentence: string): Refusal {
  return refuse('not_read', { sentence })
}

function tooLong(ms: number): string {
  return `Reading this takes longer than ${ms / 1000} seconds, so it was ended. Paste the text.`
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
