import { DatabaseUnavailable } from '@/db/unavailable'

type Release = () => void
type Turn = { enter: Release; leave: (reason: string) => void }

/**
 * A pool's slots, with the bound on waiting for one that postgres.js lacks: whoever waits
 * longer than `acquireMs` is sent away, so that a full pool says so instead of queueing.
 */
export class Slots {
  readonly #waiting = new Set<Turn>()
  #free: number

  constructor(
    size: number,
    private readonly acquireMs: number,
  ) {
    this.#free = size
  }

  async acquire(): Promise<Release> {
    if (this.#free > 0) this.#free -= 1
    else await this.#turn()
    return () => this.#release()
  }

  /** Sends everybody who waits away at once. */
  dismiss(reason: string): void {
    for (const turn of this.#waiting) turn.leave(reason)
  }

  #turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer)
        this.#waiting.delete(turn)
      }
      const turn: Turn = {
        enter: () => {
          done()
          resolve()
        },
        leave: (reason) => {
          done()
          reject(new DatabaseUnavailable(reason))
        },
      }
      const timer = setTimeout(
        () => turn.leave(`No database connection came free within ${this.acquireMs} ms.`),
        this.acquireMs,
      )
      this.#waiting.add(turn)
    })
  }

  #release(): void {
    const [next] = this.#waiting
    if (next === undefined) this.#free += 1
    else next.enter()
  }
}
