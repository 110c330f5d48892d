import { DatabaseUnavailable } from '@/db/unavailable'

/** A timer may fire before an answer that already lies in the socket is read: look once more. */
const SECOND_LOOK_MS = 100

/**
 * Watches one use of a connection: while a question is open, an answer must come within
 * `answerMs`, or `expired` rejects and `onMute` is called. Between the questions of a
 * transaction the clock rests.
 */
export class Watch {
  readonly expired: Promise<never>
  #timer: NodeJS.Timeout | undefined
  #open = 0
  #mute: (reason: DatabaseUnavailable) => void = () => {}

  constructor(
    private readonly answerMs: number,
    private readonly onMute: () => void,
  ) {
    this.expired = new Promise((_, reject) => {
      this.#mute = reject
    })
    this.expired.catch(() => {})
  }

  /** The promise's own outcome, or `DatabaseUnavailable` when it takes too long. */
  async during<T>(answer: PromiseLike<T>): Promise<T> {
    this.asked()
    try {
      return await Promise.race([answer, this.expired])
    } finally {
      this.answered()
    }
  }

  asked(): void {
    this.#open += 1
    this.#rearm()
  }

  answered(): void {
    this.#open -= 1
    this.#rearm()
  }

  #rearm(): void {
    clearTimeout(this.#timer)
    if (this.#open === 0) return
    this.#timer = setTimeout(() => {
      this.#timer = setTimeout(() => {
        this.onMute()
        this.#mute(new DatabaseUnavailable(`The database gave no answer within ${this.answerMs} ms.`))
      }, SECOND_LOOK_MS)
    }, this.answerMs)
  }
}
