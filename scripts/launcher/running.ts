/** A process under our care. */
export type Running = {
  pid: number
  /** Resolves with how it ended, as a person reads it. Never rejects. */
  ended: Promise<string>
  /** Ends it in good order; resolves when it is gone. */
  stop(): Promise<void>
}

const FIRST_PAUSE_MS = 250
const DEATHS_ALLOWED = 5
const WITHIN_MS = 60_000

/**
 * Keeps a process running: after a death that nobody asked for it says so and launches it again,
 * after a pause that doubles (from 0.25 s). The fifth death within a minute calls `giveUp`; without one it goes on,
 * up to half a minute apart.
 */
export class Supervised {
  #current: Running
  #stopping = false
  readonly #deaths: number[] = []

  constructor(
    first: Running,
    private readonly launch: () => Promise<Running>,
    private readonly tell: (what: string) => void,
    private readonly giveUp: (() => void) | null,
  ) {
    this.#current = first
    void this.#watch()
  }

  async stop(): Promise<void> {
    this.#stopping = true
    await this.#current.stop()
  }

  async #watch(): Promise<void> {
    for (;;) {
      let how = await this.#current.ended
      for (let running = false; !running; ) {
        if (this.#stopping) return
        if (!this.#mayRetry() && this.giveUp !== null) {
          this.tell(`${how}; that was the ${DEATHS_ALLOWED}th time within a minute`)
          this.giveUp()
          return
        }
        this.tell(`${how}; starting it again`)
        await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (this.#deaths.length - 1)))
        if (this.#stopping) return
        try {
          this.#current = await this.launch()
          running = true
        } catch (error) {
          how = error instanceof Error ? error.message : String(error)
        }
      }
    }
  }

  #mayRetry(): boolean {
    const now = Date.now()
    this.#deaths.push(now)
    while ((this.#deaths[0] ?? now) < now - WITHIN_MS) this.#deaths.shift()
    return this.#deaths.length < DEATHS_ALLOWED
  }
}
