import { deskPeople } from '@/tests/support/desk-people'
import { publishedClaim } from '@/tests/support/factories'
import { openForm, type PlainForm, postForm } from '@/tests/support/plain-form'
import { sessionOf } from '@/tests/support/session'
import type { DrilledDesk } from './drilled-desk'

/** Somebody who writes without a pause, and remembers what was acknowledged. */
export interface Writer {
  prepare(): Promise<void>
  /** Resolves after `stop`, when every write under way has had its answer or lost it. */
  writeUntilStopped(): Promise<void>
  stop(): void
  /** What was acknowledged and is not there. */
  lost(): Promise<string[]>
  /** Sends what had no answer again, as a person would by the same form. */
  sendAgain(): Promise<void>
  /** What is there more than once. */
  twice(): Promise<string[]>
  told(): string
}

type Import = { title: string; submission: string }
const AT_ONCE = 6

/** Editors who import articles through the form, without JavaScript: an article, its version, sentences, claims and events at a time. */
export class Importers implements Writer {
  readonly #acknowledged: Import[] = []
  readonly #unanswered: Import[] = []
  #form: PlainForm | undefined
  #stopped = false

  constructor(private readonly desk: DrilledDesk) {}

  async prepare(): Promise<void> {
    const session = await sessionOf(this.desk.db, 'editor')
    this.#form = await openForm(`${this.desk.address}/desk/import`, session, 'Import an article')
  }

  async writeUntilStopped(): Promise<void> {
    this.#stopped = false
    const write = async () => {
      while (!this.#stopped)
        await this.#send(
          this.#unanswered.shift() ?? {
            title: `A port counted ${crypto.randomUUID()}`,
            submission: crypto.randomUUID(),
          },
        )
    }
    await Promise.all(Array.from({ length: AT_ONCE }, write))
  }

  stop(): void {
    this.#stopped = true
  }

  async lost(): Promise<string[]> {
    const there = await this.#counted()
    return this.#acknowledged
      .filter(({ title }) => !there.has(title))
      .map(({ title }) => `Acknowledged and lost: ${title}.`)
  }

  async sendAgain(): Promise<void> {
    for (const left of this.#unanswered.splice(0)) await this.#send(left)
    if (this.#unanswered.length > 0) throw new Error(`${this.#unanswered.length} writes stay unanswered.`)
  }

  async twice(): Promise<string[]> {
    const there = await this.#counted()
    return this.#acknowledged
      .filter(({ title }) => there.get(title) !== 1)
      .map(({ title }) => `There ${there.get(title)} times: ${title}.`)
  }

  told(): string {
    return `${this.#acknowledged.length} imports acknowledged, ${this.#unanswered.length} without an answer`
  }

  async #send(one: Import): Promise<void> {
    if (!this.#form) throw new Error('Prepare first.')
    const text = 'Forty ships lie in the port. The mayor counted them on Monday.\nMost of them carry grain.'
    const answer = await postForm(this.#form, { title: one.title, text }, one.submission).catch(() => null)
    const taken = answer?.status === 303 && answer.leadsTo?.includes('/desk/articles/')
    if (taken) this.#acknowledged.push(one)
    else this.#unanswered.push(one)
  }

  async #counted(): Promise<Map<string, number>> {
    const rows = await this.desk.asOwner(
      ({ sql }) =>
        sql<{ title: string; n: number }[]>`select title, count(*)::int as n from articles group by title`,
    )
    return new Map(rows.map(({ title, n }) => [title, n]))
  }
}

/** People who take claims from an empty form to readers, step by step, by the mutations themselves. */
export class Lifecycles implements Writer {
  readonly #acknowledged: string[] = []
  #broken = 0
  #stopped = false

  constructor(private readonly desk: DrilledDesk) {}

  async prepare(): Promise<void> {
    await deskPeople(this.desk.db)
  }

  async writeUntilStopped(): Promise<void> {
    this.#stopped = false
    while (!this.#stopped) {
      const published = await publishedClaim(this.desk.db).catch(() => null)
      if (published) this.#acknowledged.push(published.publicationId)
      else this.#broken += 1
      if (!published) await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  stop(): void {
    this.#stopped = true
  }

  async lost(): Promise<string[]> {
    const rows = await this.desk.asOwner(({ sql }) => sql<{ id: string }[]>`select id from publications`)
    const there = new Set(rows.map(({ id }) => id))
    return this.#acknowledged
      .filter((id) => !there.has(id))
      .map((id) => `Acknowledged and lost: publication ${id}.`)
  }

  async sendAgain(): Promise<void> {}

  async twice(): Promise<string[]> {
    return []
  }

  told(): string {
    return `${this.#acknowledged.length} claims published, ${this.#broken} broken off`
  }
}
